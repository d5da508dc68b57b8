package org.rtmscoverage.summary;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Owner;

/** Says who at the clinic can answer for a criterion. */
final class CriterionOwner {

  private CriterionOwner() {}

  /** Who answers for the leaf of that id; INTAKE if no tree has it. */
  static Owner of(@Nullable PolicyVersion version, String criterionId) {
    if (version == null) {
      return Owner.INTAKE;
    }
    return version.criteria().values().stream()
        .flatMap(CriterionOwner::all)
        .filter(criterion -> criterion.node().id().equals(criterionId))
        .map(CriterionOwner::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Owner.INTAKE);
  }

  private static Stream<Criterion> all(Criterion criterion) {
    return Stream.concat(
        Stream.of(criterion), criterion.children().stream().flatMap(CriterionOwner::all));
  }

  private static @Nullable Owner of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.DiagnosisStated _,
          Criterion.SevereOnScale _,
          Criterion.SafetyPresent _,
          Criterion.EctCandidate _,
          Criterion.EctIs _,
          Criterion.ScoreReaches _,
          Criterion.ScoresRecorded _,
          Criterion.ScoreChanged _,
          Criterion.Attested _,
          Criterion.PlannedSessions _,
          Criterion.DeviceIs _,
          Criterion.ClearedDevice _ ->
          Owner.CLINICIAN;
      case Criterion.AgeBetween _,
          Criterion.ProviderSpecialty _,
          Criterion.MedicationTrials _,
          Criterion.FailedPsychotherapy _,
          Criterion.PriorTmsResponse _ ->
          Owner.INTAKE;
      case Criterion.External _, Criterion.Unpublished _, Criterion.Refer _ -> Owner.AUTHORIZATION;
      case Criterion.All _,
          Criterion.Any _,
          Criterion.AtLeast _,
          Criterion.Not _,
          Criterion.Cases _,
          Criterion.ReferIf _ ->
          null;
    };
  }
}
