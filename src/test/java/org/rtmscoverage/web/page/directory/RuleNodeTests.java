package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.SourceGrade;

class RuleNodeTests {

  private static final Citation SOURCE = citation("Policy 1", null, SourceGrade.PRIMARY);

  private static Citation citation(String title, @Nullable String section, SourceGrade grade) {
    return new Citation(
        title, section, "https://payer.example/1", grade, LocalDate.of(2026, 11, 22));
  }

  private static Criterion age(String id, NodeKind kind, Citation citation) {
    return new Criterion.AgeBetween(new Criterion.Node(id, "Adults", kind, citation), 18, null);
  }

  private static Criterion.Node node(String label) {
    return new Criterion.Node("top", label, NodeKind.CRITERION, SOURCE);
  }

  @Test
  void groupsSayHowTheirRulesAreToBeTaken() {
    var leaves =
        List.of(age("one", NodeKind.CRITERION, SOURCE), age("two", NodeKind.DELIVERY, SOURCE));
    assertThat(RuleNode.of(new Criterion.All(node("All"), leaves), SOURCE).lead())
        .isEqualTo("All of these:");
    assertThat(RuleNode.of(new Criterion.Any(node("Any"), leaves), SOURCE).lead())
        .isEqualTo("Any one of these:");
    var some = RuleNode.of(new Criterion.AtLeast(node("Some"), 2, leaves), SOURCE);
    assertThat(some.lead()).isEqualTo("At least 2 of these:");
    assertThat(some.children()).extracting(RuleNode::delivery).containsExactly(false, true);
    assertThat(some.children()).extracting(RuleNode::test).containsOnly("Age 18 and over");
  }

  @Test
  void somethingSimpleThatMustNotBeIsOneLine() {
    var not = new Criterion.Not(node("No adults"), age("adults", NodeKind.CRITERION, SOURCE));
    var shown = RuleNode.of(not, SOURCE);
    assertThat(shown.children()).isEmpty();
    assertThat(shown.test()).isEqualTo("Must not be so: age 18 and over");
  }

  @Test
  void branchesSayForWhomTheyAre() {
    var adults = Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), 18, null);
    var leaf = age("adults", NodeKind.CRITERION, SOURCE);
    var branch = List.of(new Criterion.Branch(adults, leaf));
    var open = RuleNode.of(new Criterion.Cases(node("By age"), branch, null), SOURCE);
    assertThat(open.lead()).contains("nobody else is covered");
    var closed = RuleNode.of(new Criterion.Cases(node("By age"), branch, leaf), SOURCE);
    assertThat(closed.children())
        .extracting(RuleNode::when)
        .containsExactly("For age 18 and over", "For everybody else");
  }

  @Test
  void sourceIsNamedWhereItIsAnother() {
    var section =
        age("section", NodeKind.CRITERION, citation("Policy 1", "II", SourceGrade.PRIMARY));
    var clinic = age("clinic", NodeKind.CRITERION, citation("A page", null, SourceGrade.CLINIC));
    var same = age("same", NodeKind.CRITERION, SOURCE);
    var tree = new Criterion.All(node("All"), List.of(section, clinic, same));
    var cited = RuleNode.of(tree, SOURCE).children().stream().map(RuleNode::cited).toList();
    assertThat(cited.get(0))
        .satisfies(one -> assertThat(one.text()).isEqualTo("II"))
        .satisfies(one -> assertThat(one.grade()).isNull());
    assertThat(cited.get(1))
        .satisfies(one -> assertThat(one.text()).isEqualTo("A page"))
        .satisfies(one -> assertThat(one.weak()).isTrue());
    assertThat(cited.get(2)).isNull();
  }

  @Test
  void everyShippedPolicyReads() {
    for (var policy : Shipped.SHELF.all()) {
      for (var version : policy.versions()) {
        var text = PolicyText.of(Shipped.SHELF, policy, version, null);
        assertThat(text.trees()).allSatisfy(RuleNodeTests::reads);
        assertThat(text.versions()).filteredOn(VersionFacts::shown).hasSize(1);
      }
    }
  }

  private static void reads(PolicyText.Tree tree) {
    reads(tree.rule());
  }

  private static void reads(RuleNode node) {
    assertThat(node.label()).isNotBlank();
    assertThat(node.lead() == null).isEqualTo(node.children().isEmpty());
    assertThat(node.test() == null ? "" : node.test()).doesNotContainPattern("[A-Z]{2,}_[A-Z]");
    node.children().forEach(RuleNodeTests::reads);
  }
}
