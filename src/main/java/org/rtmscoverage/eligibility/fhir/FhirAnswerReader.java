package org.rtmscoverage.eligibility.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.EligibilityResponseStatus;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ErrorsComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Numbered;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Problem;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Row;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Span;

/**
 * Puts an answer together from a CoverageEligibilityResponse, from an OperationOutcome, or from a
 * Bundle of them.
 */
final class FhirAnswerReader {

  private static final Set<IssueSeverity> REMARKS =
      EnumSet.of(IssueSeverity.WARNING, IssueSeverity.INFORMATION);
  private static final Set<EligibilityResponseStatus> NOT_MEANT =
      EnumSet.of(
          EligibilityResponseStatus.CANCELLED,
          EligibilityResponseStatus.DRAFT,
          EligibilityResponseStatus.ENTEREDINERROR);

  private final CoverageEligibilityResponse response;
  private final Oddities oddities;
  private final List<Problem> problems;

  private FhirAnswerReader(
      CoverageEligibilityResponse response, List<Problem> problems, Oddities oddities) {
    this.response = response;
    this.problems = new ArrayList<>(problems);
    this.oddities = oddities;
  }

  /**
   * Reads an answer.
   *
   * @param top what was sent
   * @param oddities gets what was odd
   * @return the answer; with rows, or problems, or queued
   * @throws PayerException if it is none
   */
  static FhirAnswer read(IBaseResource top, Oddities oddities) {
    List<IBaseResource> all = all(top);
    List<CoverageEligibilityResponse> responses = of(CoverageEligibilityResponse.class, all);
    List<Problem> issues =
        of(OperationOutcome.class, all).stream()
            .flatMap(outcome -> outcome.getIssue().stream())
            .filter(issue -> !REMARKS.contains(issue.getSeverity()))
            .map(FhirAnswerReader::problem)
            .toList();
    if (responses.isEmpty() && issues.isEmpty()) {
      throw PayerException.unreadable("the answer holds no CoverageEligibilityResponse");
    }
    if (responses.size() > 1) {
      oddities.add("the answer holds more than one response; only the first was read");
    }
    CoverageEligibilityResponse first =
        responses.isEmpty() ? new CoverageEligibilityResponse() : responses.getFirst();
    return new FhirAnswerReader(first, issues, oddities).answer();
  }

  private static List<IBaseResource> all(IBaseResource top) {
    if (!(top instanceof Bundle bundle)) {
      return List.of(top);
    }
    return bundle.getEntry().stream()
        .<IBaseResource>mapMulti(
            (entry, found) -> {
              if (entry.hasResource()) {
                found.accept(entry.getResource());
              }
              if (entry.getResponse().hasOutcome()) {
                found.accept(entry.getResponse().getOutcome());
              }
            })
        .toList();
  }

  private static <T extends IBaseResource> List<T> of(Class<T> type, List<IBaseResource> all) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private FhirAnswer answer() {
    if (response.hasStatus() && NOT_MEANT.contains(response.getStatus())) {
      throw PayerException.unreadable("the response is marked as one that does not count");
    }
    if (response.hasModifierExtension()) {
      throw PayerException.unreadable("the response has a modifier that is not known here");
    }
    String outcome = response.getOutcome() == null ? "" : response.getOutcome().toCode();
    response.getError().forEach(error -> problems.add(problem(error)));
    List<Row> rows = rows();
    if (outcome.equals("error") && problems.isEmpty()) {
      String said = FhirText.of(response.getDisposition());
      problems.add(new Problem("", "error", said, ""));
    }
    if (outcome.equals("partial")) {
      oddities.add("the payer says that its answer is partial");
    }
    if (rows.isEmpty() && problems.isEmpty() && !outcome.equals("queued")) {
      throw PayerException.unreadable("the answer holds neither coverage nor reasons");
    }
    List<Span> periods = periods();
    return new FhirAnswer(
        outcome,
        name(response.getInsurer()),
        FhirPeople.person(response),
        periods,
        numbers(),
        rows,
        problems,
        oddities.warnings(),
        response.hasIdentifier() ? FhirText.of(response.getIdentifierFirstRep().getValue()) : "");
  }

  private List<Row> rows() {
    List<InsuranceComponent> insurances = response.getInsurance();
    if (insurances.size() > 1) {
      oddities.add("the answer speaks of more than one coverage");
    }
    String disposition = FhirText.of(response.getDisposition());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < insurances.size(); i++) {
      String pointer = "insurance[" + i + "]";
      rows.addAll(
          new FhirInsuranceReader(insurances.get(i), pointer, insurances.size() > 1, oddities)
              .rows(disposition));
    }
    return rows;
  }

  /** When it was meant for, and the plan's dates unless several plans have their own. */
  private List<Span> periods() {
    List<Span> spans = new ArrayList<>();
    if (response.getServiced() instanceof DateType day) {
      String text = FhirText.of(day.getValueAsString());
      spans.add(new Span("SERVICE", text, text));
    } else if (response.getServiced() instanceof Period period) {
      spans.add(FhirText.span("SERVICE", period));
    }
    if (response.getInsurance().size() == 1 && response.getInsuranceFirstRep().hasBenefitPeriod()) {
      spans.add(FhirText.span("PLAN", response.getInsuranceFirstRep().getBenefitPeriod()));
    }
    spans.stream()
        .filter(span -> FhirCodes.span(span.start(), span.end()) == null)
        .forEach(_ -> oddities.add("a date of the plan is not a date or a span of dates"));
    return spans;
  }

  private List<Numbered> numbers() {
    List<Numbered> numbers = new ArrayList<>();
    for (InsuranceComponent insurance : response.getInsurance()) {
      if (insurance.getCoverage().getResource() instanceof Coverage coverage) {
        for (Coverage.ClassComponent part : coverage.getClass_()) {
          numbers.add(
              new Numbered(
                  qualifier(FhirText.code(part.getType())),
                  FhirText.of(part.getValue()),
                  FhirText.of(part.getName())));
        }
      }
    }
    numbers.add(new Numbered("PRIOR_AUTHORIZATION", FhirText.of(response.getPreAuthRef()), ""));
    numbers.removeIf(number -> number.value().isEmpty());
    return numbers;
  }

  private static String qualifier(String type) {
    return switch (type) {
      case "group" -> "GROUP_NUMBER";
      case "plan" -> "PLAN_NUMBER";
      default -> "OTHER " + type;
    };
  }

  private static String name(Reference organization) {
    return organization.getResource() instanceof Organization named
        ? FhirText.of(named.getName())
        : FhirText.of(organization.getDisplay());
  }

  private static Problem problem(ErrorsComponent error) {
    CodeableConcept code = error.getCode();
    return new Problem(FhirText.x12Code(code), FhirText.reason(code), FhirText.words(code), "");
  }

  private static Problem problem(OperationOutcomeIssueComponent issue) {
    String about =
        Stream.concat(issue.getExpression().stream(), issue.getLocation().stream())
            .map(PrimitiveType::getValue)
            .map(FhirText::of)
            .collect(Collectors.joining(" "));
    String said = FhirText.of(issue.getDetails().getText());
    return new Problem(
        FhirText.x12Code(issue.getDetails()),
        issue.getCode() == null ? "" : issue.getCode().toCode(),
        said.isEmpty() ? FhirText.of(issue.getDiagnostics()) : said,
        about);
  }
}
