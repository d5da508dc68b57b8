package org.rtmscoverage.eligibility.json;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.mapstruct.factory.Mappers;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerClientContract;
import org.springframework.http.MediaType;

class JsonPayerClientContractTests extends PayerClientContract {

  private static final String NOBODY =
      """
      "subscriber": {"memberId": "QXMARK7719", "lastName": "QUILLMARKER", "firstName": "ZOË"}""";

  @Override
  protected PayerClient client(Clock clock) {
    return new JsonPayerClient(
        JsonAdapters.writer(), Mappers.getMapper(JsonAnswerMapper.class), clock);
  }

  @Override
  protected MediaType mediaType() {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  protected String answer(Member member) {
    return """
    {
      "subscriber": {"memberId": "%s", "lastName": "%s", "firstName": "%s", "dateOfBirth": "%s"},
      "benefitsInformation": [
        {"code": "1", "serviceTypeCodes": ["30"], "planCoverage": "PPO"},
        {"code": "1", "serviceTypeCodes": ["MH"]},
        {"code": "B", "serviceTypeCodes": ["MH"], "timeQualifierCode": "27", "benefitAmount": "30",
         "inPlanNetworkIndicatorCode": "Y"}]
    }
    """
        .formatted(
            member.memberId().value(),
            member.lastName(),
            member.firstName(),
            member.dateOfBirth().format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  @Override
  protected String rejection() {
    return errors("75", "Loop 2100C");
  }

  @Override
  protected String unavailable() {
    return errors("42", "Loop 2100A");
  }

  private static String errors(String code, String location) {
    return """
    {%s, "errors": [{"field": "AAA", "code": "%s", "location": "%s",
      "description": "QUILLMARKER QXMARK7719"}]}
    """
        .formatted(NOBODY, code, location);
  }

  @Override
  protected String nested(int depth) {
    return "{%s, \"benefitsInformation\": %s%s}"
        .formatted(NOBODY, "[".repeat(depth), "]".repeat(depth));
  }
}
