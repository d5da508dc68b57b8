package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.CATALOG;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.tree;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A payer is found by any of its names. */
class PayerChoiceTests {

  @Test
  void searchSaysWhichNameFits() {
    assertThat(PayerChoice.search(CATALOG, " bcbsma ").found())
        .isNotEmpty()
        .first()
        .satisfies(
            option -> {
              assertThat(option.id()).isEqualTo("bcbs-ma");
              assertThat(option.detail()).isNotEmpty();
            });
    assertThat(PayerChoice.search(CATALOG, "medicare").found())
        .hasSizeGreaterThan(1)
        .allMatch(option -> option.detail().contains("edicare"));
  }

  @Test
  void nothingAndTooMuchFindNothing() {
    assertThat(PayerChoice.search(CATALOG, " ").text()).isNull();
    assertThat(PayerChoice.search(CATALOG, "x".repeat(101)).text()).startsWith("Search with");
  }

  @Test
  void draftIsNamedByItsPayerAlone() {
    var draft = tree("{\"payerId\": \"aetna\", \"member\": {\"lastName\": \"Canary\"}}");
    var choice = PayerChoice.of(CATALOG, "", Optional.of(draft));
    assertThat(choice.draft()).isEqualTo(new PayerChoice.Option("aetna", "Aetna", ""));
    assertThat(choice.all()).hasSameSizeAs(CATALOG.payers());
    assertThat(PayerChoice.of(CATALOG, "", Optional.empty()).draft()).isNull();
  }

  @Test
  void anUnknownIdLeadsToThoseThatAreNear() {
    assertThat(PayerChoice.unknown(CATALOG, "aetnaa").found())
        .extracting(PayerChoice.Option::id)
        .contains("aetna");
    assertThat(PayerChoice.unknown(CATALOG, "??").found()).isEmpty();
  }
}
