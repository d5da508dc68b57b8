package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.KeptChecks.CHECKS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.page.followup.ProgressPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Progress of checks over plain HTTP, where payers answer late. */
@TestPropertySource(
    properties = {
      "rtmscoverage.checks.most-running=1",
      "rtmscoverage.checks.most-waiting=2",
      "rtmscoverage.eligibility.deadline=10s"
    })
class ProgressStreamIntegrationTests extends SandboxTest {

  @Autowired private ITemplateEngine templates;

  private KeptChecks checks() {
    return new KeptChecks(client());
  }

  private String begun(String member) {
    return checks().post(CHECKS, Requests.check(member), "Prefer", "respond-async").id();
  }

  @Test
  void streamTellsEachQuestionAndEndsWithTheCheck() {
    var browser = StaffBrowser.signedIn(address(), "demo-biller");
    var slow = begun("SBX-SLOW");
    var waiting = begun("SBX-ACTIVE");
    var page = browser.get("/checks/" + waiting).html();
    assertThat(page)
        .contains(
            "Check under way", "Other checks are ahead", "http-equiv=\"refresh\" content=\"2\"")
        .contains("sse-connect=\"/checks/" + waiting + "/progress\"")
        .contains("Criteria, from what you entered");

    var reads = reads(slow);
    var told = browser.get("/checks/" + slow + "/progress").html();
    assertThat(told)
        .contains("event:progress", "Blue Cross Blue Shield of Massachusetts")
        .contains("Waiting for the answer", "No usable answer")
        .endsWith("event:done\ndata:" + slow + "\n\n")
        .doesNotContain("SBX-SLOW");
    assertThat(reads(slow)).isEqualTo(reads + 1);

    var later = browser.get("/checks/" + waiting + "/progress").html();
    assertThat(later).contains("event:done");
    var done = browser.get("/checks/" + slow + "/progress?done");
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.location()).endsWith("/checks/" + slow);
  }

  @Test
  void checkThatNeverCameToItsEndSaysSo() {
    var page = new ProgressPage("id-of-it", true, "A fault of ours.", "", List.of());
    assertThat(templates.process("page/progress", new Context(Locale.US, Map.of("progress", page))))
        .contains("This check has no answer", "A fault of ours.", "id-of-it")
        .doesNotContain("sse-connect", "Check under way");
  }

  /** How often a check was read, as the audit trail says. */
  private long reads(String id) {
    var entries = checks().get("/v1/audit-entries?limit=200").json().path("items");
    return entries
        .valueStream()
        .filter(entry -> List.of(id).contains(entry.path("checkId").asString("")))
        .filter(entry -> "CHECK_READ".equals(entry.path("action").asString("")))
        .count();
  }
}
