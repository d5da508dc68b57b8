package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DraftsTests {

  private final Drafts drafts = new Drafts();

  private static Caller caller(String practice, String actor) {
    return new Caller(new Practice(practice), new Actor(actor), PurposeOfUse.HPAYMT);
  }

  private static ObjectNode draft(String amount) {
    return JsonNodeFactory.instance.objectNode().put("amount", new BigDecimal(amount));
  }

  @Test
  void draftComesBackAsItWasTyped() {
    drafts.keep(caller("default", "staff:dana"), draft("220.50"));
    assertThat(drafts.of(caller("default", "staff:dana")))
        .hasValueSatisfying(draft -> assertThat(draft.toString()).isEqualTo("{\"amount\":220.50}"));
  }

  @Test
  void draftIsItsPersonsAloneAndOfOnePractice() {
    drafts.keep(caller("default", "staff:dana"), draft("1"));
    assertThat(drafts.of(caller("default", "staff:kim"))).isEmpty();
    assertThat(drafts.of(caller("elsewhere", "staff:dana"))).isEmpty();
  }

  @Test
  void laterDraftReplacesTheEarlierAndAForgottenOneIsGone() {
    var dana = caller("default", "staff:dana");
    drafts.keep(dana, draft("1"));
    drafts.keep(dana, draft("2"));
    assertThat(drafts.of(dana).orElseThrow().path("amount").asInt()).isEqualTo(2);
    drafts.forget(dana);
    assertThat(drafts.of(dana)).isEmpty();
  }

  @Test
  void whatIsTypedIntoAnotherFormOutlivesTheSendingOfOne() {
    var dana = caller("default", "staff:dana");
    drafts.keep(dana, "one", draft("1"));
    drafts.keep(dana, "two", draft("2"));
    drafts.sent(dana, "one");
    assertThat(drafts.of(dana).orElseThrow().path("amount").asInt()).isEqualTo(2);
    drafts.sent(dana, "two");
    assertThat(drafts.of(dana)).isEmpty();
  }

  @Test
  void aFormThatWasSentIsNoDraftAgain() {
    var dana = caller("default", "staff:dana");
    drafts.keep(dana, "one", draft("1"));
    drafts.sent(dana, "one");
    drafts.keep(dana, "one", draft("1"));
    assertThat(drafts.of(dana)).isEmpty();
    drafts.keep(dana, "two", draft("2"));
    drafts.keep(dana, "one", draft("1"));
    assertThat(drafts.of(dana).orElseThrow().path("amount").asInt()).isEqualTo(2);
    var kim = caller("default", "staff:kim");
    drafts.keep(kim, "one", draft("3"));
    assertThat(drafts.of(kim)).isPresent();
  }
}
