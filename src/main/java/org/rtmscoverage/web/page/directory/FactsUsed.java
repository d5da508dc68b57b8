package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.web.page.entry.DraftFacts;
import org.rtmscoverage.web.request.ClinicalRequest;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;

/** Says in one line by what a patient was judged, without who it is. */
final class FactsUsed {

  private FactsUsed() {}

  static String of(CriteriaEvaluationRequest request) {
    List<String> parts = new ArrayList<>();
    var treatment = request.treatment();
    parts.add(PlainText.of(treatment.indication()) + " by " + PlainText.of(treatment.modality()));
    var type = request.requestType();
    parts.add(PlainText.of(type == null ? RequestType.INITIAL : type));
    parts.add("service on " + PlainText.day(request.serviceDate()));
    var age = request.ageOnServiceDate();
    parts.add(age == null ? "age not known" : "age " + age);
    var plan = request.plan();
    if (plan != null && plan.lineOfBusiness() != null) {
      parts.add(PlainText.of(plan.lineOfBusiness()) + " plan");
    }
    if (plan != null && plan.state() != null) {
      parts.add("plan of " + plan.state());
    }
    var clinical = request.clinical();
    if (clinical == null) {
      parts.add("nothing of the clinical history");
    } else {
      clinical(clinical, parts);
    }
    return PlainText.sentence(String.join(", ", parts)) + ".";
  }

  private static void clinical(ClinicalRequest clinical, List<String> parts) {
    parts.add(PlainText.count(clinical.diagnoses().size(), "diagnosis", "diagnoses"));
    parts.add(PlainText.count(clinical.scores().size(), "score", "scores"));
    parts.add(
        PlainText.count(
            clinical.medicationTrials().size(), "medication trial", "medication trials"));
    parts.add(
        PlainText.count(
            clinical.psychotherapy().size(), "psychotherapy", "courses of psychotherapy"));
    parts.add(PlainText.count(clinical.priorTms().size(), "earlier TMS", "earlier courses of TMS"));
    parts.add(PlainText.count(clinical.safetyScreen().size(), "safety answer", "safety answers"));
    parts.add(PlainText.count(clinical.attestations().size(), "statement", "statements"));
  }

  /** What was assumed or left out. */
  static List<String> cautions(DraftFacts.Made made) {
    List<String> cautions = new ArrayList<>();
    if (made.today()) {
      cautions.add("The service date is missing or cannot be read, so today counts.");
    }
    if (!made.ageKnown()) {
      cautions.add(
          "The age is not known, as the birth date is missing or cannot be read. Limits of age stay"
              + " open.");
    }
    if (!made.leftOut().isEmpty()) {
      var one = made.leftOut().size() == 1;
      cautions.add(
          (one
                  ? "1 entry cannot be read and was left out"
                  : made.leftOut().size() + " entries cannot be read and were left out")
              + (made.more() ? ", and what depended on " + (one ? "it" : "them") : "")
              + ". The form of the check shows "
              + (one ? "it" : "them")
              + " when sent.");
    }
    return cautions;
  }
}
