package org.rtmscoverage.web;

import java.time.LocalDate;
import org.rtmscoverage.check.CheckFormat;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps questions as they were understood and answers as they are given. */
@Component
final class StoredFormat implements CheckFormat {

  private final RequestMapper requests;
  private final ViewMapper views;
  private final JsonMapper json;

  /** Answers are written as every other, with the keys of maps in order. */
  StoredFormat(RequestMapper requests, ViewMapper views, JsonMapper json) {
    this.requests = requests;
    this.views = views;
    this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  }

  @Override
  public CoverageCheck toCheck(byte[] request, LocalDate requestedOn) {
    return requests.toCheck(json.readValue(request, CoverageCheckRequest.class), requestedOn);
  }

  @Override
  public byte[] toAnswer(CoverageSummary summary) {
    return json.writeValueAsBytes(views.toView(summary));
  }
}
