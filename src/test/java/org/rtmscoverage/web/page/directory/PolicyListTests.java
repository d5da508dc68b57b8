package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyListTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static PolicyList list(String typed, String sort, boolean descending) {
    return PolicyList.of(Shipped.SHELF, TODAY, typed, sort, descending);
  }

  @Test
  void everyWordMustStandInTitleIdOrPayer() {
    assertThat(list("OCD cp.bh", "title", false).rows()).isEmpty();
    assertThat(list("ambetter 201", "title", false).rows())
        .extracting(PolicyList.Row::id)
        .containsExactly("ambetter-cp-bh-201");
    assertThat(list("ambetter 201", "title", false).count()).startsWith("1 of ");
    assertThat(list(" ", "title", false).rows()).hasSameSizeAs(Shipped.CATALOG.policies());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "payer", "since", "grade", "versions", "nonsense"})
  void orderTurnsRound(String sort) {
    var up = list("", sort, false);
    assertThat(list("", sort, true).rows()).containsExactlyElementsOf(up.rows().reversed());
    assertThat(up.columns()).filteredOn(column -> "ascending".equals(column.sorted())).hasSize(1);
  }

  @Test
  void headKeepsWhatWasTyped() {
    var head = list("a&b é", "title", false).columns().getFirst();
    assertThat(head.path()).isEqualTo("/policies?dir=desc&q=a%26b%20%C3%A9&sort=title");
    assertThat(list("a", "title", true).columns().getFirst().path())
        .isEqualTo("/policies?q=a&sort=title");
  }
}
