package org.rtmscoverage.check;

import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.SummaryDigest;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what later answers are compared with. */
final class DigestJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DigestJson() {}

  static byte[] write(CoverageSummary summary) {
    return JSON.writeValueAsBytes(SummaryDigest.of(summary));
  }

  static SummaryDigest read(byte[] digest) {
    return JSON.readValue(digest, SummaryDigest.class);
  }
}
