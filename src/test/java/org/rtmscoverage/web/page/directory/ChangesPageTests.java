package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.change.PolicyChanges;

class ChangesPageTests {

  @Test
  void everyDifferenceOfShippedPoliciesIsShownOnceWithBothSides() {
    for (var policy : Shipped.SHELF.all()) {
      var versions = policy.versions();
      for (int i = 1; i < versions.size(); i++) {
        var compared = ChangesPage.compare(versions.get(i - 1), versions.get(i));
        var rows = compared.groups().stream().flatMap(group -> group.changes().stream()).toList();
        assertThat(rows)
            .hasSameSizeAs(PolicyChanges.between(versions.get(i - 1), versions.get(i)).changes())
            .allSatisfy(row -> assertThat(row.sides()).isNotEmpty());
      }
    }
  }

  @Test
  void whatIsUnchangedIsNotAmongTheDifferences() {
    var policy = Shipped.SHELF.find("cigna-en0383");
    var compared = ChangesPage.compare(policy.versions().get(2), policy.versions().get(3));
    assertThat(compared.count()).isEqualTo("4 differences");
    assertThat(compared.groups())
        .extracting(ChangesPage.Group::title)
        .containsExactly("What is covered", "Criteria");
    assertThat(compared.unchanged().getFirst().labels())
        .containsExactly("Obsessive-compulsive disorder, with deep TMS");
    assertThat(compared.unchanged())
        .flatExtracting(ChangesPage.Same::labels)
        .contains("Aged 15 or older")
        .doesNotContain("Navigated TMS is investigational", "Criteria by indication");
  }
}
