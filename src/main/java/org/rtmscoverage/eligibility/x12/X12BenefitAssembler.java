package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.x12.X12Answer.Benefit;
import org.rtmscoverage.eligibility.x12.X12Answer.Dated;
import org.rtmscoverage.eligibility.x12.X12Answer.Delivery;
import org.rtmscoverage.eligibility.x12.X12Answer.Entity;
import org.rtmscoverage.eligibility.x12.X12Answer.Numbered;

/** Puts one EB together with the segments that follow it. One instance reads one row. */
final class X12BenefitAssembler {

  private static final int FIRST_CONTACT = 3;
  private static final int LAST_CONTACT = 7;
  private static final Entity UNNAMED = new Entity("", "", "", "", "", List.of());

  private final X12Segment eb;
  private final List<String> warnings;
  private final List<Dated> dates = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Numbered> references = new ArrayList<>();
  private boolean entityOpen;

  X12BenefitAssembler(X12Segment eb, List<String> warnings) {
    this.eb = eb;
    this.warnings = warnings;
    number(eb, 7);
    number(eb, 8);
    number(eb, 10);
  }

  /**
   * Takes a segment that follows the EB.
   *
   * @param segment any but EB and HL
   * @return false if it does not belong to a row
   */
  boolean take(X12Segment segment) {
    switch (segment.tag()) {
      case "HSD" -> delivery(segment);
      case "DTP" -> dates.add(X12AnswerAssembler.dated(segment, warnings));
      case "REF" -> references.add(X12AnswerAssembler.numbered(segment));
      case "MSG" -> note(segment.text(1));
      case "III" -> information(segment);
      case "NM1" -> entity(segment);
      case "PER" -> telephones(segment);
      case "LS", "LE" -> entityOpen = false;
      default -> {
        return false;
      }
    }
    return true;
  }

  List<Numbered> references() {
    return references;
  }

  Benefit benefit() {
    return new Benefit(
        eb.number(),
        eb.text(1),
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
        entities);
  }

  /** Some envelopes name no repetition separator, so that one element holds all the types. */
  private List<String> serviceTypes() {
    return eb.repeats(3).stream()
        .flatMap(List::stream)
        .flatMap(types -> Stream.of(types.split("[^A-Za-z0-9]+")))
        .filter(type -> !type.isEmpty())
        .toList();
  }

  private void delivery(X12Segment hsd) {
    number(hsd, 2);
    number(hsd, 6);
    Delivery delivery = new Delivery(hsd.text(1), hsd.text(2), hsd.text(5), hsd.text(6));
    if (BenefitCodes.decimal(delivery.number()) == null) {
      warnings.add("segment " + hsd.number() + " gives a pattern of visits without a number");
    } else {
      deliveries.add(delivery);
    }
    if (!hsd.text(3).isEmpty()) {
      note("Rate: " + hsd.text(4) + " per " + hsd.text(3));
    }
  }

  private void information(X12Segment iii) {
    boolean place = iii.text(1).equals("ZZ") && !iii.text(2).isEmpty();
    if (place) {
      places.add(iii.text(2));
    } else {
      note((iii.text(1) + " " + iii.text(2)).strip());
    }
    note(iii.text(4));
  }

  private void note(String text) {
    if (!text.isEmpty()) {
      notes.add(text);
    }
  }

  private void entity(X12Segment nm1) {
    entities.add(
        new Entity(nm1.text(1), nm1.text(3), nm1.text(4), nm1.text(8), nm1.text(9), List.of()));
    entityOpen = true;
  }

  private void telephones(X12Segment per) {
    Entity entity = entityOpen ? entities.removeLast() : UNNAMED;
    List<String> telephones = new ArrayList<>(entity.telephones());
    IntStream.iterate(FIRST_CONTACT, i -> i <= LAST_CONTACT, i -> i + 2)
        .filter(i -> per.text(i).equals("TE"))
        .mapToObj(i -> per.text(i + 1))
        .forEach(telephones::add);
    String name = entity.lastName().isEmpty() ? per.text(2) : entity.lastName();
    entities.add(
        new Entity(
            entity.role(),
            name,
            entity.firstName(),
            entity.idQualifier(),
            entity.id(),
            telephones));
    entityOpen = true;
  }

  private void number(X12Segment segment, int element) {
    String text = segment.text(element);
    if (!text.isEmpty() && BenefitCodes.decimal(text) == null) {
      warnings.add("segment " + segment.number() + ", element " + element + " is not a number");
    }
  }
}
