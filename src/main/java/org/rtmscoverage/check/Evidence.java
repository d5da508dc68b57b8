package org.rtmscoverage.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptEntry;
import org.rtmscoverage.ledger.told.ToldJson;
import org.rtmscoverage.summary.Told;
import org.rtmscoverage.vocabulary.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an answer was concluded from, besides the request; protected health information.
 *
 * @param checkedAt when
 * @param told what payers told
 * @param entries what was on record, oldest first
 */
record Evidence(Instant checkedAt, Told told, List<KeptEntry> entries) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ToldJson TOLD = new ToldJson();

  /** Keeps a copy. */
  Evidence {
    entries = List.copyOf(entries);
  }

  static byte[] write(Evidence evidence) {
    ObjectNode document = JSON.createObjectNode();
    document.put("checkedAt", evidence.checkedAt().toString());
    document.set("told", JSON.readTree(TOLD.write(evidence.told())));
    var entries = document.putArray("onRecord");
    for (KeptEntry entry : evidence.entries()) {
      entries
          .addObject()
          .put("id", entry.id())
          .put("checkId", entry.checkId())
          .put("kind", entry.kind().name())
          .put("recordedAt", entry.recordedAt().toString())
          .put("recordedBy", entry.recordedBy().value())
          .set("body", JSON.readTree(entry.body()));
    }
    return JSON.writeValueAsBytes(document);
  }

  static Evidence read(byte[] bytes) {
    JsonNode document = JSON.readTree(bytes);
    List<KeptEntry> entries = new ArrayList<>();
    for (JsonNode entry : document.path("onRecord")) {
      entries.add(
          new KeptEntry(
              entry.path("id").stringValue(),
              entry.path("checkId").stringValue(),
              EntryKind.valueOf(entry.path("kind").stringValue()),
              Instant.parse(entry.path("recordedAt").stringValue()),
              new Actor(entry.path("recordedBy").stringValue()),
              null,
              JSON.writeValueAsBytes(entry.path("body"))));
    }
    return new Evidence(
        Instant.parse(document.path("checkedAt").stringValue()),
        TOLD.read(JSON.writeValueAsBytes(document.path("told"))),
        entries);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Evidence[hidden]";
  }
}
