package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A marked person goes through every page. No mark is in a log line, a metric or a span afterwards,
 * and in no address a page sends anybody to.
 */
class PagesShowNobodyIntegrationTests extends WatchedTest {

  private static final String FORM = "/checks/new/bcbs-ma";

  private static Map<String, List<String>> typed(String... more) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("do", List.of("check"));
    fields.put("/serviceDate", List.of("12/01/2026"));
    fields.put("/requestType", List.of("INITIAL"));
    fields.put("/member/memberId", List.of("CANAR-1"));
    fields.put("/member/firstName", List.of("Canarissa"));
    fields.put("/member/lastName", List.of("Canarsson"));
    fields.put("/member/dateOfBirth", List.of("03/09/1937"));
    fields.put("/treatment/indication", List.of("MDD"));
    fields.put("/treatment/modality", List.of("RTMS"));
    fields.put("/treatment/procedureCodes", List.of("90867, 90868"));
    for (var i = 0; i < more.length; i += 2) {
      fields.put(more[i], List.of(more[i + 1]));
    }
    return fields;
  }

  @Test
  void wholeWayOfACheckShowsNobody() {
    var browser = StaffBrowser.signedIn(address(), "demo-manager");
    browser.post(FORM + "/criteria", typed());
    assertThat(browser.get("/compare").status()).isEqualTo(200);
    assertThat(browser.post(FORM, typed("/treatment/sessionsPlanned", "Canarsson")).status())
        .isEqualTo(422);
    var sent = browser.post(FORM, typed());
    assertThat(sent.status()).isEqualTo(303);
    var check = sent.location();
    browser.get(check + "/progress");
    for (var page : List.of("", "/print", "/packet?document=packet&as=text")) {
      assertThat(browser.get(check + page).status()).as(page).isEqualTo(200);
    }
    assertThat(browser.get("/").html()).contains("Canarsson");
    assertThat(browser.get("/checks").html()).contains("Canarsson");
    browser.post("/checks/search", Map.of("/memberId", List.of("CANAR-1")));
    browser.post("/checks/search", Map.of("/lastName", List.of("Canarsson")));
    browser.post(check + "/verifications", Map.of("/question", List.of(Marks.WORDS)));
    browser.post(check + "/authorization-decisions", Map.of("/reason", List.of(Marks.WORDS)));
    browser.post(check + "/next-steps/Canarsson", Map.of("/note", List.of(Marks.WORDS)));
    assertThat(browser.post(check + "/recheck", Map.of()).location())
        .doesNotContainPattern(Marks.ANY);
    assertThat(browser.post(check + "/copy", Map.of()).location()).doesNotContainPattern(Marks.ANY);
    browser.get("/checks/Canarsson");
    browser.get("/checks?payerId=Canarsson&acceptedFrom=03/09/1937");
    browser.get("/checks/new/Canarsson");
    all().holdNo(Marks.ANY);
  }
}
