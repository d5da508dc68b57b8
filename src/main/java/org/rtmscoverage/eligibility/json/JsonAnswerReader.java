package org.rtmscoverage.eligibility.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.codes.Acknowledgements;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.json.JsonAnswer.Benefit;
import org.rtmscoverage.eligibility.json.JsonAnswer.Dated;
import org.rtmscoverage.eligibility.json.JsonAnswer.Fault;
import org.rtmscoverage.eligibility.json.JsonAnswer.Numbered;

/**
 * Reads one answer of a clearinghouse. Properties we do not know are ignored; one of the wrong type
 * is left out with a warning and loses nothing else. One instance reads one answer.
 */
final class JsonAnswerReader {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.:/\\[\\]-]{1,80}");
  private static final Pattern REASON = Pattern.compile("[0-9A-Z]{2}");
  private static final Pattern LOOP = Pattern.compile("(?i)^loop\\s+");
  private static final String PAYERS_OWN_TRACE = "1";
  private static final Set<String> KNOWN =
      Set.of(
          "benefitsInformation",
          "planStatus",
          "plans",
          "errors",
          "aaaErrors",
          "tradingPartnerServiceId",
          "x12");

  private final List<String> warnings;
  private final JsonFields root;
  private final Errors errors = new Errors();
  private final boolean plans;

  private JsonAnswerReader(JsonFields root, List<String> warnings) {
    this.root = root;
    this.warnings = warnings;
    this.plans = JsonPlanReader.fits(root);
  }

  /**
   * Reads an answer.
   *
   * @param body as it came over the wire
   * @param reader makes a tree of it
   * @return the answer
   * @throws PayerException if there is nothing in it
   */
  static JsonAnswer read(byte[] body, JsonBody reader) {
    List<String> warnings = new ArrayList<>();
    JsonFields root = new JsonFields(reader.read(body, warnings), "", warnings);
    return new JsonAnswerReader(root, warnings).answer();
  }

  private JsonAnswer answer() {
    List<JsonBenefitReader> rows =
        root.objects("benefitsInformation").stream().map(JsonBenefitReader::new).toList();
    List<JsonPlanRow> planRows = plans ? JsonPlanReader.rows(root) : List.of();
    List<Benefit> benefits =
        new ArrayList<>(rows.stream().map(JsonBenefitReader::benefit).toList());
    planRows.stream().map(JsonPlanRow::benefit).forEach(benefits::add);
    if (benefits.isEmpty()) {
      root.objects("planStatus").stream().map(JsonBenefitReader::status).forEach(benefits::add);
    }
    errors();
    rows.forEach(row -> errors.addAll(row.fields(), "2110"));
    planRows.forEach(row -> errors.addAll(row.fields(), "2110"));
    List<Rejection> unread =
        benefits.isEmpty() ? Acknowledgements.rejections(root.text("x12")) : List.of();
    if (benefits.isEmpty() && errors.isEmpty() && unread.isEmpty()) {
      throw PayerException.unreadable(nothing());
    }
    List<Numbered> references = new ArrayList<>(numbers(root.object("planInformation")));
    rows.forEach(row -> references.addAll(row.references()));
    planRows.forEach(row -> references.addAll(row.references()));
    JsonPeople people = new JsonPeople(root, plans);
    references.addAll(people.references());
    payersWarnings();
    return new JsonAnswer(
        people.payerName(),
        people.subscriber(),
        people.dependent(),
        trace(),
        Stream.concat(dates(root.object("planDateInformation")).stream(), people.dates().stream())
            .toList(),
        references,
        benefits,
        errors.refusals(),
        errors.faults(),
        unread,
        warnings.stream().distinct().toList());
  }

  private String nothing() {
    return KNOWN.stream().anyMatch(root.node()::has)
        ? "the answer holds neither benefits nor reasons"
        : "the answer has a form that is not known here: it holds neither benefits nor reasons";
  }

  private void errors() {
    root.objects("errors").forEach(error -> errors.add(error, ""));
    root.objects("aaaErrors").forEach(error -> errors.add(error, "2000A"));
    errors.addAll(root.object("payer"), "2100A");
    errors.addAll(root.object("provider"), "2100B");
    errors.addAll(root.object("subscriber"), "2100C");
    root.objects("dependents").forEach(dependent -> errors.addAll(dependent, "2100D"));
    errors.addAll(root.object("dependent"), "2100D");
    root.objects("plans").forEach(plan -> errors.addAll(plan, "2110"));
  }

  private String trace() {
    return Stream.concat(
            root.objects("subscriberTraceNumbers").stream(),
            root.object("meta").objects("subscriberTraceNumbers").stream())
        .filter(JsonAnswerReader::payersOwn)
        .map(trace -> trace.text("referenceIdentification"))
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElseGet(() -> root.object("meta").text("traceId"));
  }

  private static boolean payersOwn(JsonFields trace) {
    return trace.text("traceTypeCode").equals(PAYERS_OWN_TRACE)
        || trace.text("type").equals("CURRENT_TRANSACTION");
  }

  private void payersWarnings() {
    root.objects("warnings").stream()
        .map(warning -> warning.text("code"))
        .map(code -> PLAIN_NAME.matcher(code).matches() ? ": " + code : "")
        .forEach(code -> warnings.add("the clearinghouse warns" + code));
  }

  /**
   * Reads an object whose properties are dates.
   *
   * @param fields planDateInformation, or that of a row
   * @return each with the code of what it dates
   */
  static List<Dated> dates(JsonFields fields) {
    List<String> names = fields.names();
    return names.isEmpty() ? List.of() : names.stream().map(name -> dated(fields, name)).toList();
  }

  private static Dated dated(JsonFields fields, String name) {
    String value = fields.day(name);
    if (!value.isEmpty() && BenefitCodes.days(value) == null) {
      String known = JsonWords.DATES.containsKey(name) ? "/" + name : "";
      fields.warnings().add(fields.pointer() + known + " is not a date or a span of dates");
    }
    return new Dated(JsonWords.code(JsonWords.DATES, name), value);
  }

  /**
   * Reads an object whose properties are numbers of plan and group.
   *
   * @param fields planInformation, or that of a row
   * @return each with the code of what it numbers
   */
  static List<Numbered> numbers(JsonFields fields) {
    List<String> names = fields.names();
    if (names.isEmpty()) {
      return List.of();
    }
    return names.stream()
        .filter(name -> !describesAnother(name, names))
        .map(
            name ->
                new Numbered(
                    JsonWords.code(JsonWords.REFERENCES, name),
                    fields.text(name),
                    fields.text(JsonWords.DESCRIPTIONS.getOrDefault(name, ""))))
        .toList();
  }

  private static boolean describesAnother(String name, List<String> names) {
    return JsonWords.DESCRIPTIONS.entrySet().stream()
        .anyMatch(pair -> pair.getValue().equals(name) && names.contains(pair.getKey()));
  }

  /** Collects errors, each once. */
  private static final class Errors {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private boolean isEmpty() {
      return refusals.isEmpty() && faults.isEmpty();
    }

    private void addAll(JsonFields party, String loop) {
      party.objects("aaaErrors").forEach(error -> add(error, loop));
    }

    private void add(JsonFields error, String loop) {
      String field = error.text("field");
      String sent = error.text("code");
      String code = PLAIN_NAME.matcher(sent).matches() ? sent : "NOT_STATED";
      boolean payers =
          !loop.isEmpty()
              || field.equalsIgnoreCase("AAA")
              || (field.isEmpty() && REASON.matcher(code).matches());
      if (payers) {
        String location = LOOP.matcher(error.text("location")).replaceFirst("");
        String said = JsonPlanWords.code(JsonPlanWords.LOCATIONS, location);
        refusals.add(new Refusal(code, error.text("followupAction"), said.isEmpty() ? loop : said));
      } else {
        faults.add(new Fault(code, PLAIN_NAME.matcher(field).matches() ? field : ""));
      }
    }

    /** The same reason stands in the list of all errors and again with the party it is about. */
    private List<Refusal> refusals() {
      return refusals.stream()
          .distinct()
          .filter(one -> refusals.stream().noneMatch(other -> saysMore(other, one)))
          .toList();
    }

    private static boolean saysMore(Refusal other, Refusal one) {
      return !other.equals(one)
          && other.code().equals(one.code())
          && (one.followUp().isEmpty() || one.followUp().equals(other.followUp()))
          && (one.loop().isEmpty() || one.loop().equals(other.loop()));
    }

    private List<Fault> faults() {
      return faults.stream().distinct().toList();
    }
  }
}
