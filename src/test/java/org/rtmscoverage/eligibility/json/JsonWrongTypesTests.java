package org.rtmscoverage.eligibility.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a value of every wrong type in every place of an answer. */
class JsonWrongTypesTests {

  private static final List<String> VALUES =
      List.of(
          "null",
          "0",
          "-1.5e300",
          "1e999999999",
          "true",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "{\"x\": {\"x\": []}}");

  private static final String WHOLE =
      """
      {
        "meta": {"traceId": "T"}, "payer": {"name": "P", "aaaErrors": [{"code": "52"}]},
        "provider": {"npi": "1"},
        "subscriber": {"memberId": "M", "firstName": "F", "lastName": "L",
          "dateOfBirth": "19850722"},
        "dependents": [{"firstName": "D"}],
        "subscriberTraceNumbers": [{"traceTypeCode": "1", "referenceIdentification": "R"}],
        "planInformation": {"groupNumber": "G", "groupDescription": "N"},
        "planDateInformation": {"plan": "20260101-20261231"},
        "planStatus": [{"statusCode": "1", "planDetails": "P", "serviceTypeCodes": ["30"]}],
        "errors": [{"field": "AAA", "code": "69", "followupAction": "F", "location": "Loop 2110C"}],
        "warnings": [{"code": "w"}],
        "benefitsInformation": [
          {"code": "F", "coverageLevelCode": "IND", "serviceTypeCodes": ["MH"],
           "serviceTypes": ["Mental Health"], "insuranceTypeCode": "HM", "planCoverage": "GOLD",
           "timeQualifierCode": "23", "benefitAmount": "1", "benefitPercent": "0.1",
           "quantityQualifierCode": "VS", "benefitQuantity": "2", "authOrCertIndicator": "Y",
           "inPlanNetworkIndicatorCode": "Y",
           "compositeMedicalProcedureIdentifier": {"procedureCode": "90867"},
           "benefitsDateInformation": {"benefit": "20260101"},
           "benefitsAdditionalInformation": {"planNumber": "7"},
           "benefitsServiceDelivery": [{"quantityQualifierCode": "VS", "quantity": "40",
             "timePeriodQualifierCode": "23", "numOfPeriods": "1",
             "unitForMeasurementQualifierCode": "DA", "sampleSelectionModulus": "2"}],
           "eligibilityAdditionalInformationList": [{"codeListQualifierCode": "ZZ",
             "industryCode": "11"}],
           "additionalInformation": [{"description": "NOTE"}],
           "benefitsRelatedEntities": [{"entityIdentifier": "Vendor", "entityName": "V",
             "entityIdentification": "PI", "entityIdentificationValue": "I",
             "contactInformation": {"name": "N", "contacts": [
               {"communicationMode": "Telephone", "communicationNumber": "8"}]}}]},
          {"code": "B", "serviceTypeCodes": ["MH"], "benefitAmount": "30"}]
      }
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final JsonPayerClient client = JsonAdapters.client();

  private PayerAnswer read(JsonNode answer, String value) {
    // put in as text, because no tree writes a number this large
    byte[] body = answer.toString().replace("\"HERE\"", value).getBytes(StandardCharsets.UTF_8);
    return client.answer(new PayerReply(200, body, null), LocalDate.of(2026, 12, 1));
  }

  @Test
  void oneValueOfAWrongTypeLosesNothingElse() {
    List<String> places = new ArrayList<>();
    collect(json.readTree(WHOLE), "", places);
    assertThat(places).hasSizeGreaterThan(80);
    for (String place : places) {
      for (String value : VALUES) {
        PayerAnswer answer = read(changed(place), value);
        assertThat(answer)
            .as(place + " " + value)
            .isInstanceOfSatisfying(
                PayerAnswer.Told.class,
                told -> {
                  if (!place.startsWith("/benefitsInformation/1")
                      && !place.equals("/benefitsInformation")) {
                    BenefitLine last = told.response().lines().getLast();
                    assertThat(last.kind()).isEqualTo(BenefitKind.CO_PAYMENT);
                    assertThat(String.valueOf(last.amount())).isEqualTo("$30.00");
                  }
                });
      }
    }
  }

  private JsonNode changed(String place) {
    JsonNode whole = json.readTree(WHOLE);
    int end = place.lastIndexOf('/');
    String name = place.substring(end + 1);
    JsonNode parent = whole.at(place.substring(0, end));
    if (parent instanceof ObjectNode object) {
      object.put(name, "HERE");
    } else if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), "HERE");
    }
    return whole;
  }

  private static void collect(JsonNode node, String at, List<String> places) {
    if (!at.isEmpty()) {
      places.add(at);
    }
    for (String name : node.propertyNames()) {
      collect(node.path(name), at + "/" + name, places);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.path(i), at + "/" + i, places);
      }
    }
  }
}
