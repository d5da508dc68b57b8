package org.rtmscoverage.summary;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Builds verdicts as the rules leave them. */
@NullUnmarked // a verdict says only what a test lets it say
final class Verdicts {

  private Verdicts() {}

  static PolicyVerdict met(Finding... leaves) {
    return of(Truth.MET, Truth.MET, leaves);
  }

  static PolicyVerdict notMet(String... labels) {
    return of(
        Truth.NOT_MET,
        Truth.NOT_MET,
        Stream.of(labels).map(label -> leaf(label, Truth.NOT_MET)).toArray(Finding[]::new));
  }

  static PolicyVerdict notCovered(SourceGrade grade) {
    return verdict(
        Truth.NOT_MET,
        Truth.NOT_MET,
        true,
        grade,
        EffectiveFromBasis.STATED,
        List.of(),
        leaf("OCD is covered", Truth.NOT_MET));
  }

  static PolicyVerdict unknown(Truth published, Cause... causes) {
    return of(Truth.UNKNOWN, published, leaf("open", Truth.UNKNOWN, causes));
  }

  static PolicyVerdict of(Truth result, Truth published, Finding... leaves) {
    return verdict(
        result,
        published,
        false,
        SourceGrade.PRIMARY,
        EffectiveFromBasis.STATED,
        List.of(),
        leaves);
  }

  static PolicyVerdict gap(Change... changes) {
    return verdict(
        Truth.NOT_MET,
        Truth.NOT_MET,
        false,
        SourceGrade.PRIMARY,
        EffectiveFromBasis.STATED,
        List.of(new Gap(List.of(changes)), new Gap(List.of())),
        leaf("Two trials failed", Truth.NOT_MET));
  }

  static PolicyVerdict graded(Truth result, SourceGrade grade, EffectiveFromBasis basis) {
    return verdict(
        result, result, false, grade, basis, List.of(), leaf("Two trials failed", result));
  }

  static PolicyVerdict verdict(
      Truth result,
      Truth published,
      boolean notCovered,
      SourceGrade grade,
      EffectiveFromBasis basis,
      List<Gap> gaps,
      Finding... leaves) {
    var root =
        new Finding(
            "policy",
            "Policy",
            NodeKind.CRITERION,
            result,
            List.of(),
            List.of(),
            List.of(),
            citation("Policy 7", null, grade),
            List.of(leaves));
    return new PolicyVerdict(
        new PolicyId("policy-7"),
        version(grade, basis),
        result,
        published,
        version(grade, basis).sessionLimits().getFirst(),
        notCovered,
        root,
        List.of(),
        gaps,
        grade);
  }

  static Finding leaf(String label, Truth result, Cause... causes) {
    return finding(label, NodeKind.CRITERION, result, null, causes);
  }

  static Finding cited(String label, Citation citation) {
    return finding(label, NodeKind.CRITERION, Truth.MET, citation);
  }

  static Finding delivery(String label, Truth result) {
    return finding(label, NodeKind.DELIVERY, result, null);
  }

  static Cause cause(CauseKind kind, String text) {
    return new Cause(kind, text, "leaf");
  }

  static Citation citation(String title, String section, SourceGrade grade) {
    return new Citation(title, section, null, grade, Situation.DAY);
  }

  private static Finding finding(
      String label, NodeKind kind, Truth result, Citation citation, Cause... causes) {
    return new Finding(
        "leaf", label, kind, result, List.of(causes), List.of(), List.of(), citation, List.of());
  }

  private static PolicyVersion version(SourceGrade grade, EffectiveFromBasis basis) {
    return new PolicyVersion(
        new PolicyId("policy-7"),
        "Policy 7",
        "1",
        Situation.DAY.minusYears(1),
        null,
        basis,
        null,
        citation("Policy 7", null, grade),
        List.of(),
        List.of(),
        Map.of(),
        List.of(new SessionLimit(Applicability.ALWAYS, 36, null, null, List.of(), List.of(), null)),
        List.of("Treatment plan"));
  }
}
