package org.rtmscoverage.ledger.nemesis.payer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes wrong answers of right ones. */
final class Spoiler {

  /** Stands for a sum nobody pays. */
  private static final String ODD_SUM = "98765.43";

  private static final List<String> SUMS = List.of(ODD_SUM, "-" + ODD_SUM, "1e400", "NaN", "");
  private static final Pattern BENEFIT = Pattern.compile("EB\\*[^~]*~\\s*");
  private static final Pattern LEFT_OF_DEDUCTIBLE =
      Pattern.compile("(EB\\*C\\*[A-Z]*\\*30\\*\\*\\*29\\*)[0-9.]+");
  private static final String BENEFITS = "benefitsInformation";
  private static final String INSURANCE = "insurance";
  private static final Pattern NAME = Pattern.compile("SANDBOX EMPLOYER|PPO SANDBOX 100");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Honest answer;
  private final Random random;

  Spoiler(Honest answer, Random random) {
    this.answer = answer;
    this.random = random;
  }

  /** The rows are missing, null, a word, of an unknown kind. */
  Honest wrongSchema() {
    int draw = random.nextInt(4);
    return switch (answer.protocol()) {
      case X12 ->
          answer.with(
              switch (draw) {
                case 0 -> answer.text().replace("EB*1*", "EB*ZQ*");
                case 1 -> BENEFIT.matcher(answer.text()).replaceAll("");
                case 2 -> answer.text().replace("EB*", "EX*");
                default -> answer.text().replace("EB*1*", "EB*true*");
              });
      case JSON ->
          tree(
              root -> {
                switch (draw) {
                  case 0 -> rows(root).forEach(row -> row.put("code", "ZQ"));
                  case 1 -> root.remove(BENEFITS);
                  case 2 -> root.putNull(BENEFITS);
                  default -> root.put(BENEFITS, "yes");
                }
              });
      case FHIR ->
          tree(
              root -> {
                switch (draw) {
                  case 0 -> rows(root).forEach(row -> row.put("inforce", "perhaps"));
                  case 1 -> root.remove(INSURANCE);
                  case 2 -> root.putNull(INSURANCE);
                  default -> root.put(INSURANCE, "yes");
                }
              });
    };
  }

  /** The plan is over, and its benefits stand there as before. */
  Honest endedWithBenefits() {
    return switch (answer.protocol()) {
      case X12 -> answer.with(answer.text().replace("EB*1*", "EB*6*"));
      case JSON ->
          tree(
              root ->
                  rows(root).stream()
                      .filter(row -> row.path("code").asString("").equals("1"))
                      .forEach(row -> row.put("code", "6")));
      case FHIR -> tree(root -> rows(root).forEach(row -> row.put("inforce", false)));
    };
  }

  /** More left of the deductible than there is of it, less than nothing, no number at all. */
  Honest oddMoney() {
    String sum = SUMS.get(random.nextInt(SUMS.size()));
    return switch (answer.protocol()) {
      case X12 -> answer.with(LEFT_OF_DEDUCTIBLE.matcher(answer.text()).replaceAll("$1" + sum));
      case JSON ->
          tree(
              root ->
                  rows(root).stream()
                      .filter(row -> row.path("timeQualifierCode").asString("").equals("29"))
                      .forEach(row -> row.put("benefitAmount", sum)));
      case FHIR -> tree(root -> used(root, sum));
    };
  }

  private static void used(ObjectNode root, String sum) {
    for (JsonNode money : root.findValues("usedMoney")) {
      if (money instanceof ObjectNode used) {
        if (sum.equals("NaN") || sum.isEmpty()) {
          used.put("value", sum);
        } else {
          used.put("value", new BigDecimal(sum));
        }
      }
    }
  }

  /** Text that no charset and no reader expects. */
  Honest oddText() {
    return switch (random.nextInt(6)) {
      case 0 -> answer.with("\ufeff" + answer.text());
      case 1 -> answer.with(named("\u202eREYOLPME\u202c \u0627\u0644"));
      case 2 -> answer.with(named("BELL\u0007 NUL\u0000 ESC\u001b[2J"));
      case 3 -> answer.with(named("\\ud800 ALONE \\udc00 \\u0007"));
      case 4 -> answer.with(named("\u00c9\u00c8\u00ff").getBytes(StandardCharsets.ISO_8859_1));
      default ->
          new Honest(
              answer.protocol(),
              answer.status(),
              answer.type().replaceAll(";.*", "") + "; charset=utf-16",
              answer.body());
    };
  }

  /** Another name of employer and plan. */
  private String named(String name) {
    return NAME.matcher(answer.text()).replaceAll(Matcher.quoteReplacement(name));
  }

  /** Somebody else's number, name and birth date. */
  Honest anotherMember(String memberId) {
    return answer.with(
        answer
            .text()
            .replace(memberId, "ZZ99887766")
            .replaceAll("(?i)canary", "Nobodyson")
            .replaceAll("(?i)robin", "Noone")
            .replace("19850722", "19410203")
            .replace("1985-07-22", "1941-02-03"));
  }

  /** One key twice, which leaves to the reader what was meant. */
  Honest twiceTheKey() {
    String text = answer.text().strip();
    return answer.with(
        switch (answer.protocol()) {
          case X12 -> text.replaceFirst("EB\\*1\\*", "EB*1~\n".repeat(25_000) + "EB*1*");
          case JSON -> "{\"" + BENEFITS + "\": [{\"code\": \"6\"}]," + text.substring(1);
          case FHIR -> "{\"" + INSURANCE + "\": [{\"inforce\": false}]," + text.substring(1);
        });
  }

  private List<ObjectNode> rows(ObjectNode root) {
    String name = root.has(BENEFITS) ? BENEFITS : INSURANCE;
    return root.path(name) instanceof ArrayNode list
        ? list.valueStream().filter(JsonNode::isObject).map(ObjectNode.class::cast).toList()
        : List.of();
  }

  private Honest tree(Consumer<ObjectNode> change) {
    if (!answer.text().strip().startsWith("{")) {
      return answer;
    }
    var root = (ObjectNode) JSON.readTree(answer.text());
    change.accept(root);
    return answer.with(root.toString());
  }
}
