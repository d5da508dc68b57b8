package org.rtmscoverage.payer.load;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.vocabulary.Citation;

/** The flat parts of a policy file; trees are built by {@link PolicyBuilder}. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PolicyMapper {

  @Mapping(target = "node", source = "document")
  CoverageRow row(PolicyDocument.Row document, @Context SourceDocument source);

  SessionLimit limit(PolicyDocument.Limit document, @Context SourceDocument source);

  @Mapping(target = "doseStandard", source = "dose")
  @Mapping(target = "window", source = "window", defaultValue = "ANY_TIME")
  TrialRule trialRule(CriterionDocument.Trials document);

  /** What a row has in common with a criterion. */
  default Criterion.Node node(PolicyDocument.Row row, @Context SourceDocument source) {
    return new Criterion.Node(
        row.id(), row.label(), NodeKind.CRITERION, source.complete(row.citation()));
  }

  /** A citation completed by the source. */
  default @Nullable Citation citation(
      @Nullable CitationDocument cited, @Context SourceDocument source) {
    return source.complete(cited);
  }
}
