package org.rtmscoverage.payer.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.NodeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles the nodes of a tree, which have passed every check: id, label and one test, found by its
 * key. A construct of the language is one entry here, one of the schema and one case of {@link
 * Criterion}.
 */
final class CriterionReader {

  private static final Map<String, Class<? extends TestDocument>> TESTS =
      Map.ofEntries(
          Map.entry("age", PlanDocuments.Age.class),
          Map.entry("diagnosis", HistoryDocuments.Diagnosed.class),
          Map.entry("severeOnScale", ScoreDocuments.Severe.class),
          Map.entry("score", ScoreDocuments.Reaches.class),
          Map.entry("scoresRecorded", ScoreDocuments.Recorded.class),
          Map.entry("scoreChange", ScoreDocuments.Change.class),
          Map.entry("medicationTrials", TrialDocuments.Medication.class),
          Map.entry("priorTmsResponse", HistoryDocuments.EarlierTms.class),
          Map.entry("ect", HistoryDocuments.Ect.class),
          Map.entry("safety", HistoryDocuments.Safety.class),
          Map.entry("device", PlanDocuments.Devices.class),
          Map.entry("providerSpecialty", PlanDocuments.Specialty.class),
          Map.entry("plannedSessions", PlanDocuments.Sessions.class),
          Map.entry("attestation", PlanDocuments.Statement.class),
          Map.entry("refer", PlanDocuments.Referral.class),
          Map.entry("external", PlanDocuments.Elsewhere.class));

  private final JsonMapper json;
  private final SourceDocument source;
  private final Definitions definitions;

  CriterionReader(JsonMapper json, SourceDocument source, Definitions definitions) {
    this.json = json;
    this.source = source;
    this.definitions = definitions;
  }

  Criterion read(JsonNode written) {
    var node = node(written);
    var group = group(node, written);
    if (group != null) {
      return group;
    }
    for (var test : written.properties()) {
      var type = TESTS.get(test.getKey());
      if (type != null) {
        return json.treeToValue(test.getValue(), type).criterion(node, definitions);
      }
      var found = flag(node, test.getKey(), test.getValue());
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException("the schema lets a node without a test through");
  }

  private @Nullable Criterion group(Criterion.Node node, JsonNode written) {
    if (written.has("all")) {
      return new Criterion.All(node, children(written.path("all")));
    }
    if (written.has("any")) {
      return new Criterion.Any(node, children(written.path("any")));
    }
    if (written.has("atLeast")) {
      var some = written.path("atLeast");
      return new Criterion.AtLeast(node, some.path("count").intValue(), children(some.path("of")));
    }
    if (written.has("not")) {
      return new Criterion.Not(node, read(written.path("not")));
    }
    if (written.has("referIf")) {
      var refer = written.path("referIf");
      return new Criterion.ReferIf(node, refer.path("to").stringValue(), read(refer.path("of")));
    }
    return written.has("cases") ? cases(node, written) : null;
  }

  private Criterion cases(Criterion.Node node, JsonNode written) {
    List<Criterion.Branch> branches = new ArrayList<>();
    for (JsonNode branch : written.path("cases")) {
      branches.add(
          new Criterion.Branch(
              json.treeToValue(branch.path("when"), PlanDocuments.When.class).compiled(),
              read(branch.path("then"))));
    }
    return new Criterion.Cases(
        node, branches, written.has("otherwise") ? read(written.path("otherwise")) : null);
  }

  private @Nullable Criterion flag(Criterion.Node node, String key, JsonNode value) {
    return switch (key) {
      case "ectCandidate" -> new Criterion.EctCandidate(node);
      case "clearedDevice" -> new Criterion.ClearedDevice(node);
      case "unpublished" -> new Criterion.Unpublished(node);
      case "failedPsychotherapy" -> therapy(node, value, true);
      case "psychotherapy" -> therapy(node, value, false);
      default -> null;
    };
  }

  private Criterion therapy(Criterion.Node node, JsonNode value, boolean outcomeMatters) {
    return new Criterion.FailedPsychotherapy(
        node, json.treeToValue(value, TrialDocuments.Therapy.class).rule(outcomeMatters));
  }

  private List<Criterion> children(JsonNode written) {
    return StreamSupport.stream(written.spliterator(), false).map(this::read).toList();
  }

  private Criterion.Node node(JsonNode written) {
    var cited = written.path("citation");
    return new Criterion.Node(
        written.path("id").stringValue(),
        written.path("label").stringValue(),
        written.path("kind").stringValue("").equals(NodeKind.DELIVERY.name())
            ? NodeKind.DELIVERY
            : NodeKind.CRITERION,
        source.complete(cited.isObject() ? json.treeToValue(cited, CitationDocument.class) : null));
  }
}
