package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.x12.X12Answer.Dated;
import org.rtmscoverage.eligibility.x12.X12Answer.Numbered;
import org.rtmscoverage.eligibility.x12.X12Answer.Party;
import org.rtmscoverage.eligibility.x12.X12Answer.Trace;

/** What one loop 2000C or 2000D holds, while it is read. One instance is one member. */
final class X12MemberLoop {

  private static final String IDENTITY_CHANGED = "25";

  private final boolean dependent;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Dated> dates = new ArrayList<>();
  private final List<Numbered> references = new ArrayList<>();
  private final List<String> diagnoses = new ArrayList<>();
  private final List<X12BenefitAssembler> benefits = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private @Nullable Party party;
  private String birthDate = "";

  X12MemberLoop(boolean dependent) {
    this.dependent = dependent;
  }

  boolean isDependent() {
    return dependent;
  }

  boolean isNamed() {
    return party != null;
  }

  void name(Party sent) {
    party = sent;
  }

  void open(X12BenefitAssembler benefit) {
    benefits.add(benefit);
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  /**
   * Takes a segment on the member.
   *
   * @param segment any but NM1, AAA and EB
   * @param warnings where oddities are noted
   */
  void take(X12Segment segment, List<String> warnings) {
    switch (segment.tag()) {
      case "DMG" -> birthDate = segment.text(2);
      case "TRN" -> traces.add(new Trace(segment.text(1), segment.text(2)));
      case "DTP" -> dates.add(X12AnswerAssembler.dated(segment, warnings));
      case "REF" -> references.add(X12AnswerAssembler.numbered(segment));
      case "HI" -> diagnoses(segment);
      case "INS" -> {
        if (segment.text(4).equals(IDENTITY_CHANGED)) {
          warnings.add("the payer holds other data of the member than were sent");
        }
      }
      default -> {
        // address, provider and military data are not asked for and not kept
      }
    }
  }

  private void diagnoses(X12Segment hi) {
    for (int i = 1; i <= hi.elements().size(); i++) {
      diagnoses.add(hi.component(i, 2));
    }
  }

  /**
   * Tells whom the loop is about.
   *
   * @return null if it does not say
   */
  @Nullable Party party() {
    Party named = party;
    if (named == null) {
      return birthDate.isEmpty() ? null : new Party("", "", "", birthDate);
    }
    return new Party(named.lastName(), named.firstName(), named.id(), birthDate);
  }

  List<Trace> traces() {
    return traces;
  }

  List<Dated> dates() {
    return dates;
  }

  List<X12BenefitAssembler> benefits() {
    return benefits;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** Diagnosis codes in the order in which rows point to them. */
  List<String> diagnoses() {
    return diagnoses;
  }

  /** Numbers of the member, then those of its rows. */
  Stream<Numbered> references() {
    return Stream.concat(
        references.stream(), benefits.stream().flatMap(row -> row.references().stream()));
  }
}
