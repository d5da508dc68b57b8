package org.rtmscoverage.payer.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mapstruct.factory.Mappers;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;

/** Compiles a policy file, which has passed every check, to a policy version. */
final class PolicyBuilder {

  private final PolicyMapper mapper = Mappers.getMapper(PolicyMapper.class);
  private final PolicyDocument document;

  PolicyBuilder(PolicyDocument document) {
    this.document = document;
  }

  PolicyVersion build() {
    var source = document.source();
    var version = document.version();
    var limit = document.sessionLimit();
    return new PolicyVersion(
        new PolicyId(document.policyId()),
        document.title(),
        version == null ? document.effectiveFrom().toString() : version,
        document.effectiveFrom(),
        document.effectiveTo(),
        document.effectiveFromBasis(),
        source.whole(),
        document.remarks(),
        document.coverage().stream().map(row -> mapper.row(row, source)).toList(),
        trees(),
        limit == null ? null : mapper.limit(limit, source),
        document.documents());
  }

  private Map<RequestType, Criterion> trees() {
    var trees = new EnumMap<RequestType, Criterion>(RequestType.class);
    document
        .criteria()
        .forEach(
            (type, written) -> {
              if (written.sameAs() == null) {
                trees.put(type, criterion(written));
              }
            });
    document
        .criteria()
        .forEach(
            (type, written) -> {
              if (written.sameAs() != null) {
                trees.put(type, Objects.requireNonNull(trees.get(written.sameAs())));
              }
            });
    return trees;
  }

  private List<Criterion> children(List<CriterionDocument> written) {
    return written.stream().map(this::criterion).toList();
  }

  private Criterion criterion(CriterionDocument written) {
    var node = node(written);
    if (written.all() != null) {
      return new Criterion.All(node, children(written.all()));
    }
    if (written.any() != null) {
      return new Criterion.Any(node, children(written.any()));
    }
    if (written.atLeast() != null) {
      return new Criterion.AtLeast(
          node, written.atLeast().count(), children(written.atLeast().of()));
    }
    if (written.not() != null) {
      return new Criterion.Not(node, criterion(written.not()));
    }
    return history(node, written);
  }

  private Criterion history(Criterion.Node node, CriterionDocument written) {
    if (written.diagnosis() != null) {
      var diagnosis = written.diagnosis();
      return new Criterion.DiagnosisStated(
          node,
          Set.copyOf(diagnosis.groups()),
          Set.copyOf(diagnosis.severities()),
          Set.copyOf(diagnosis.episodes()));
    }
    if (written.severeOnScale() != null) {
      return new Criterion.SevereOnScale(node, Set.copyOf(written.severeOnScale().instruments()));
    }
    if (written.medicationTrials() != null) {
      return new Criterion.MedicationTrials(node, mapper.trialRule(written.medicationTrials()));
    }
    if (written.failedPsychotherapy() != null) {
      var therapy = written.failedPsychotherapy();
      return new Criterion.FailedPsychotherapy(
          node, therapy.count() == null ? 1 : therapy.count(), Set.copyOf(therapy.types()));
    }
    if (written.priorTmsResponse() != null) {
      var earlier = written.priorTmsResponse();
      return new Criterion.PriorTmsResponse(
          node, earlier.minReductionPercent(), earlier.minMonthsSince());
    }
    return otherwise(node, written);
  }

  private static Criterion otherwise(Criterion.Node node, CriterionDocument written) {
    if (written.safety() != null) {
      return new Criterion.SafetyPresent(node, written.safety().key(), written.safety().withinCm());
    }
    if (written.attestation() != null) {
      var statement = written.attestation();
      return new Criterion.Attested(
          node, statement.key(), statement.question(), Set.copyOf(statement.roles()));
    }
    if (written.external() != null) {
      return new Criterion.External(node, written.external().criteriaSet());
    }
    if (written.ectCandidate() != null) {
      return new Criterion.EctCandidate(node);
    }
    if (written.clearedDevice() != null) {
      return new Criterion.ClearedDevice(node);
    }
    return new Criterion.Unpublished(node);
  }

  private Criterion.Node node(CriterionDocument written) {
    return new Criterion.Node(
        Objects.requireNonNull(written.id()),
        Objects.requireNonNull(written.label()),
        written.kind() == null ? NodeKind.CRITERION : written.kind(),
        document.source().complete(written.citation()));
  }
}
