package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SessionGrant;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

class SituationLintTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Applicability THETA = by(Modality.THETA_BURST);

  private static Criterion.Node node(String id) {
    return new Criterion.Node(id, id, NodeKind.CRITERION, null);
  }

  private static Criterion bar(String id, int max) {
    return new Criterion.PlannedSessions(node(id), max);
  }

  private static Criterion adult(String id) {
    return new Criterion.AgeBetween(node(id), 18, null);
  }

  private static Applicability by(Modality modality) {
    return Applicability.ofTreatment(Set.of(), Set.of(modality), Set.of(), null, null);
  }

  private static Applicability aged(@Nullable Integer min, @Nullable Integer max) {
    return Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), min, max);
  }

  private static Criterion cases(
      String id, Applicability when, Criterion then, @Nullable Criterion otherwise) {
    return new Criterion.Cases(node(id), List.of(new Criterion.Branch(when, then)), otherwise);
  }

  private static SessionLimit limit(Applicability who, int max, SessionGrant... grants) {
    return new SessionLimit(who, max, null, null, List.of(), List.of(grants), null);
  }

  private static List<String> found(
      Criterion tree, List<CoverageRow> rows, SessionLimit... limits) {
    var version =
        new PolicyVersion(
            new PolicyId("sample"),
            "Sample",
            "1",
            DAY,
            null,
            EffectiveFromBasis.STATED,
            null,
            new Citation("Policy", null, null, SourceGrade.PRIMARY, DAY),
            List.of(),
            rows,
            Map.of(RequestType.INITIAL, tree),
            List.of(limits),
            List.of());
    return new SituationLint(version).mistakes().stream().map(found -> found.nodeId()).toList();
  }

  private static List<String> found(Criterion tree, SessionLimit... limits) {
    return found(tree, List.of(), limits);
  }

  @Test
  void sessionsThatCriterionAndLimitDoNotAgreeOnAreAMistake() {
    assertThat(found(bar("bar", 36), limit(Applicability.ALWAYS, 36))).isEmpty();
    assertThat(found(bar("bar", 37), limit(Applicability.ALWAYS, 36))).containsExactly("bar");
    assertThat(found(bar("bar", 35), limit(Applicability.ALWAYS, 36))).containsExactly("bar");
  }

  @Test
  void courseGrantedInPartsMayBeAskedForInParts() {
    var grant = new SessionGrant(20, null, null);
    assertThat(found(bar("bar", 20), limit(Applicability.ALWAYS, 36, grant))).isEmpty();
    assertThat(found(bar("bar", 37), limit(Applicability.ALWAYS, 36, grant)))
        .containsExactly("bar");
  }

  @Test
  void eachCaseIsComparedWithTheLimitOfThoseItSpeaksOf() {
    var tree = cases("cases", THETA, bar("theta", 30), bar("others", 36));
    assertThat(found(tree, limit(THETA, 30), limit(Applicability.ALWAYS, 36))).isEmpty();
    assertThat(found(tree, limit(Applicability.ALWAYS, 36))).containsExactly("theta");
  }

  @Test
  void alternativeNeedNotBeKept() {
    var tree = new Criterion.Any(node("any"), List.of(bar("bar", 20), adult("adult")));
    assertThat(found(tree, limit(Applicability.ALWAYS, 36))).isEmpty();
  }

  @Test
  void whatIsNotCoveredIsNotCompared() {
    var row = new CoverageRow(node("row"), THETA, false);
    assertThat(found(bar("bar", 36), List.of(row), limit(THETA, 30))).isEmpty();
  }

  @Test
  void caseThatAllBeforeItTogetherLeaveNobodyIsNeverReached() {
    var tree =
        new Criterion.Cases(
            node("cases"),
            List.of(
                new Criterion.Branch(aged(null, 17), adult("young")),
                new Criterion.Branch(aged(18, null), adult("old")),
                new Criterion.Branch(aged(15, 20), adult("between"))),
            null);
    assertThat(found(tree)).containsExactly("between");
  }

  @Test
  void caseBelowAnotherThatExcludesItIsNeverReached() {
    var inner = cases("inner", by(Modality.RTMS), adult("rtms"), adult("rest"));
    assertThat(found(cases("outer", THETA, inner, adult("others")))).containsExactly("rtms");
    assertThat(found(cases("outer", THETA, adult("theta"), inner))).isEmpty();
  }

  @Test
  void caseOfAKindOfRequestThatHasAnotherTreeIsNeverReached() {
    var when =
        Applicability.ofTreatment(Set.of(), Set.of(), Set.of(RequestType.EXTENSION), null, null);
    assertThat(found(cases("cases", when, adult("extension"), adult("others"))))
        .containsExactly("extension");
  }
}
