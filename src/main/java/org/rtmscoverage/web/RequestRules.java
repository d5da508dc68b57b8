package org.rtmscoverage.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.policy.Device;
import tools.jackson.databind.JsonNode;

/**
 * What a request must mean, beyond the schema. Reads the tree as sent, also where the schema has
 * found errors, and passes over what has the wrong type. A payer's shared name is replaced.
 */
final class RequestRules {

  private static final List<String> STATES_AT =
      List.of("/member/state", "/plan/state", "/provider/serviceState");
  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");
  private static final Pattern NPI = Pattern.compile("[12][0-9]{9}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
  private static final List<String> SESSION_CODES = List.of("90867", "90868", "90869");
  private static final List<String> ACCELERATED_CODES = List.of("0889T", "0890T", "0891T", "0892T");

  private final PayerNames payers;
  private final ClinicalRules clinical;
  private final Set<String> devices;

  RequestRules(PayerCatalog catalog) {
    this.payers = new PayerNames(catalog);
    this.clinical = new ClinicalRules(catalog);
    this.devices =
        catalog.reference().devices().stream()
            .map(Device::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  void addCheckErrors(JsonNode request, RequestErrors errors) {
    payers.ofCheck(request, errors);
    member(request, errors);
    CourseRules.authorizations(request, errors);
    common(request, errors);
  }

  void addEvaluationErrors(JsonNode request, RequestErrors errors) {
    payers.ofEvaluation(request, errors);
    common(request, errors);
  }

  void addEstimateErrors(JsonNode request, RequestErrors errors) {
    payers.ofEstimate(request, errors);
    CourseRules.addErrors(request, errors);
  }

  private static void member(JsonNode request, RequestErrors errors) {
    var member = request.path("member");
    var service = RequestDates.day(request.path("serviceDate"));
    bornBefore(member, service, "/member", errors);
    var relationship = member.path("relationship").asString("SELF");
    var subscriber = member.path("subscriber");
    if (subscriber.isObject()) {
      bornBefore(subscriber, service, "/member/subscriber", errors);
    } else if (member.isObject() && !"SELF".equals(relationship)) {
      errors.add(
          "/member/subscriber",
          "is missing for a patient who is not the subscriber",
          "Give the subscriber, or relationship SELF.");
    }
  }

  private static void bornBefore(
      JsonNode person, @Nullable LocalDate service, String pointer, RequestErrors errors) {
    var birth = RequestDates.day(person.path("dateOfBirth"));
    if (birth != null && service != null && birth.isAfter(service)) {
      errors.add(
          pointer + "/dateOfBirth",
          "lies after the day of service",
          "Send the birth date as on the card.");
    }
  }

  private void common(JsonNode request, RequestErrors errors) {
    var npi = request.path("provider").path("npi");
    if (NPI.matcher(npi.asString("")).matches() && !hasCheckDigit(npi.asString())) {
      errors.add("/provider/npi", "has a wrong check digit", "Copy the number from NPPES.");
    }
    for (var pointer : STATES_AT) {
      var state = request.at(pointer).asString("");
      if (TWO_LETTERS.matcher(state).matches() && !StatesGiven.STATES.contains(state)) {
        errors.add(pointer, "is no state", "Send the two letters of the state, for example MA.");
      }
    }
    treatment(request.path("treatment"), errors);
    procedureCodes(request.path("treatment"), errors);
    clinical.addErrors(request.path("clinical"), errors);
  }

  private void treatment(JsonNode treatment, RequestErrors errors) {
    errors.addUnlessKnown(treatment.path("deviceKey"), devices, "/treatment/deviceKey", "a device");
    CourseRules.sessions(treatment, "/treatment", errors);
  }

  /**
   * Codes 0889T to 0892T are accelerated theta burst by the day; the others are single sessions.
   */
  private static void procedureCodes(JsonNode treatment, RequestErrors errors) {
    var accelerated = "ACCELERATED_TBS".equals(treatment.path("modality").asString(""));
    var codes = treatment.path("procedureCodes");
    for (var i = 0; i < codes.size(); i++) {
      var code = codes.path(i).asString("");
      var fitting = accelerated ? ACCELERATED_CODES : SESSION_CODES;
      if (CODE.matcher(code).matches() && !fitting.contains(code)) {
        errors.add(
            "/treatment/procedureCodes/" + i,
            "is no code of this modality",
            "Use " + String.join(", ", fitting) + ", or another modality.");
      }
    }
  }

  /**
   * The check digit of a national provider identifier: Luhn's formula over 80840 and the number
   * (CMS, NPI check digit requirements).
   */
  private static boolean hasCheckDigit(String npi) {
    var digits = "80840" + npi;
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
