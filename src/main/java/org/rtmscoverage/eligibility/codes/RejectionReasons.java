package org.rtmscoverage.eligibility.codes;

import java.util.List;
import java.util.Set;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.vocabulary.Owner;

/**
 * What each reject reason code (AAA03) means, who mends it and how. The code decides; the follow-up
 * code (AAA04) is only passed on, because "do not resubmit" is also sent for an outage that passes.
 */
public final class RejectionReasons {

  private static final Set<String> NOT_NOW = Set.of("42", "80");
  private static final Set<String> NOT_NOW_OR_ROUTE = Set.of("42", "79", "80");
  private static final String INTAKE_COMPARES =
      "Compare with the insurance card and correct it, then ask again.";

  private RejectionReasons() {}

  /**
   * What a code means.
   *
   * @param rejectionClass what kind of reason
   * @param text its meaning
   * @param owner who mends it
   * @param fix what to do
   * @param retryable whether asking again may help without a change
   */
  private record Reason(
      RejectionClass rejectionClass, String text, Owner owner, String fix, boolean retryable) {}

  /**
   * Tells whether the payer only says that it cannot respond now. 79 next to 42 or 80 is part of
   * the same outage.
   *
   * @param refusals every AAA of an answer
   * @return true if nothing else is wrong
   */
  public static boolean unavailable(List<Refusal> refusals) {
    return refusals.stream().anyMatch(r -> NOT_NOW.contains(r.code()))
        && refusals.stream().allMatch(r -> NOT_NOW_OR_ROUTE.contains(r.code()));
  }

  /**
   * Words reasons for the person who mends them.
   *
   * @param refusals as sent
   * @return one for each different reason
   */
  public static List<Rejection> rejections(List<Refusal> refusals) {
    return refusals.stream().map(RejectionReasons::rejection).distinct().toList();
  }

  private static Rejection rejection(Refusal refusal) {
    Reason reason = reason(refusal.code(), refusal.loop().endsWith("D"));
    return new Rejection(
        reason.rejectionClass(),
        refusal.code(),
        reason.text(),
        BenefitCodes.stated(refusal.followUp()),
        BenefitCodes.stated(refusal.loop()),
        reason.owner(),
        reason.fix() + followUp(refusal.followUp()),
        reason.retryable());
  }

  /** What the payer asks for beyond the reason; "do not resubmit" is not believed. */
  private static String followUp(String code) {
    return switch (code) {
      case "S" -> " The payer has sent the question on to another and wants it not sent again.";
      case "W" -> " The payer asks to wait 30 days before asking again.";
      case "X" -> " The payer asks to wait 10 days before asking again.";
      case "Y" -> " The payer says that it will answer later of its own accord.";
      default -> "";
    };
  }

  private static Reason reason(String code, boolean dependent) {
    return switch (code) {
      case "42" -> unavailable("The payer cannot respond at this time");
      case "80" -> unavailable("The payer did not respond; the question was ended");
      case "04" ->
          new Reason(
              RejectionClass.THROTTLED,
              "More was asked than is allowed",
              Owner.CONFIGURATION,
              "Ask again later and less often; check the limits agreed with the payer.",
              true);
      case "79", "T4" ->
          new Reason(
              RejectionClass.PAYER_ROUTE,
              code.equals("79")
                  ? "The payer or the route to it is not known"
                  : "The payer's name or id is missing",
              Owner.CONFIGURATION,
              "Check the electronic payer id and the address in the payer's file.",
              false);
      case "41" ->
          new Reason(
              RejectionClass.ENROLLMENT,
              "The asking party is not authorized for this question",
              Owner.ENROLLMENT,
              "Enroll the provider for eligibility questions with this payer.",
              false);
      case "43", "44", "45", "46", "47", "48", "49", "50", "51", "97" -> provider(code);
      case "52", "53", "54", "55", "56", "57", "60", "61", "62", "63", "69", "70" -> service(code);
      case "15", "33", "35" -> request(code);
      case "AA", "AE", "AF", "AG", "AO", "CI", "E8", "IA", "MA", "98" -> authorization(code);
      default -> identity(code, dependent);
    };
  }

  private static Reason unavailable(String text) {
    return new Reason(
        RejectionClass.PAYER_UNAVAILABLE,
        text,
        Owner.NOBODY,
        "Nothing is wrong with the question. Ask again in a few minutes, or later today.",
        true);
  }

  private static Reason provider(String code) {
    String text =
        switch (code) {
          case "43" -> "The provider's id is invalid or missing";
          case "44" -> "The provider's name is invalid or missing";
          case "45" -> "The provider's specialty is invalid or missing";
          case "46" -> "The provider's telephone is invalid or missing";
          case "47" -> "The provider's state is invalid or missing";
          case "48" -> "The referring provider's id is invalid or missing";
          case "49" -> "The provider is not the primary care physician";
          case "50" -> "The provider may not ask about this member";
          case "51" -> "The provider is not on the payer's file";
          default -> "The provider's address is invalid or missing";
        };
    return new Reason(
        RejectionClass.PROVIDER_DATA,
        text,
        Owner.ENROLLMENT,
        "Check the NPI registered with this payer; try the group's NPI instead of the person's.",
        false);
  }

  private static Reason service(String code) {
    String text =
        switch (code) {
          case "52" -> "The service date is outside the provider's enrollment";
          case "53" -> "The benefit does not fit the provider's type";
          case "54", "55" -> "The service or product asked about is invalid";
          case "56" -> "The date is invalid";
          case "57" -> "The date of service is missing or invalid";
          case "60" -> "The birth date is after the date of service";
          case "61" -> "The date of death is before the date of service";
          case "62" -> "The date of service is outside the period that may be asked about";
          case "63" -> "The date of service lies in the future";
          case "69" -> "The service does not fit the patient's age";
          default -> "The service does not fit the patient's gender";
        };
    String fix =
        switch (code) {
          case "52" -> "Check the service date, and since when the provider is enrolled.";
          case "53", "54", "55" ->
              "Check the service type that the payer's file asks about and the provider's type.";
          case "60", "69", "70" -> "Compare birth date and gender with the insurance card.";
          case "61" ->
              "Check whom the question is about; the payer's record holds a date of death.";
          case "62", "63" ->
              "Ask with a date in the period the payer answers for, often up to the end of the"
                  + " current month, and ask again when the date has come.";
          default -> "Correct the service date, then ask again.";
        };
    return new Reason(RejectionClass.DATE, text, serviceOwner(code), fix, false);
  }

  private static Owner serviceOwner(String code) {
    return switch (code) {
      case "53", "54", "55" -> Owner.CONFIGURATION;
      case "52" -> Owner.ENROLLMENT;
      default -> Owner.INTAKE;
    };
  }

  private static Reason request(String code) {
    String text =
        switch (code) {
          case "15" -> "Data the payer needs is missing";
          case "33" -> "The question has errors";
          default -> "The question is out of network for this payer";
        };
    return new Reason(
        RejectionClass.REQUEST_INVALID,
        text,
        Owner.INTAKE,
        code.equals("35")
            ? "Ask whether the provider is in this plan's network, and that this is the right payer."
            : "Complete the patient's and the provider's data, then ask again.",
        false);
  }

  private static Reason authorization(String code) {
    String text =
        switch (code) {
          case "AA" -> "The authorization number is not found";
          case "AE" -> "The primary care physician's authorization is needed";
          case "AF" -> "The diagnosis is invalid or missing";
          case "AG" -> "The procedure is invalid or missing";
          case "AO" -> "More detail about the patient's condition is needed";
          case "E8" -> "A medical review is needed";
          case "IA" -> "The authorization number is not well formed";
          case "MA" -> "The authorization number is missing";
          case "98" -> "The service is regarded as experimental";
          default -> "The certification does not match the patient";
        };
    return new Reason(
        RejectionClass.AUTHORIZATION_DATA,
        text,
        Owner.AUTHORIZATION,
        "Check the authorization and its codes with the payer.",
        false);
  }

  private static Reason identity(String code, boolean dependent) {
    String who = dependent ? "patient" : "subscriber";
    return switch (code) {
      case "58" -> mismatch("The birth date is invalid or missing", INTAKE_COMPARES);
      case "64" -> mismatch("The patient's member number is invalid or missing", INTAKE_COMPARES);
      case "65" -> mismatch("The patient's name is invalid or missing", INTAKE_COMPARES);
      case "66" -> mismatch("The patient's gender is invalid or missing", INTAKE_COMPARES);
      case "71" ->
          mismatch(
              "The birth date does not match the payer's record of the " + who,
              "Ask the patient for the birth date on file with the payer and compare it with ours.");
      case "72" -> mismatch("The member number is invalid or missing", INTAKE_COMPARES);
      case "73" ->
          mismatch(
              "The subscriber's name is invalid or missing",
              "Spell the name as on the card, with a suffix such as Jr in its own field.");
      case "74" -> mismatch("The subscriber's gender is invalid or missing", INTAKE_COMPARES);
      case "68", "76" ->
          mismatch(
              "The number fits more than one person",
              "Send the complete name, birth date and member number.");
      case "67", "75" ->
          notFound(
              "The " + (code.equals("67") ? "patient" : "subscriber") + " is not found",
              "Check the member number, name and birth date against the card, and that this is the"
                  + " right payer.");
      case "77" ->
          notFound(
              "The subscriber is found, the patient is not",
              "Check the patient's name, birth date and relationship to the subscriber.");
      case "78" ->
          notFound(
              "The subscriber is not in the group named",
              "Check the group number; the patient may have a newer card.");
      default ->
          new Reason(
              RejectionClass.OTHER,
              "The payer gave reason code " + code,
              Owner.BILLING,
              "Ask the payer what this code means.",
              false);
    };
  }

  private static Reason mismatch(String text, String fix) {
    return new Reason(RejectionClass.PATIENT_MISMATCH, text, Owner.INTAKE, fix, false);
  }

  private static Reason notFound(String text, String fix) {
    return new Reason(RejectionClass.PATIENT_NOT_FOUND, text, Owner.INTAKE, fix, false);
  }
}
