package org.rtmscoverage.eligibility.json;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.json.JsonAnswer.Dated;
import org.rtmscoverage.eligibility.json.JsonAnswer.Numbered;
import org.rtmscoverage.eligibility.json.JsonPlanWords.Span;

/**
 * Reads the form that lists plans, each with a list for every kind of benefit. A list that is not
 * known is read like any other and its rows keep its name as their code.
 */
final class JsonPlanReader {

  private static final String PLANS = "plans";
  private static final String STATUSES = "statuses";
  private static final String INVALID = "invalidEntries";

  private JsonPlanReader() {}

  /**
   * Tells whether an answer has this form.
   *
   * @param root the answer
   * @return true if it lists plans, be it none
   */
  static boolean fits(JsonFields root) {
    return root.node().path(PLANS).isArray();
  }

  /**
   * Reads every row of every plan.
   *
   * @param root the answer
   * @return plan by plan, in the order sent
   */
  static List<JsonPlanRow> rows(JsonFields root) {
    List<JsonPlanRow> rows = new ArrayList<>();
    List<JsonFields> plans = root.objects(PLANS);
    if (plans.size() > 1) {
      root.warnings().add("the answer speaks of more than one plan");
    }
    for (JsonFields plan : plans) {
      JsonFields benefits = plan.object("benefits");
      String name = plan.text("name");
      for (String list : benefits.lists()) {
        String code = JsonPlanWords.code(JsonPlanWords.LISTS, list);
        benefits
            .objects(list)
            .forEach(row -> rows.add(new JsonPlanRow(row, kind(row, list, code), name)));
      }
      invalid(benefits.object(INVALID), name, rows);
      if (rows.size() > JsonFields.LONGEST_LIST) {
        throw PayerException.unreadable("the answer has more rows than any answer should");
      }
    }
    return rows;
  }

  private static String kind(JsonFields row, String list, String code) {
    return list.equals(STATUSES)
        ? JsonPlanWords.code(JsonPlanWords.STATUSES, row.text("status"))
        : code;
  }

  /** Rows the clearinghouse found incomplete; what they do say is kept. */
  private static void invalid(JsonFields lists, String plan, List<JsonPlanRow> rows) {
    for (String list : lists.lists()) {
      String code = JsonPlanWords.code(JsonPlanWords.LISTS, list);
      for (JsonFields row : lists.objects(list)) {
        row.warnings().add(row.pointer() + " was found incomplete by the clearinghouse");
        rows.add(new JsonPlanRow(row, code, plan));
      }
    }
  }

  /**
   * Reads spans of days.
   *
   * @param dates an object of objects with start and end
   * @return each with the code of what it dates
   */
  static List<Dated> dates(JsonFields dates) {
    List<Dated> read = new ArrayList<>();
    for (String name : dates.objectNames()) {
      JsonFields span = dates.object(name);
      String start = span.day("start");
      String end = span.day("end");
      if (!start.isEmpty() || !end.isEmpty()) {
        read.add(dated(span, name, start, end));
      }
    }
    return read;
  }

  private static Dated dated(JsonFields span, String name, String start, String end) {
    String other =
        JsonWords.DATES.getOrDefault(
            name.equals("latestVisit") ? "latestVisitOrConsultation" : name, name);
    Span codes = JsonPlanWords.DATES.getOrDefault(name, new Span(other, other, other));
    String value = start.isEmpty() || end.isEmpty() ? start + end : start + "-" + end;
    if (BenefitCodes.days(value) == null) {
      span.warnings().add(span.pointer() + " is not a date or a span of dates");
    }
    String code = start.isEmpty() ? codes.end() : end.isEmpty() ? codes.start() : codes.whole();
    return new Dated(code, value);
  }

  /**
   * Reads numbers of plan and group.
   *
   * @param fields additionalInformation of a person or a row
   * @return each with the code of what it numbers
   */
  static List<Numbered> numbers(JsonFields fields) {
    List<Numbered> numbers = new ArrayList<>();
    for (String name : fields.objectNames()) {
      JsonFields number = fields.object(name);
      numbers.add(
          new Numbered(
              JsonPlanWords.code(JsonPlanWords.REFERENCES, name),
              number.text("number"),
              number.text("name")));
    }
    for (String name : fields.names()) {
      numbers.add(
          new Numbered(JsonPlanWords.code(JsonPlanWords.REFERENCES, name), fields.text(name), ""));
    }
    return numbers;
  }
}
