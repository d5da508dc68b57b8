package org.rtmscoverage.web.page.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.web.view.BenefitRowView;
import org.rtmscoverage.web.view.BenefitsView;

/**
 * What the patient pays, by service: for one person and for the family, in and out of network.
 *
 * @param lines one for each service and kind of payment
 */
public record BenefitsTable(List<Line> lines) {
  /** Keeps a copy. */
  public BenefitsTable {
    lines = List.copyOf(lines);
  }

  /**
   * One kind of payment for one service.
   *
   * @param kind the payment
   * @param service the service
   * @param prices whether the course is priced by it
   * @param cells in network for one person and the family, out of network for the same
   */
  public record Line(String kind, String service, boolean prices, List<List<String>> cells) {
    /** Keeps a copy. */
    public Line {
      cells = cells.stream().map(List::copyOf).toList();
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Line[hidden]";
    }
  }

  /**
   * What makes a line.
   *
   * @param kind the payment
   * @param service the service
   */
  private record Key(String kind, String service) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Key[hidden]";
    }
  }

  static BenefitsTable of(BenefitsView benefits, Prose say) {
    var pricing = Set.copyOf(benefits.costShareBasis().rows());
    var byKey = new LinkedHashMap<Key, List<BenefitRowView>>();
    for (var row : benefits.rows()) {
      if (BenefitWords.isTerm(row)) {
        var key = new Key(BenefitWords.kind(row, say), BenefitWords.service(row));
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
      }
    }
    var first = new ArrayList<Line>();
    var rest = new ArrayList<Line>();
    byKey.forEach(
        (key, rows) -> {
          var prices = rows.stream().anyMatch(row -> pricing.contains(row.pointer()));
          (prices ? first : rest)
              .add(new Line(key.kind(), key.service(), prices, cells(rows, say)));
        });
    first.addAll(rest);
    return new BenefitsTable(first);
  }

  private static List<List<String>> cells(List<BenefitRowView> rows, Prose say) {
    return List.of(
        cell(rows, BenefitNetwork.OUT, false, say),
        cell(rows, BenefitNetwork.OUT, true, say),
        cell(rows, BenefitNetwork.IN, false, say),
        cell(rows, BenefitNetwork.IN, true, say));
  }

  /** All but one network: a row that names none stands on both sides, saying so. */
  private static List<String> cell(
      List<BenefitRowView> rows, BenefitNetwork other, boolean family, Prose say) {
    return rows.stream()
        .filter(row -> row.network() != other)
        .filter(row -> (row.level() == BenefitLevel.FAMILY) == family)
        .map(row -> BenefitWords.value(row, say) + doubts(row))
        .distinct()
        .toList();
  }

  private static String doubts(BenefitRowView row) {
    var doubts = new ArrayList<String>();
    if (row.network() == BenefitNetwork.NOT_STATED
        || row.network() == BenefitNetwork.UNKNOWN_TO_PAYER) {
      doubts.add(BenefitWords.network(row.network()));
    }
    if (row.level() == BenefitLevel.NOT_STATED || row.level() == BenefitLevel.OTHER) {
      doubts.add(BenefitWords.level(row.level()));
    }
    return doubts.isEmpty() ? "" : " (" + String.join(", ", doubts) + ")";
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "BenefitsTable[hidden]";
  }
}
