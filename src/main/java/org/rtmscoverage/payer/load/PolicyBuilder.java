package org.rtmscoverage.payer.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compiles a policy file, which has passed every check, to a policy version. */
final class PolicyBuilder {

  private final PolicyDocument document;
  private final CriterionReader reader;

  PolicyBuilder(PolicyDocument document, JsonMapper json) {
    this.document = document;
    this.reader = new CriterionReader(json, document.source(), document.definitions());
  }

  PolicyVersion build() {
    var trees = new EnumMap<RequestType, Criterion>(RequestType.class);
    document
        .criteria()
        .forEach(
            (type, written) -> {
              if (written.has("id")) {
                trees.put(type, reader.read(written));
              }
            });
    references(trees);
    return version(trees);
  }

  /**
   * Lays the file over a version of the policy it inherits from.
   *
   * @param base the version below
   * @return in force while both are
   */
  PolicyVersion buildOver(PolicyVersion base) {
    var trees = new EnumMap<RequestType, Criterion>(RequestType.class);
    base.criteria().forEach((type, tree) -> trees.put(type, Overlay.cited(tree, base.source())));
    document
        .criteria()
        .forEach(
            (type, written) -> {
              if (written.has("id")) {
                trees.put(type, reader.read(written));
              } else if (written.has("overlay")) {
                var below = Objects.requireNonNull(trees.get(type));
                trees.put(type, Overlay.of(written.path("overlay"), reader).over(below));
              }
            });
    references(trees);
    return Overlay.over(base, version(trees));
  }

  private void references(Map<RequestType, Criterion> trees) {
    for (Map.Entry<RequestType, JsonNode> entry : document.criteria().entrySet()) {
      var sameAs = entry.getValue().path("sameAs").stringValue("");
      if (!sameAs.isEmpty()) {
        trees.put(entry.getKey(), Objects.requireNonNull(trees.get(RequestType.valueOf(sameAs))));
      }
    }
  }

  private PolicyVersion version(Map<RequestType, Criterion> trees) {
    var source = document.source();
    var version = document.version();
    return new PolicyVersion(
        new PolicyId(document.policyId()),
        document.title(),
        version == null ? document.effectiveFrom().toString() : version,
        document.effectiveFrom(),
        document.effectiveTo(),
        document.effectiveFromBasis(),
        document.effectiveToBasis(),
        source.whole(),
        document.remarks(),
        document.coverage().stream().map(row -> row.compiled(source)).toList(),
        trees,
        document.sessionLimits().stream().map(limit -> limit.compiled(source)).toList(),
        document.documents());
  }
}
