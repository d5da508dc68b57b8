package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.codes.AsSent;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.codes.ServiceTypeNames;
import org.rtmscoverage.eligibility.x12.X12Answer.Benefit;
import org.rtmscoverage.eligibility.x12.X12Answer.Dated;
import org.rtmscoverage.eligibility.x12.X12Answer.Delivery;
import org.rtmscoverage.eligibility.x12.X12Answer.Numbered;

/** Puts one EB together with the segments that follow it. One instance reads one row. */
final class X12BenefitAssembler {

  /** Segments of a member's loop, wherever they stand. */
  private static final Set<String> OF_THE_MEMBER =
      Set.of("DMG", "TRN", "INS", "HI", "MPI", "N3", "N4", "PRV");

  private static final int LAST_OF_PATTERN = 8;

  private final X12Segment eb;
  private final List<String> warnings;
  private final List<Dated> dates = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> asSent = new ArrayList<>();
  private final List<X12EntityDraft> entities = new ArrayList<>();
  private final List<Numbered> references = new ArrayList<>();
  private @Nullable X12EntityDraft entity;
  private boolean related;

  X12BenefitAssembler(X12Segment eb, List<String> warnings) {
    this.eb = eb;
    this.warnings = warnings;
    number(eb, 7, "amount");
    number(eb, 8, "percent");
    number(eb, 10, "quantity");
  }

  /**
   * Takes a segment that follows the EB.
   *
   * @param segment any but EB, AAA and HL
   * @return false if it does not belong to a row
   */
  boolean take(X12Segment segment) {
    switch (segment.tag()) {
      case "HSD" -> delivery(segment);
      case "DTP" -> date(segment);
      case "REF" -> references.add(X12AnswerAssembler.numbered(segment));
      case "MSG" -> note(segment.text(1));
      case "III" -> information(segment);
      case "NM1" -> open(new X12EntityDraft(segment));
      case "PER" -> entity().contact(segment);
      case "LS" -> related = true;
      case "LE" -> {
        related = false;
        entity = null;
      }
      default -> {
        return other(segment);
      }
    }
    return true;
  }

  private boolean other(X12Segment segment) {
    if (OF_THE_MEMBER.contains(segment.tag())) {
      boolean ofEntity = entity != null || related;
      if (ofEntity && Set.of("N3", "N4", "PRV").contains(segment.tag())) {
        entity().particular(segment);
        return true;
      }
      return false;
    }
    warnings.add("segment " + segment.number() + " is none that a row of benefits may hold");
    asSent.add(segment.words());
    return true;
  }

  void refuse(Refusal refusal) {
    asSent.add("The payer gives reason code " + refusal.code() + " for this row");
  }

  List<Numbered> references() {
    return references;
  }

  String kind() {
    return eb.text(1);
  }

  int segment() {
    return eb.number();
  }

  /** Roles of the entities it names; one without a role has the empty one. */
  Set<String> roles() {
    return entities.stream().map(X12EntityDraft::role).collect(Collectors.toSet());
  }

  void giveEntitiesTo(X12BenefitAssembler other) {
    other.entities.addAll(entities);
    entities.clear();
  }

  /**
   * Ends the row.
   *
   * @param diagnoses diagnosis codes of its member, to which the row may point
   * @return the row
   */
  Benefit benefit(List<String> diagnoses) {
    return new Benefit(
        eb.number(),
        kind(),
        eb.text(2),
        serviceTypes(),
        eb.text(4),
        eb.text(5),
        eb.text(6),
        eb.text(7),
        eb.text(8),
        eb.text(9),
        eb.text(10),
        eb.text(11),
        eb.text(12),
        eb.component(13, 2),
        dates,
        deliveries,
        places,
        notes,
        entities.isEmpty() ? List.of() : entities.stream().map(X12EntityDraft::entity).toList(),
        asSent(diagnoses));
  }

  private List<String> asSent(List<String> diagnoses) {
    List<String> all =
        new ArrayList<>(AsSent.codes(eb.text(2), eb.text(6), eb.text(11), eb.text(12)));
    all.addAll(AsSent.procedure(eb.components(13)));
    all.addAll(AsSent.diagnoses(eb.components(14), diagnoses));
    all.addAll(asSent);
    entities.forEach(one -> one.asSent().forEach(all::add));
    return all;
  }

  /** Some envelopes name no repetition separator, so that one element holds all the types. */
  private List<String> serviceTypes() {
    List<String> codes = new ArrayList<>();
    eb.repeats(3).forEach(text -> codes.addAll(ServiceTypeNames.codes(text)));
    return codes;
  }

  private void date(X12Segment dtp) {
    Dated date = X12AnswerAssembler.dated(dtp, warnings);
    dates.add(date);
    if (BenefitCodes.days(date.value()) == null) {
      asSent.add(AsSent.labelled(BenefitCodes.dateQualifier(date.qualifier()), date.value()));
    }
  }

  private void delivery(X12Segment hsd) {
    number(hsd, 2, "number of a limit");
    number(hsd, 6, "number of periods");
    Delivery delivery = new Delivery(hsd.text(1), hsd.text(2), hsd.text(5), hsd.text(6));
    boolean counted = BenefitCodes.decimal(delivery.number()) != null;
    if (counted) {
      deliveries.add(delivery);
    } else {
      warnings.add("segment " + hsd.number() + " gives a pattern of visits without a number");
    }
    if (!hsd.text(3).isEmpty()) {
      note("Rate: " + hsd.text(4) + " per " + hsd.text(3));
    }
    boolean pattern =
        !hsd.text(LAST_OF_PATTERN - 1).isEmpty() || !hsd.text(LAST_OF_PATTERN).isEmpty();
    if (!counted || pattern || AsSent.isUnnamedPeriod(delivery.period())) {
      asSent.add("Limit as sent: " + hsd.words());
    }
  }

  private void information(X12Segment iii) {
    boolean place = iii.text(1).equals("ZZ") && !iii.text(2).isEmpty();
    if (place) {
      places.add(iii.text(2));
    } else {
      note((iii.text(1) + " " + iii.text(2)).strip());
    }
    if (!iii.text(3).isEmpty()) {
      asSent.add(AsSent.labelled("Category", iii.text(3)));
    }
    note(iii.text(4));
  }

  private void note(String text) {
    if (!text.isEmpty()) {
      notes.add(text);
    }
  }

  private X12EntityDraft entity() {
    X12EntityDraft open = entity;
    return open == null ? open(new X12EntityDraft()) : open;
  }

  private X12EntityDraft open(X12EntityDraft draft) {
    entities.add(draft);
    entity = draft;
    return draft;
  }

  private void number(X12Segment segment, int element, String name) {
    String text = segment.text(element);
    if (!text.isEmpty() && BenefitCodes.decimal(text) == null) {
      warnings.add("segment " + segment.number() + ", element " + element + " is not a number");
      asSent.add(AsSent.labelled("The " + name, text));
    }
  }
}
