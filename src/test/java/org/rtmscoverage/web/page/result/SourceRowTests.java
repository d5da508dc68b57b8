package org.rtmscoverage.web.page.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SourceRowTests {

  @Test
  void eachDocumentHasItsOwnDayOfReading() {
    var answer = Shown.clear();
    var names = new String[] {"Harbor TMS", "Harbor TMS, page 2", "Harbor TMS, page 21"};
    for (var at = 0; at < names.length; at++) {
      var read = "2026-11-1" + at;
      answer
          .withArray("/priorAuthorization/basis")
          .add(
              Shown.object(
                  """
                  {"source": "POLICY", "says": "YES", "text": "needed", "citation":
                    {"title": "%s", "grade": "PRIMARY", "reviewedOn": "%s"}}
                  """
                      .formatted(names[at], read)));
      source(answer, "priorAuthorization", names[at] + ", read " + read);
    }
    assertThat(Shown.page(answer).sources().subList(1, 4))
        .extracting(SourceRow::asOf)
        .containsExactly("read 11/10/2026", "read 11/11/2026", "read 11/12/2026");
  }

  @Test
  void daysAreCountedWhereTheServiceIs() {
    var answer = Shown.clear().put("checkedAt", "2026-11-21T03:00:00Z");
    source(answer, "criteria", "Harbor TMS, in force from 2026-01-01");
    assertThat(Shown.page(answer).sources().get(1))
        .extracting(SourceRow::asOf, SourceRow::age)
        .containsExactly("read 11/20/2026", "the same day");
  }

  private static void source(ObjectNode answer, String part, String source) {
    ((ArrayNode) answer.at("/provenance/parts"))
        .add(
            Shown.object(
                """
                {"part": "%s", "source": "%s", "grade": "PRIMARY"}
                """
                    .formatted(part, source)));
  }
}
