package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.AdequateTrial;
import org.rtmscoverage.policy.ClassTable;
import org.rtmscoverage.policy.DoseStandard;

/**
 * What a policy file declares once and refers to by name.
 *
 * @param adequateTrials what an adequate trial is, by name
 * @param classTables drug classes of the policy's own, by name of the table and of the class
 * @param drugs lists of drug_keys, by name
 * @param instruments lists of instruments, by name
 */
record Definitions(
    Map<String, Adequate> adequateTrials,
    Map<String, Map<String, List<String>>> classTables,
    Map<String, List<String>> drugs,
    Map<String, List<String>> instruments) {

  /** Nothing is declared. */
  static final Definitions NONE = new Definitions(null, null, null, null);

  /** Takes what is left out as empty. */
  Definitions(
      @Nullable Map<String, Adequate> adequateTrials,
      @Nullable Map<String, Map<String, List<String>>> classTables,
      @Nullable Map<String, List<String>> drugs,
      @Nullable Map<String, List<String>> instruments) {
    this.adequateTrials = adequateTrials == null ? Map.of() : Map.copyOf(adequateTrials);
    this.classTables = classTables == null ? Map.of() : Map.copyOf(classTables);
    this.drugs = drugs == null ? Map.of() : Map.copyOf(drugs);
    this.instruments = instruments == null ? Map.of() : Map.copyOf(instruments);
  }

  /**
   * What an adequate trial is.
   *
   * @param minDays days at dose; null if not stated
   * @param dose dose; null if not stated
   * @param minAdherencePercent adherence; null if not stated
   * @param judgedDurationSuffices a clinician's word replaces minDays; null for no
   * @param responsePercent what the policy calls response; null if not stated
   */
  record Adequate(
      @Nullable Integer minDays,
      @Nullable DoseStandard dose,
      @Nullable Integer minAdherencePercent,
      @Nullable Boolean judgedDurationSuffices,
      @Nullable Integer responsePercent) {

    AdequateTrial compiled() {
      return new AdequateTrial(
          minDays,
          dose,
          minAdherencePercent,
          Boolean.TRUE.equals(judgedDurationSuffices),
          responsePercent);
    }
  }

  AdequateTrial adequate(String name) {
    return Objects.requireNonNull(adequateTrials.get(name)).compiled();
  }

  @Nullable ClassTable classTable(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return new ClassTable(
        Objects.requireNonNull(classTables.get(name)).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))));
  }

  Set<String> drugs(List<String> named) {
    return resolved(named, drugs);
  }

  Set<String> instruments(List<String> named) {
    return resolved(named, instruments);
  }

  /** Words of a list, each name of a declared list replaced by what it holds. */
  private static Set<String> resolved(List<String> named, Map<String, List<String>> lists) {
    return named.stream()
        .flatMap(
            name -> {
              var list = lists.get(name);
              return list == null ? Stream.of(name) : list.stream();
            })
        .collect(Collectors.toUnmodifiableSet());
  }
}
