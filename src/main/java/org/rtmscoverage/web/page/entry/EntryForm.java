package org.rtmscoverage.web.page.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormView;
import tools.jackson.databind.JsonNode;

/** The form of one check, ready to be drawn. */
public final class EntryForm {

  private static final String TRIALS = "/clinical/medicationTrials";

  private final Payer payer;
  private final AskedPolicy policy;
  private final Choices choices;
  private final JsonNode typed;
  private final FormView form;
  private final Drawn drawn;

  EntryForm(
      Payer payer,
      AskedPolicy policy,
      Choices choices,
      JsonNode typed,
      FormView form,
      Drawn drawn) {
    this.payer = payer;
    this.policy = policy;
    this.choices = choices;
    this.typed = typed;
    this.form = form;
    this.drawn = drawn;
  }

  /**
   * What this drawing of the form is about.
   *
   * @param key key under which the check is sent once
   * @param addedTo list that has one more blank row; null if none
   * @param note what happened to what was sent; null if nothing is to be said
   */
  record Drawn(String key, @Nullable String addedTo, @Nullable String note) {}

  /**
   * Where the form is sent.
   *
   * @return our name of the payer
   */
  public String payerId() {
    return payer.id().value();
  }

  /**
   * Whose form it is.
   *
   * @return the payer's name
   */
  public String payerName() {
    return payer.name();
  }

  /**
   * What makes a second sending harmless.
   *
   * @return the key
   */
  public String key() {
    return drawn.key();
  }

  /**
   * What happened to what was sent.
   *
   * @return null if nothing is to be said
   */
  public @Nullable String note() {
    return drawn.note();
  }

  /**
   * Which text shapes the form.
   *
   * @return a mark without member data
   */
  public String mark() {
    return policy.mark();
  }

  /**
   * What the form shows, and why.
   *
   * @return one sentence
   */
  public String asking() {
    var version = policy.version();
    if (version == null) {
      return "No policy of this payer is known for this plan, condition and day, so every part is"
          + " shown.";
    }
    return policy.facts() == null
        ? version.title()
            + " does not say what it asks for this kind of request, so every part is shown."
        : "Shown first is what the policy asks: " + version.title() + ".";
  }

  /**
   * Everything to mend.
   *
   * @return in reading order
   */
  public List<EntryProblem> problems() {
    return EntryProblem.of(form);
  }

  /**
   * Parts of the history the policy asks for; all of them if that is not known.
   *
   * @return in reading order
   */
  public List<EntryPart> asked() {
    return parts().filter(part -> isShown(part.asked())).toList();
  }

  /**
   * The other parts of the history.
   *
   * @return in reading order
   */
  public List<EntryPart> notAsked() {
    return parts().filter(part -> !isShown(part.asked())).toList();
  }

  private boolean isShown(List<String> hints) {
    var facts = policy.facts();
    return facts == null || facts.parts().isEmpty() || !hints.isEmpty();
  }

  private Stream<EntryPart> parts() {
    var facts = policy.facts();
    return Stream.of(HistoryPart.values())
        .map(
            part -> {
              var section = part.section();
              var hints = facts == null ? List.<String>of() : part.hints(facts);
              return new EntryPart(
                  part.word(),
                  part.title(),
                  hints,
                  isShown(hints) || part.places().stream().anyMatch(this::isOpen),
                  section == null ? null : section.name());
            });
  }

  /**
   * Whether something that can be folded away has to be seen: something was typed into it, or is
   * wrong with it, or it was just given a row.
   *
   * @param places JSON pointers
   * @return true if so
   */
  public boolean isOpen(String... places) {
    return Stream.of(places)
        .anyMatch(
            place -> {
              var node = typed.at(place);
              return form.isWrongIn(place)
                  || place.equals(drawn.addedTo())
                  || !(node.isMissingNode() || (node.isContainer() && node.isEmpty()));
            });
  }

  /**
   * Rows of a list: those typed, at least one blank, and one more if that was asked for.
   *
   * @param list JSON pointer to the list
   * @return their numbers from 0
   */
  public List<Integer> rows(String list) {
    var size = typed.at(list).size();
    return form.rows(list, list.equals(drawn.addedTo()) ? size + 1 : Math.max(1, size));
  }

  /**
   * Whether a row was just added.
   *
   * @param list JSON pointer to the list
   * @param index the row
   * @return true for the last row of the list that has one more
   */
  public boolean isNew(String list, int index) {
    return list.equals(drawn.addedTo()) && index == typed.at(list).size();
  }

  /**
   * Inputs of a list of words: those typed, and a blank one.
   *
   * @param list JSON pointer to the list
   * @return the words
   */
  public List<String> words(String list) {
    var words =
        new ArrayList<>(typed.at(list).valueStream().map(node -> node.asString("")).toList());
    words.add("");
    return words;
  }

  /**
   * What can be chosen, with what was typed even where no list knows it.
   *
   * @param name name of the list
   * @param at the field's name
   * @return in the order to be shown
   */
  public List<Choice> options(String name, String at) {
    return Choices.with(choices.list(name), typed.at(at));
  }

  /**
   * A list to choose or search in.
   *
   * @param name its name
   * @return in the order to be shown
   */
  public List<Choice> list(String name) {
    return choices.list(name);
  }

  /**
   * The id of a medication trial; one not yet typed has one too.
   *
   * @param index the row
   * @return for example m1
   */
  public String trialId(int index) {
    var taken = new HashSet<String>();
    typed.at(TRIALS).forEach(trial -> taken.add(trial.path("id").asString("")));
    var own = typed.at(TRIALS).path(index).path("id").asString("");
    return own.isEmpty() ? EntryTree.freshTrial(taken) : own;
  }

  /**
   * The other trials, to which one may have been added.
   *
   * @param index the trial that was added
   * @return by id
   */
  public List<Choice> otherTrials(int index) {
    var trials = typed.at(TRIALS);
    var others =
        IntStream.range(0, trials.size())
            .filter(i -> i != index)
            .mapToObj(
                i ->
                    new Choice(
                        trials.path(i).path("id").asString(""),
                        "Trial " + (i + 1) + ": " + trials.path(i).path("drug").asString("")))
            .toList();
    return Choices.with(others, trials.path(index).path("augments"));
  }

  /**
   * Safety questions of the policy.
   *
   * @return keys with their questions; groups if no policy is known
   */
  public List<Choice> safetyAsked() {
    return SafetyQuestions.asked(policy.facts(), choices);
  }

  /**
   * The other safety groups, and the single items.
   *
   * @return keys with what they are
   */
  public List<Choice> safetyOther() {
    return SafetyQuestions.others(policy.facts(), choices);
  }

  /**
   * Whether one of the other safety questions is answered.
   *
   * @return true if so
   */
  public boolean otherSafetyAnswered() {
    return safetyOther().stream()
        .anyMatch(choice -> isOpen("/clinical/safetyScreen/" + choice.value()));
  }

  /**
   * Statements the policy asks for.
   *
   * @return in reading order
   */
  public List<StatementRow> statements() {
    return new StatementRows(policy.facts(), choices, typed).asked();
  }

  /**
   * Why no statement is asked for.
   *
   * @return one sentence; null if one is asked for
   */
  public @Nullable String noStatement() {
    if (policy.facts() == null) {
      return "Not known what statements it asks for.";
    }
    return statements().isEmpty() ? "This policy asks for no statement." : null;
  }

  /**
   * Statements that were typed and this policy does not ask for.
   *
   * @return in the order typed
   */
  public List<StatementRow> otherStatements() {
    return new StatementRows(policy.facts(), choices, typed).others();
  }

  /**
   * Procedure codes that amounts or units can be given for.
   *
   * @param amounts JSON pointers to amounts by code
   * @return the codes typed, and those that have an amount
   */
  public List<String> codes(String... amounts) {
    var codes = new LinkedHashSet<String>();
    typed.at("/treatment/procedureCodes").forEach(code -> codes.add(code.asString("")));
    Stream.of(amounts).forEach(at -> codes.addAll(typed.at(at).propertyNames()));
    return codes.stream().filter(code -> code.matches("[0-9]{4}[0-9A-Z]")).toList();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "EntryForm[hidden]";
  }
}
