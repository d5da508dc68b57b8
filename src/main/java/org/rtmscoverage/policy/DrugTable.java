package org.rtmscoverage.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the drug a chart means, and the agent and class it counts as. */
final class DrugTable {

  private static final Pattern NOT_A_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]+");

  private static final Set<String> SALTS_AND_FORMS =
      Set.of(
          "hydrochloride",
          "hcl",
          "hydrobromide",
          "hbr",
          "oxalate",
          "maleate",
          "mesylate",
          "succinate",
          "sulfate",
          "carbonate",
          "besylate",
          "er",
          "xr",
          "sr",
          "xl",
          "cr",
          "dr",
          "ir",
          "odt",
          "tablet",
          "tablets",
          "capsule",
          "capsules");

  private final Map<String, Agent> byName;

  DrugTable(List<Drug> drugs) {
    Map<String, Drug> byCui =
        drugs.stream()
            .filter(drug -> drug.rxnormCui() != null)
            .collect(
                Collectors.toMap(
                    drug -> String.valueOf(drug.rxnormCui()),
                    Function.identity(),
                    (first, _) -> first));
    byName = new HashMap<>();
    for (Drug drug : drugs) {
      var agent = agent(drug, byCui);
      byName.putIfAbsent(normalised(drug.genericName()), agent);
      byName.putIfAbsent(withoutSalt(normalised(drug.genericName())), agent);
      byName.putIfAbsent(normalised(drug.key()), agent);
      drug.brandNames().forEach(brand -> byName.putIfAbsent(normalised(brand), agent));
      if (drug.rxnormCui() != null) {
        byName.putIfAbsent(drug.rxnormCui(), agent);
      }
    }
  }

  /**
   * Resolves a drug.
   *
   * @param charted generic name, brand name or RxNorm CUI
   * @return the agent; null if the table does not know it
   */
  @Nullable Agent resolve(String charted) {
    var known = byName.get(charted.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    var name = normalised(charted);
    var named = byName.get(name);
    return named != null ? named : byName.get(withoutSalt(name));
  }

  /** A combination product counts once, as its antidepressant component. */
  private static Agent agent(Drug drug, Map<String, Drug> byCui) {
    for (String cui : drug.componentCuis()) {
      var component = byCui.get(cui);
      if (component != null && Agent.isAntidepressant(component) && Agent.isAntidepressant(drug)) {
        return new Agent(drug, cui, component.classCode(), names(drug, component));
      }
    }
    var cui = drug.rxnormCui();
    return cui == null
        ? new Agent(drug, drug.key(), drug.classCode(), List.of(drug.key()))
        : new Agent(drug, cui, drug.classCode(), names(drug, byCui.getOrDefault(cui, drug)));
  }

  private static List<String> names(Drug product, Drug ingredient) {
    return product.key().equals(ingredient.key())
        ? List.of(product.key())
        : List.of(product.key(), ingredient.key());
  }

  /** The name without its salt or release form: sertraline for sertraline hydrochloride. */
  private static String withoutSalt(String name) {
    int end = name.length();
    int blank = name.lastIndexOf(' ');
    while (blank > 0 && SALTS_AND_FORMS.contains(name.substring(blank + 1, end))) {
      end = blank;
      blank = name.lastIndexOf(' ', blank - 1);
    }
    return name.substring(0, end);
  }

  private static String normalised(String name) {
    return NOT_A_LETTER_OR_DIGIT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * A drug as trials are counted.
   *
   * @param drug the row of the table
   * @param key the same for every product that is the same agent
   * @param classCode class it counts in
   * @param names drug_keys a policy may name it by: its own, then that of the ingredient it counts
   *     as
   */
  record Agent(Drug drug, String key, String classCode, List<String> names) {

    /** Whether a list of drug_keys names it. */
    boolean isOneOf(Set<String> drugKeys) {
      for (String name : names) {
        if (drugKeys.contains(name)) {
          return true;
        }
      }
      return false;
    }

    boolean isAntidepressant() {
      return isAntidepressant(drug);
    }

    boolean isAugmentation() {
      return drug.role().equals("augmentation") || drug.role().equals("both");
    }

    /** Whether doses of a trial, in milligrams a day, can be compared with the table. */
    boolean countsInMilligramsADay() {
      return drug.minAdequateDose() != null && drug.doseUnit().equals("mg/day");
    }

    static boolean isAntidepressant(Drug drug) {
      return drug.role().equals("antidepressant") || drug.role().equals("both");
    }
  }
}
