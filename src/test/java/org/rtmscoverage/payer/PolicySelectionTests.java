package org.rtmscoverage.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PolicyId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class PolicySelectionTests {

  private final PayerCatalog catalog =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
          .load(Path.of("payer-config"));

  private final List<PolicySelection> list =
      List.of(
          new PolicySelection(new PolicyId("ocd"), Set.of(), Set.of(Indication.OCD), Set.of()),
          new PolicySelection(
              new PolicyId("ma"), Set.of(LineOfBusiness.COMMERCIAL), Set.of(), Set.of("MA")),
          new PolicySelection(
              new PolicyId("elsewhere"), Set.of(LineOfBusiness.COMMERCIAL), Set.of(), Set.of()));

  @Test
  void firstThatFitsDecides() {
    assertThat(select(LineOfBusiness.COMMERCIAL, Indication.OCD, "MA")).contains("ocd");
    assertThat(select(LineOfBusiness.COMMERCIAL, Indication.MDD, "MA")).contains("ma");
    assertThat(select(LineOfBusiness.COMMERCIAL, Indication.MDD, "NH")).contains("elsewhere");
    assertThat(select(LineOfBusiness.MEDICAID, Indication.MDD, "MA")).isEmpty();
  }

  @Test
  void unknownStateThatLeavesTwoPoliciesOpenSelectsNone() {
    assertThat(select(LineOfBusiness.COMMERCIAL, Indication.MDD, null)).isEmpty();
  }

  @Test
  void unknownLineThatLeavesOnePolicySelectsIt() {
    assertThat(select(null, Indication.OCD, null)).contains("ocd");
  }

  private Optional<String> select(
      @Nullable LineOfBusiness line, Indication indication, @Nullable String state) {
    var shipped = catalog.payers().getFirst();
    var payer =
        new Payer(
            shipped.id(),
            shipped.name(),
            shipped.aliases(),
            Set.of(),
            Set.of(),
            null,
            null,
            shipped.connection(),
            null,
            List.of(),
            List.of(),
            list,
            List.of(),
            List.of());
    return catalog
        .selectPolicy(payer, line, indication, state)
        .map(selection -> selection.policyId().value());
  }
}
