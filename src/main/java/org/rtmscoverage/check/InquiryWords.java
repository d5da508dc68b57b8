package org.rtmscoverage.check;

import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.summary.PayerInquiry.Result;

/** Says what became of a question to a payer, without any of its content. */
final class InquiryWords {

  private static final String WHOLE_PLAN = "30";

  private InquiryWords() {}

  static PayerInquiry of(EligibilityInquiry inquiry, EligibilityOutcome outcome) {
    return switch (outcome) {
      case EligibilityOutcome.Answered(_, EligibilityResponse response) ->
          speaksOf(inquiry, response)
              ? made(inquiry, Result.ANSWERED, "answered")
              : made(
                  inquiry,
                  Result.SERVICE_TYPE_IGNORED,
                  "answered without a row about this service type");
      case EligibilityOutcome.Earlier _ ->
          made(inquiry, Result.EARLIER_ANSWER, "not answered now; an earlier answer is used");
      case EligibilityOutcome.Rejected(_, var rejections) ->
          made(
              inquiry,
              Result.REJECTED,
              rejections.isEmpty() ? "rejected" : "rejected, code " + rejections.getFirst().code());
      case EligibilityOutcome.Unreadable _ ->
          made(inquiry, Result.NOT_ANSWERED, "answered with something that could not be used");
      case EligibilityOutcome.Unavailable _ -> made(inquiry, Result.NOT_ANSWERED, "not answered");
      case EligibilityOutcome.NotConnected _ ->
          made(inquiry, Result.NOT_ASKED, "not asked: no connection is set up");
    };
  }

  /** A question there was no time left for. */
  static PayerInquiry late(EligibilityInquiry inquiry) {
    return made(inquiry, Result.NOT_ANSWERED, "no answer within the time for this check");
  }

  private static boolean speaksOf(EligibilityInquiry inquiry, EligibilityResponse response) {
    return inquiry.payer().connection().protocol() == Protocol.FHIR
        || response.lines().stream().anyMatch(line -> speaksOf(line, inquiry.serviceType()));
  }

  private static boolean speaksOf(BenefitLine line, String serviceType) {
    return line.serviceTypes().stream().map(ServiceType::code).anyMatch(serviceType::equals)
        || (serviceType.equals(WHOLE_PLAN) && line.serviceTypes().isEmpty());
  }

  private static PayerInquiry made(EligibilityInquiry inquiry, Result result, String what) {
    String how =
        switch (inquiry.identity()) {
          case WHOLE -> "";
          case WITHOUT_SUFFIX -> " without the suffix";
          case WITHOUT_FIRST_NAME -> " by number, birth date and family name";
          case WITHOUT_MEMBER_ID -> " by name and birth date alone";
        };
    IdentitySearch identity = inquiry.identity();
    return new PayerInquiry(
        inquiry.payer().id(),
        inquiry.serviceType(),
        identity,
        result,
        inquiry.payer().name()
            + ", asked about service type "
            + inquiry.serviceType()
            + how
            + ": "
            + what
            + ".");
  }
}
