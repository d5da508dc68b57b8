package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.policy.AugmentationUse;
import org.rtmscoverage.policy.DoseStandard;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.ScoreChangeRule;
import org.rtmscoverage.policy.ScoreTime;
import org.rtmscoverage.policy.TmsResponseRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialWindow;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTests {

  private static final NetworkStatus[] KNOWN_NETWORKS = {NetworkStatus.IN, NetworkStatus.OUT};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<Arguments> lists() {
    var rule = "/properties/authorizationRules/items/properties/";
    var row = "/$defs/coverageRow/properties/";
    var trials = "/$defs/criterion/properties/medicationTrials/properties/";
    return List.of(
        Arguments.of("policy", "/$defs/source/properties/grade", SourceGrade.values()),
        Arguments.of("payer", "/$defs/source/properties/grade", SourceGrade.values()),
        Arguments.of("policy", "/properties/effectiveFromBasis", EffectiveFromBasis.values()),
        Arguments.of("policy", row + "indications/items", Indication.values()),
        Arguments.of("policy", row + "modalities/items", Modality.values()),
        Arguments.of("policy", row + "requestTypes/items", RequestType.values()),
        Arguments.of("policy", "/$defs/criterion/properties/kind", NodeKind.values()),
        Arguments.of("policy", trials + "outcomes/items", TrialOutcomeClass.values()),
        Arguments.of("policy", trials + "dose", DoseStandard.values()),
        Arguments.of("policy", trials + "window", windowsWritten()),
        Arguments.of("payer", "/properties/linesOfBusiness/items", LineOfBusiness.values()),
        Arguments.of("payer", "/properties/connection/properties/protocol", Protocol.values()),
        Arguments.of(
            "payer",
            "/properties/connection/properties/authentication/properties/kind",
            PayerDocument.Authentication.Kind.values()),
        Arguments.of("payer", rule + "products/items", Product.values()),
        Arguments.of("payer", rule + "network", NetworkStatus.values()),
        Arguments.of("payer", rule + "networkExceptions/items", NetworkException.values()),
        Arguments.of("payer", rule + "indications/items", Indication.values()),
        Arguments.of("payer", rule + "modalities/items", Modality.values()),
        Arguments.of("payer", rule + "requestTypes/items", RequestType.values()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void closedListsAreThoseOfTheModel(String schema, String pointer, Enum<?>[] values) {
    assertThat(read(schema).at(pointer).path("enum").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"payer", "policy"})
  void everyPropertyExplainsItself(String schema) {
    var silent = new ArrayList<String>();
    collect(read(schema), "", silent);
    assertThat(silent).isEmpty();
  }

  static List<Arguments> words() {
    return List.of(
        Arguments.of("indications", Indication.values()),
        Arguments.of("modalities", Modality.values()),
        Arguments.of("requestTypes", RequestType.values()),
        Arguments.of("sameAs", RequestType.values()),
        Arguments.of("linesOfBusiness", LineOfBusiness.values()),
        Arguments.of("products", Product.values()),
        Arguments.of("networks", KNOWN_NETWORKS),
        Arguments.of("statuses", EctStatus.values()),
        Arguments.of("outcomes", TrialOutcomeClass.values()),
        Arguments.of("augmentation", AugmentationUse.values()),
        Arguments.of("dose", DoseStandard.values()),
        Arguments.of("window", windowsWritten()),
        Arguments.of("at", ScoreTime.values()),
        Arguments.of("from", ScoreChangeRule.From.values()),
        Arguments.of("episode", TmsResponseRule.CourseEpisode.values()),
        Arguments.of("grade", SourceGrade.values()));
  }

  /** Wherever a key of a closed list stands, an editor offers the words of the model. */
  @ParameterizedTest
  @MethodSource("words")
  void keyOffersTheSameWordsWhereverItStands(String key, Enum<?>[] values) {
    var policy = read("policy");
    assertThat(places(policy, key))
        .isNotEmpty()
        .allSatisfy(
            place ->
                assertThat(enumeration(policy, place))
                    .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList()));
  }

  private static List<JsonNode> places(JsonNode schema, String key) {
    List<JsonNode> places = new ArrayList<>();
    if (schema.path("properties").has(key)) {
      places.add(schema.path("properties").path(key));
    }
    schema.forEach(below -> places.addAll(places(below, key)));
    return places;
  }

  private static List<String> enumeration(JsonNode schema, JsonNode place) {
    var item = resolved(schema, place.has("items") ? place.path("items") : place);
    return item.path("enum").valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode resolved(JsonNode schema, JsonNode node) {
    var reference = node.path("$ref").stringValue("");
    return reference.isEmpty() ? node : schema.at(reference.substring(1));
  }

  /** An editor shows the text of a value too: of a list's item, of a named part. */
  @ParameterizedTest
  @ValueSource(strings = {"payer", "policy"})
  void everyItemAndEveryReferenceExplainsItself(String name) {
    var schema = read(name);
    List<String> silent = new ArrayList<>();
    described(schema, schema, "", silent);
    assertThat(silent).isEmpty();
  }

  private static void described(JsonNode schema, JsonNode node, String at, List<String> silent) {
    for (var property : node.path("properties").properties()) {
      described(schema, property.getValue(), at, property.getKey(), silent);
    }
    for (var key : List.of("items", "additionalProperties")) {
      if (node.path(key).isObject() && !node.path("properties").isObject()) {
        described(schema, node.path(key), at, key, silent);
      }
    }
    node.properties()
        .forEach(entry -> described(schema, entry.getValue(), at + "/" + entry.getKey(), silent));
  }

  private static void described(
      JsonNode schema, JsonNode described, String at, String key, List<String> silent) {
    if (described.path("description").stringValue("").isBlank()
        && resolved(schema, described).path("description").stringValue("").isBlank()) {
      silent.add(at + "/" + key);
    }
  }

  @Test
  void everyTestOfANodeIsOfferedOnce() {
    var criterion = read("policy").at("/$defs/criterion");
    var offered =
        criterion
            .path("oneOf")
            .valueStream()
            .map(branch -> branch.at("/required/0").asString())
            .toList();
    var properties = new ArrayList<>(criterion.path("properties").propertyNames());
    properties.removeAll(List.of("id", "label", "kind", "citation", "otherwise"));
    assertThat(offered).containsExactlyElementsOf(properties);
  }

  /** A number of months is written as lookBackMonths. */
  private static TrialWindow[] windowsWritten() {
    return EnumSet.complementOf(EnumSet.of(TrialWindow.MONTHS)).toArray(TrialWindow[]::new);
  }

  private static void collect(JsonNode node, String pointer, List<String> silent) {
    for (var property : node.path("properties").properties()) {
      var described = property.getValue();
      if (!described.has("$ref") && !(described.has("title") && described.has("description"))) {
        silent.add(pointer + "/" + property.getKey());
      }
    }
    node.properties()
        .forEach(entry -> collect(entry.getValue(), pointer + "/" + entry.getKey(), silent));
  }

  private static JsonNode read(String schema) {
    return JSON.readTree(Path.of("payer-config/schema/" + schema + ".schema.json").toFile());
  }
}
