package org.rtmscoverage.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions and answers back from where they are kept. An answer of another version is read
 * too: fields unknown here are passed over, lists it does not have are empty.
 */
@Component
public final class AnswerReader {

  private final JsonMapper json;

  /**
   * Reads as the service writes.
   *
   * @param json how everything is written
   */
  public AnswerReader(JsonMapper json) {
    var none = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    this.json =
        json.rebuild()
            .disable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, lists -> lists.setNullHandling(none))
            .withConfigOverride(Map.class, maps -> maps.setNullHandling(none))
            .build();
  }

  /**
   * Reads an answer.
   *
   * @param answer as it is kept, in JSON
   * @return the same
   */
  public CoverageSummaryView answer(byte[] answer) {
    return json.readValue(answer, CoverageSummaryView.class);
  }

  /**
   * Reads a question.
   *
   * @param request as it is kept, in JSON
   * @return the same
   */
  public CoverageCheckRequest request(byte[] request) {
    return json.readValue(request, CoverageCheckRequest.class);
  }
}
