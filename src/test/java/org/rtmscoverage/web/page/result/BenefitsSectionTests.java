package org.rtmscoverage.web.page.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

class BenefitsSectionTests {

  @Test
  void missingLimitIsNotZeroAndHasNoBar() {
    var bar =
        bar(
            """
            {"kind": "DEDUCTIBLE", "level": "FAMILY", "network": "NOT_STATED",
             "period": "NOT_STATED", "remaining": 350.0, "derived": false, "ambiguous": false,
             "source": "segment 4"}
            """);
    assertThat(bar.name()).isEqualTo("Deductible, family, network not stated");
    assertThat(bar.text()).isEqualTo("used not stated, limit not stated, $350.00 left");
    assertThat(bar.share()).isNull();
  }

  @Test
  void usedPartIsDrawnAndSaid() {
    var bar =
        bar(
            """
            {"kind": "OUT_OF_POCKET", "level": "INDIVIDUAL", "network": "IN",
             "period": "CALENDAR_YEAR", "limit": 3000, "used": 450, "remaining": 2550,
             "derived": true, "ambiguous": false, "source": "segment 4"}
            """);
    assertThat(bar.name())
        .isEqualTo("Out-of-pocket maximum, individual, in network, per calendar year");
    assertThat(bar.text()).isEqualTo("$450.00 used of $3,000.00, $2,550.00 left");
    assertThat(bar.share()).isEqualByComparingTo(new BigDecimal("15"));
    assertThat(bar.computed()).isTrue();
  }

  @Test
  void contradictingRowsAreShownAndNoneIsDrawn() {
    var bar =
        bar(
            """
            {"kind": "DEDUCTIBLE", "level": "INDIVIDUAL", "network": "IN",
             "period": "CALENDAR_YEAR", "limit": 500, "used": 100, "derived": false,
             "ambiguous": true, "candidates": ["$500.00 by segment 4", "$750.00 by segment 9"],
             "source": "segment 4"}
            """);
    assertThat(bar.share()).isNull();
    assertThat(bar.candidates()).hasSize(2);
  }

  @Test
  void rowsStandByServiceLevelAndNetwork() {
    var answer = Shown.clear();
    Shown.at(answer, "/benefits/costShareBasis").putArray("rows").add("segment 2");
    var rows = (ArrayNode) answer.at("/benefits/rows");
    rows.add(row("DEDUCTIBLE", "FAMILY", "OUT", "CALENDAR_YEAR", "amount", "3000", "segment 1"));
    rows.add(row("CO_PAYMENT", "INDIVIDUAL", "IN", "VISIT", "amount", "30", "segment 2"));
    rows.add(
        row("CO_INSURANCE", "NOT_STATED", "NOT_STATED", "VISIT", "percent", "0.25", "segment 3"));
    var lines = Shown.page(answer).benefits().getFirst().table().lines();
    assertThat(lines)
        .extracting(BenefitsTable.Line::kind)
        .containsExactly("Copay", "Deductible", "Coinsurance");
    assertThat(lines.getFirst().prices()).isTrue();
    assertThat(lines.getFirst().cells())
        .containsExactly(List.of("$30.00 per visit"), List.of(), List.of(), List.of());
    assertThat(lines.get(1).cells())
        .containsExactly(List.of(), List.of(), List.of(), List.of("$3,000.00 per calendar year"));
    var both = List.of("25% per visit (network not stated, for whom not stated)");
    assertThat(lines.getLast().cells()).containsExactly(both, List.of(), both, List.of());
  }

  private static tools.jackson.databind.node.ObjectNode row(
      String kind,
      String level,
      String network,
      String period,
      String of,
      String value,
      String at) {
    return Shown.object(
        """
        {"applies": true, "why": "counts", "kind": "%s", "kindCode": "X", "level": "%s",
         "network": "%s", "period": "%s", "%s": %s, "authorization": "NOT_STATED",
         "serviceTypes": [{"code": "MH", "name": "Mental health"}], "pointer": "%s"}
        """
            .formatted(kind, level, network, period, of, value, at));
  }

  private static AccumulatorBar bar(String json) {
    var answer = Shown.clear();
    ((ArrayNode) answer.at("/benefits/accumulators")).add(Shown.object(json));
    return Shown.page(answer).benefits().getFirst().bars().getFirst();
  }
}
