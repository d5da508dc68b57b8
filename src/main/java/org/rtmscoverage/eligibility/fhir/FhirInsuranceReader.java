package org.rtmscoverage.eligibility.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.BenefitComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ItemsComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.codes.AsSent;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Entity;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Role;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Row;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Span;

/** Reads one insurance: a row on its status, then those of its items. */
final class FhirInsuranceReader {

  /** Refers an item to the organization that runs its benefit. */
  static final String ADMINISTRATOR =
      "https://rtmscoverage.org/fhir/StructureDefinition/benefit-administrator";

  private static final Set<String> TERMS = Set.of("", "annual", "day", "lifetime");
  private static final Set<String> NETWORKS = Set.of("", "in", "out");
  private static final String WORKED_OUT = "remaining, worked out from allowed and used";

  private final InsuranceComponent insurance;
  private final String pointer;
  private final List<Span> dates;
  private final Oddities oddities;

  /**
   * Reads one of an answer's insurances.
   *
   * @param insurance as sent
   * @param pointer where it stood
   * @param ownDates whether its rows carry the dates of its plan
   * @param oddities gets what was odd
   */
  FhirInsuranceReader(
      InsuranceComponent insurance, String pointer, boolean ownDates, Oddities oddities) {
    this.insurance = insurance;
    this.pointer = pointer;
    this.oddities = oddities;
    this.dates =
        ownDates && insurance.hasBenefitPeriod()
            ? List.of(FhirText.span("PLAN", insurance.getBenefitPeriod()))
            : List.of();
  }

  /** What the payer says of the insurance; the disposition is a note of its first row. */
  List<Row> rows(String disposition) {
    List<Row> rows = new ArrayList<>();
    Boolean inForce = stated(insurance.getInforceElement());
    if (insurance.hasModifierExtension()) {
      modified(pointer);
      return List.of(plan(FhirCodes.MODIFIED, disposition));
    }
    if (inForce != null) {
      rows.add(plan(inForce ? FhirCodes.IN_FORCE : FhirCodes.NOT_IN_FORCE, disposition));
    } else if (!disposition.isEmpty() && insurance.hasItem()) {
      rows.add(plan(FhirCodes.DESCRIBED, disposition));
    }
    String status =
        inForce == null
            ? FhirCodes.DESCRIBED
            : inForce ? FhirCodes.IN_FORCE : FhirCodes.NOT_IN_FORCE;
    for (int i = 0; i < insurance.getItem().size(); i++) {
      items(insurance.getItem().get(i), pointer + ".item[" + i + "]", status, rows);
    }
    return rows;
  }

  private Row plan(String type, String disposition) {
    return new Row(
        pointer,
        type,
        List.of(),
        "",
        planName(),
        "",
        "",
        Role.ALLOWED,
        null,
        null,
        null,
        null,
        "",
        dates,
        FhirText.notes(disposition),
        List.of(),
        List.of());
  }

  private String planName() {
    return insurance.getCoverage().getResource() instanceof Coverage coverage
        ? coverage.getClass_().stream()
            .filter(part -> FhirText.code(part.getType()).equals("plan"))
            .map(part -> FhirText.of(part.getName()))
            .findFirst()
            .orElse("")
        : "";
  }

  private void items(ItemsComponent item, String at, String status, List<Row> rows) {
    List<Entity> entities = entities(item);
    if (item.hasModifierExtension()) {
      modified(at);
      rows.add(whole(item, at, FhirCodes.MODIFIED, entities));
      return;
    }
    String type = type(item, at, status);
    rows.add(whole(item, at, entities.isEmpty() ? type : FhirCodes.ADMINISTRATOR, entities));
    for (int i = 0; i < item.getBenefit().size(); i++) {
      BenefitComponent benefit = item.getBenefit().get(i);
      String place = at + ".benefit[" + i + "]";
      if (benefit.hasModifierExtension()) {
        modified(place);
        rows.add(number(item, place, FhirCodes.MODIFIED, Role.ALLOWED, FhirValue.NONE, ""));
      } else {
        benefit(item, benefit, place, rows);
      }
    }
  }

  /** Whether it is excluded is not known where that was sent and cannot be read. */
  private String type(ItemsComponent item, String at, String status) {
    boolean sent = !item.getChildByName("excluded").getValues().isEmpty();
    Boolean excluded = stated(item.getExcludedElement());
    if (excluded == null && sent) {
      oddities.add(at + " does not say readably whether it is excluded");
      return FhirCodes.DESCRIBED;
    }
    return Boolean.TRUE.equals(excluded) ? FhirCodes.EXCLUDED : status;
  }

  private void modified(String at) {
    oddities.add(at + " has a modifier that is not known here; what it says does not count");
  }

  private Row whole(ItemsComponent item, String at, String type, List<Entity> entities) {
    List<String> notes = new ArrayList<>();
    item.getAuthorizationSupporting().stream().map(FhirText::words).forEach(notes::add);
    notes.add(FhirText.of(item.getAuthorizationUrl()));
    notes.removeIf(String::isEmpty);
    Boolean required = stated(item.getAuthorizationRequiredElement());
    return row(item, at, type, Role.ALLOWED, FhirValue.NONE, required, notes, entities);
  }

  private void benefit(ItemsComponent item, BenefitComponent benefit, String at, List<Row> rows) {
    String type = FhirText.type(benefit.getType());
    String term = FhirText.code(item.getTerm());
    FhirValue allowed = FhirValue.of(benefit.getAllowed(), type, term, "allowed", oddities);
    FhirValue used = FhirValue.of(benefit.getUsed(), type, term, "used", oddities);
    boolean share = FhirValue.isShare(type, term);
    if (benefit.hasAllowed() || !benefit.hasUsed() || share) {
      String note = share ? used.words("used") : used.note();
      rows.add(number(item, at, type, Role.ALLOWED, allowed, note));
    }
    if (share || used.isEmpty()) {
      return;
    }
    BigDecimal limit = allowed.money();
    BigDecimal spent = used.money();
    if (term.equals("lifetime") && limit != null && spent != null) {
      FhirValue left = FhirValue.money(limit.subtract(spent));
      rows.add(number(item, at, type, Role.REMAINING, left, WORKED_OUT));
    } else {
      rows.add(number(item, at, type, Role.USED, used, ""));
    }
  }

  private Row number(
      ItemsComponent item, String at, String type, Role role, FhirValue value, String note) {
    List<String> notes = FhirText.notes(value.note(), note);
    return row(item, at, type, role, value, null, notes, List.of());
  }

  private Row row(
      ItemsComponent item,
      String at,
      String type,
      Role role,
      FhirValue value,
      @Nullable Boolean authorization,
      List<String> notes,
      List<Entity> entities) {
    return new Row(
        at,
        type,
        services(item),
        FhirText.procedure(item.getProductOrService()),
        "",
        FhirText.code(item.getUnit()),
        FhirText.code(item.getTerm()),
        role,
        value.money(),
        value.percent(),
        value.count(),
        authorization,
        FhirText.code(item.getNetwork()),
        dates,
        Stream.concat(notes(item).stream(), notes.stream()).toList(),
        entities,
        asSent(item));
  }

  /** An item that only has a name is one of that service, not of the plan as a whole. */
  private static List<String> services(ItemsComponent item) {
    String name = FhirText.of(item.getName());
    boolean onlyNamed = !item.hasCategory() && !item.hasProductOrService() && !name.isEmpty();
    return onlyNamed ? List.of(name) : FhirText.services(item.getCategory());
  }

  private static List<String> asSent(ItemsComponent item) {
    String unit = FhirText.code(item.getUnit());
    String term = FhirText.code(item.getTerm());
    String network = FhirText.code(item.getNetwork());
    String modifiers = String.join(" ", item.getModifier().stream().map(FhirText::words).toList());
    return Stream.of(
            FhirCodes.level(unit) == BenefitLevel.OTHER ? AsSent.labelled("Unit", unit) : "",
            TERMS.contains(term) ? "" : AsSent.labelled("Term", term),
            NETWORKS.contains(network) ? "" : AsSent.labelled("Network", network),
            modifiers.isEmpty() ? "" : AsSent.labelled("Modifiers", modifiers),
            item.getProvider().hasDisplay()
                ? AsSent.labelled("Provider", FhirText.of(item.getProvider().getDisplay()))
                : "")
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static List<String> notes(ItemsComponent item) {
    return FhirText.notes(FhirText.of(item.getName()), FhirText.of(item.getDescription()));
  }

  private static List<Entity> entities(ItemsComponent item) {
    return item.getExtensionsByUrl(ADMINISTRATOR).stream()
        .map(extension -> extension.getValue())
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .map(FhirInsuranceReader::entity)
        .toList();
  }

  private static Entity entity(Reference reference) {
    if (!(reference.getResource() instanceof Organization organization)) {
      return new Entity(FhirText.of(reference.getDisplay()), "", List.of());
    }
    return new Entity(
        FhirText.of(organization.getName()),
        FhirText.of(organization.getIdentifierFirstRep().getValue()),
        organization.getTelecom().stream()
            .filter(telecom -> telecom.getSystem() == ContactPointSystem.PHONE)
            .map(ContactPoint::getValue)
            .map(FhirText::of)
            .toList());
  }

  private static @Nullable Boolean stated(BooleanType element) {
    return element.getValue();
  }
}
