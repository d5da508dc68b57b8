package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.Subscriber;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Writes the request in the order in which payers' forms ask; what is not known is a blank. */
final class RequestWriter {

  private RequestWriter() {}

  static RequestSheet of(CoverageSummary summary, PacketFacts stated, FactBook book) {
    CourseText course = new CourseText(summary, stated);
    List<RequestSection> sections =
        List.of(
            request(summary, stated.facts(), course),
            member(summary, stated),
            provider(stated),
            diagnosis(book),
            treatment(stated, book, course, summary.course().units().isEmpty()));
    return new RequestSheet(
        sections, summary.course().units(), summary.priorAuthorization().submitTo());
  }

  /** Given name, family name and suffix. */
  static String name(Member member) {
    return member.firstName()
        + " "
        + member.lastName()
        + (member.suffix() == null ? "" : " " + member.suffix());
  }

  private static RequestSection request(
      CoverageSummary summary, PatientFacts facts, CourseText course) {
    List<RequestField> fields = new ArrayList<>();
    fields.add(
        field("Kind of request", PlainWords.sentenceCase(PlainWords.request(facts.requestType()))));
    fields.add(field("Prepared on", PlainWords.day(facts.requestedOn())));
    fields.add(field("First day of service", PlainWords.day(course.firstDay())));
    fields.add(field("Urgent or standard", null));
    AuthorizationOnFile held = summary.priorAuthorization().onFile();
    if (held != null) {
      fields.add(
          field(
              "Authorization held",
              held.number()
                  + ", "
                  + PlainWords.day(held.from())
                  + " to "
                  + PlainWords.day(held.to())));
    }
    return new RequestSection("Request", fields);
  }

  private static RequestSection member(CoverageSummary summary, PacketFacts stated) {
    Member member = stated.member();
    List<RequestField> fields = new ArrayList<>();
    fields.add(field("Name", name(member)));
    fields.add(field("Date of birth", PlainWords.day(member.dateOfBirth())));
    fields.add(
        field(
            "Gender",
            member.gender() == Gender.U ? null : member.gender() == Gender.F ? "Female" : "Male"));
    fields.add(field("Member number", member.memberId().value()));
    fields.add(field("Payer", summary.payer().name()));
    Plan plan = summary.eligibility().plan();
    fields.add(field("Plan", plan == null ? null : plan.name()));
    fields.add(field("Group number", plan == null ? null : plan.groupNumber()));
    Subscriber subscriber = member.subscriber();
    if (subscriber != null) {
      fields.add(
          field(
              "Subscriber",
              subscriber.firstName()
                  + " "
                  + subscriber.lastName()
                  + ", "
                  + subscriber.memberId().value()
                  + ", born "
                  + PlainWords.day(subscriber.dateOfBirth())));
    }
    return new RequestSection("Member", fields);
  }

  private static RequestSection provider(PacketFacts stated) {
    ProviderFacts provider = stated.facts().provider();
    return new RequestSection(
        "Provider",
        List.of(
            field("Organization", stated.providerOrganization()),
            field("NPI", stated.providerNpi()),
            field("Tax number (TIN)", null),
            field("Treating clinician", null),
            field(
                "Specialty",
                provider.specialty() == null
                    ? null
                    : PlainWords.sentenceCase(PlainWords.word(provider.specialty()))),
            field("Network", network(provider)),
            field("Address", null),
            field("Phone and fax", null)));
  }

  private static @Nullable String network(ProviderFacts provider) {
    String status =
        provider.network() == NetworkStatus.UNKNOWN
            ? null
            : provider.network() == NetworkStatus.IN ? "In network" : "Out of network";
    return switch (provider.networkException()) {
      case NONE -> status;
      case REQUESTED -> (status == null ? "" : status + "; ") + "network exception asked for";
      case APPROVED -> (status == null ? "" : status + "; ") + "network exception granted";
    };
  }

  private static RequestSection diagnosis(FactBook book) {
    List<RequestField> fields = new ArrayList<>();
    book.diagnoses().forEach(fact -> fields.add(field("Diagnosis", fact.text())));
    if (fields.isEmpty()) {
      fields.add(field("Diagnosis", null));
    }
    RecordedFact onset = book.onset();
    fields.add(field("Episode began", onset == null ? null : onset.date()));
    book.scores()
        .forEach(fact -> fields.add(field("Rating scale", fact.text() + ", " + fact.date())));
    if (book.scores().isEmpty()) {
      fields.add(field("Rating scale", null));
    }
    return new RequestSection("Diagnosis and severity", fields);
  }

  /** The codes stand in a table of their own where their units are known. */
  private static RequestSection treatment(
      PacketFacts stated, FactBook book, CourseText course, boolean withCodes) {
    TreatmentFacts treatment = stated.facts().treatment();
    PlannedCourse planned = stated.planned();
    List<RequestField> fields = new ArrayList<>();
    fields.add(
        field("Treatment", PlainWords.sentenceCase(PlainWords.modality(treatment.modality()))));
    fields.add(field("Device", book.device()));
    if (withCodes) {
      fields.add(field("CPT codes", codes(treatment)));
    }
    String unit = PlainWords.sentenceCase(course.unit());
    fields.add(field(unit + " in all", number(course.inAll())));
    if (course.isRunning()) {
      fields.add(field(unit + " delivered", number(course.delivered())));
      fields.add(field(unit + " requested", number(course.requested())));
    }
    fields.add(
        field(
            "Schedule",
            planned.sessionsPerWeek() == null
                ? null
                : planned.sessionsPerWeek() + " a week" + taper(planned)));
    fields.add(field("Place of service", stated.placeOfService()));
    fields.add(field("Target and side", null));
    fields.add(field("Supervised by", null));
    return new RequestSection("Treatment", fields);
  }

  private static @Nullable String codes(TreatmentFacts treatment) {
    return treatment.procedureCodes().isEmpty()
        ? null
        : treatment.procedureCodes().stream()
            .map(ProcedureCode::value)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String taper(PlannedCourse planned) {
    return planned.taper().isEmpty()
        ? ""
        : ", then "
            + PlainWords.and(planned.taper().stream().map(String::valueOf).toList())
            + " in the last weeks";
  }

  private static @Nullable String number(@Nullable Integer value) {
    return value == null ? null : String.valueOf(value);
  }

  private static RequestField field(String label, @Nullable String value) {
    return new RequestField(label, value);
  }
}
