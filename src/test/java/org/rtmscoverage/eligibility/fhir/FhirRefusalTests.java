package org.rtmscoverage.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.insurance;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.outcome;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.read;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.refused;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.response;
import static org.rtmscoverage.eligibility.fhir.FhirBodies.told;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.PayerReply;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.vocabulary.Owner;

/** What is no answer, what is a refusal, and whom an answer is about. */
class FhirRefusalTests {

  private static final String AAA =
      "{'coding': [{'system': 'https://x12.org/codes/reject', 'code': '%s'}]}";

  private static void isUnreadable(String text, String reason) {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(200, text))
        .withNoCause()
        .withMessageContaining(reason)
        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("Quill"));
  }

  @ParameterizedTest
  @CsvSource({
    "invalid,REQUEST_INVALID,INTAKE",
    "required,REQUEST_INVALID,INTAKE",
    "business-rule,OTHER,BILLING",
    "security,ENROLLMENT,ENROLLMENT",
    "forbidden,ENROLLMENT,ENROLLMENT",
    "login,ENROLLMENT,ENROLLMENT",
    "not-found,PATIENT_NOT_FOUND,INTAKE",
    "multiple-matches,PATIENT_MISMATCH,INTAKE",
    "not-supported,PAYER_ROUTE,CONFIGURATION",
    "processing,OTHER,BILLING"
  })
  void issueHasAnOwner(String code, RejectionClass rejectionClass, Owner owner) {
    Rejection rejection =
        refused(outcome("{'severity': 'error', 'code': '" + code + "'}")).getFirst();

    assertThat(rejection.rejectionClass()).isEqualTo(rejectionClass);
    assertThat(rejection.owner()).isEqualTo(owner);
    assertThat(rejection.code()).isEqualTo(code);
    assertThat(rejection.fix()).isNotBlank();
    assertThat(rejection.retryable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "not-found,CoverageEligibilityRequest.insurer,PAYER_ROUTE",
    "not-found,CoverageEligibilityRequest.provider,PROVIDER_DATA",
    "invalid,CoverageEligibilityRequest.provider,PROVIDER_DATA",
    "not-found,CoverageEligibilityRequest.patient,PATIENT_NOT_FOUND"
  })
  void issueIsAboutWhatItPointsAt(String code, String about, RejectionClass rejectionClass) {
    assertThat(
            refused(
                outcome(
                    "{'severity': 'fatal', 'code': '%s', 'expression': ['%s']}"
                        .formatted(code, about))))
        .extracting(Rejection::rejectionClass)
        .containsExactly(rejectionClass);
  }

  @Test
  void payersWordsAreKeptAndItsDiagnosticsAreNot() {
    assertThat(
            refused(
                    outcome(
                        "{'severity': 'error', 'code': 'invalid', 'diagnostics': 'stack trace',"
                            + " 'details': {'text': 'Group number is needed'}}"))
                .getFirst()
                .text())
        .endsWith(": Group number is needed")
        .doesNotContain("stack");
  }

  @Test
  void rejectReasonOfX12DecidesWhereOneIsSent() {
    String issue = "{'severity': 'error', 'code': 'transient', 'details': " + AAA + "}";
    assertThat(refused(outcome(issue.formatted("71"))))
        .extracting(Rejection::code, Rejection::rejectionClass)
        .containsExactly(tuple("71", RejectionClass.PATIENT_MISMATCH));
    assertThat(
            refused(
                response("'outcome': 'error', 'error': [{'code': " + AAA.formatted("75") + "}]")))
        .extracting(Rejection::rejectionClass)
        .containsExactly(RejectionClass.PATIENT_NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transient", "timeout", "throttled", "exception", "lock-error"})
  void payerThatCannotAnswerNowIsUnavailable(String code) {
    for (int status : new int[] {200, 500, 503}) {
      assertThatExceptionOfType(PayerException.class)
          .isThrownBy(() -> read(status, outcome("{'severity': 'error', 'code': '" + code + "'}")))
          .withMessage("the payer cannot respond now");
    }
  }

  @Test
  void rejectReason42IsUnavailableAndNextToAnotherItIsOneOfTwo() {
    String error = "{'code': " + AAA + "}";
    String errors = "'outcome': 'error', 'error': [";
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(200, response(errors + error.formatted("42") + "]")))
        .withMessage("the payer cannot respond now");
    assertThat(
            refused(response(errors + error.formatted("42") + "," + error.formatted("72") + "]")))
        .hasSize(2);
    assertThat(
            refused(
                outcome(
                    "{'severity': 'error', 'code': 'transient'},"
                        + "{'severity': 'error', 'code': 'not-found'}")))
        .extracting(Rejection::retryable)
        .containsExactly(true, false);
  }

  @Test
  void tooManyRequestsIsNotThePayersFailure() {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(429, outcome("{'severity': 'error', 'code': 'throttled'}")))
        .withMessage("the payer cannot respond now");
  }

  @Test
  void answerThatWillComeLaterIsNoneNow() {
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(200, response("'outcome': 'queued'")))
        .withMessage("the payer took the question and will answer later");
  }

  @Test
  void errorWithoutAReasonIsStillARefusal() {
    assertThat(refused(response("'outcome': 'error', 'disposition': 'Not processed'")))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.rejectionClass()).isEqualTo(RejectionClass.OTHER);
              assertThat(rejection.text()).endsWith(": Not processed");
            });
  }

  @Test
  void partOfAnAnswerIsKeptNextToItsErrors() {
    EligibilityResponse response =
        told(
            response(
                "'outcome': 'partial', 'insurance': [{'inforce': true}], 'error': [{'code': "
                    + AAA.formatted("54")
                    + "}]"));

    assertThat(response.lines()).extracting(BenefitLine::kind).containsExactly(BenefitKind.ACTIVE);
    assertThat(response.rejections()).extracting(Rejection::code).containsExactly("54");
    assertThat(response.warnings()).containsExactly("the payer says that its answer is partial");
  }

  @Test
  void bundleIsReadWithWhatItHolds() {
    EligibilityResponse response =
        told(
            """
            {'resourceType': 'Bundle', 'type': 'collection', 'entry': [
              {'resource': {'resourceType': 'OperationOutcome', 'issue': [
                {'severity': 'information', 'code': 'informational'},
                {'severity': 'error', 'code': 'business-rule'}]}},
              {'fullUrl': 'https://payer.example/fhir/Patient/9', 'resource':
                {'resourceType': 'Patient', 'id': '9', 'birthDate': '1985-07-22',
                 'name': [{'family': 'Quillfeather', 'given': ['Zoe', 'A']}]}},
              {'fullUrl': 'urn:uuid:0b2c1f5e-4a7b-4f7e-9a29-0d7b1f6b2f11', 'resource':
                {'resourceType': 'Coverage', 'subscriberId': 'QX1',
                 'beneficiary': {'reference': 'Patient/9'}}},
              {'resource': {'resourceType': 'CoverageEligibilityResponse', 'outcome': 'complete',
                'patient': {'reference': 'Patient/9'}, 'insurance': [{'inforce': true,
                'coverage': {'reference': 'urn:uuid:0b2c1f5e-4a7b-4f7e-9a29-0d7b1f6b2f11'}}]}}]}
            """);

    assertThat(response.member())
        .isEqualTo(new MemberEcho("QX1", "Zoe", "Quillfeather", LocalDate.of(1985, 7, 22)));
    assertThat(response.rejections()).extracting(Rejection::code).containsExactly("business-rule");
  }

  @Test
  void bundleEntryMayHoldItsOutcomeInItsResponse() {
    assertThat(
            refused(
                "{'resourceType': 'Bundle', 'entry': [{'response': {'status': '404', 'outcome': "
                    + outcome("{'severity': 'error', 'code': 'not-found'}")
                    + "}}]}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'patient': {'reference': 'https://payer.example/Patient/9'}",
        "'patient': {'display': 'Somebody'}",
        "'patient': {'reference': '#missing'}",
        "'created': '2026-11-23'"
      })
  void answerThatNamesNobodyEchoesNobody(String patient) {
    assertThat(told(response(patient + ", 'insurance': [{'inforce': true}]")).member())
        .isEqualTo(new MemberEcho(null, null, null, null));
  }

  @Test
  void memberNumberMayStandWithThePatient() {
    assertThat(
            told(response(
                    "'patient': {'identifier': {'type': {'coding': [{'code': 'MB'}]},"
                        + " 'value': 'QX1'}}, 'insurance': [{'inforce': true}]"))
                .member()
                .memberId())
        .isEqualTo("QX1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "draft", "entered-in-error"})
  void responseThatDoesNotCountIsNotRead(String status) {
    isUnreadable(
        insurance("'inforce': true").replace("'active'", "'" + status + "'"), "does not count");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "{'resourceType': 'Patient', 'name': [{'family': 'Quillfeather'}]};no CoverageElig",
        "{'resourceType': 'Bundle'};no CoverageElig",
        "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'warning'}]};no Cov",
        "{'resourceType': 'CoverageEligibilityResponse', 'outcome': 'complete'};neither",
        "{'resourceType': 'Quillfeather'};not a FHIR",
        "{'a': 'Quillfeather'};not a FHIR",
        "{};not a FHIR",
        "[];not JSON",
        "<html>Quillfeather</html>;not JSON",
        "<CoverageEligibilityResponse xmlns='http://hl7.org/fhir'/>;not JSON",
        "{'resourceType': 'CoverageEligibilityResponse', 'Quillfeather;well-formed",
        "{'resourceType': 'CoverageEligibilityResponse'} {};well-formed|not a FHIR|neither",
        "{'resourceType': 'Bundle', 'total': 12345678901234567890123};number",
        "{'resourceType': 'Bundle', 'total': 1e999};number"
      })
  void whatIsNoAnswerIsUnreadable(String text, String reason) {
    List<String> reasons = List.of(reason.split("\\|", -1));
    assertThatExceptionOfType(PayerException.class)
        .isThrownBy(() -> read(200, text))
        .withNoCause()
        .satisfies(
            thrown ->
                assertThat(reasons)
                    .anyMatch(part -> String.valueOf(thrown.getMessage()).contains(part)))
        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("Quill"));
  }

  @Test
  void modifierOfTheWholeMakesItUnreadable() {
    isUnreadable(
        response(
            "'modifierExtension': [{'url': 'http://payer.example/not', 'valueBoolean': true}],"
                + " 'insurance': [{'inforce': true}]"),
        "modifier");
  }

  @Test
  void narrativeIsLeftOutHoweverDeepItIs() {
    String deep = "<div>".repeat(20_000);
    assertThat(
            told(response(
                    "'text': {'status': 'generated', 'div': '"
                        + deep
                        + "'}, 'insurance': [{'inforce': true}]"))
                .lines())
        .hasSize(1);
  }

  @Test
  void elementsNobodyKnowsArePassedOver() {
    assertThat(
            told(response(
                    "'futureElement': {'a': [1, 2]}, 'insurance': [{'inforce': true, 'b': 1}]"))
                .warnings())
        .isEmpty();
  }

  /** Whatever stands where, the adapter answers or says that it cannot, and quotes nothing. */
  @Test
  void valuesOfAnyTypeInAnyPlaceNeverBreakTheAdapter() {
    String whole =
        FhirBodies.json(
            """
            {'resourceType': 'CoverageEligibilityResponse', 'status': 'active', 'contained': [
              {'resourceType': 'Patient', 'id': 'p', 'name': [{'family': 'Quill', 'given': ['Z']}]},
              {'resourceType': 'Coverage', 'id': 'c', 'class': [{'type': {'text': 'x'}}]}],
             'patient': {'reference': '#p'}, 'servicedDate': '2026-12-01', 'outcome': 'complete',
             'extension': [{'url': 'u', 'valueString': 's'}], 'meta': {'tag': [{'code': 't'}]},
             'identifier': [{'value': 'T'}], 'insurance': [{'coverage': {'reference': '#c'},
              'inforce': true, 'benefitPeriod': {'start': '2026-01-01'}, 'item': [
               {'category': {'coding': [{'code': 'MH'}]}, 'excluded': false, 'benefit': [
                {'type': {'text': 'copay'}, 'allowedMoney': {'value': 1.5, 'currency': 'USD'}}],
                'authorizationRequired': true}]}], 'error': [{'code': {'text': 'e'}}]}
            """);
    String[] others = {
      "null",
      "true",
      "0",
      "-1.5",
      "\"\"",
      "\"#p\"",
      "[]",
      "{}",
      "[[]]",
      "[{}]",
      "{\"id\": 1}",
      "[null]",
      "\"#\""
    };
    List<String> tokens =
        Pattern.compile("\"[^\"]*\"(?!\\s*:)|\\{|\\[|true|false|[0-9.]+")
            .matcher(whole)
            .results()
            .map(result -> result.start() + "," + result.end())
            .toList();
    Random random = new Random(7);
    for (String token : tokens) {
      int start = Integer.parseInt(token.split(",", -1)[0]);
      int end = end(whole, start, Integer.parseInt(token.split(",", -1)[1]));
      for (String other : others) {
        String changed = whole.substring(0, start) + other + whole.substring(end);
        neverBreaks(random.nextInt(10) == 0 ? changed.replace("#p", "#c") : changed);
      }
    }
  }

  private static int end(String text, int start, int end) {
    char open = text.charAt(start);
    if (open != '{' && open != '[') {
      return end;
    }
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static void neverBreaks(String text) {
    try {
      FhirBodies.client(FhirBodies.CLOCK)
          .answer(
              new PayerReply(200, text.getBytes(StandardCharsets.UTF_8), null), FhirBodies.ASKED);
    } catch (PayerException thrown) {
      assertThat(thrown).hasNoCause();
      assertThat(thrown.getMessage()).doesNotContain("Quill");
    }
  }
}
