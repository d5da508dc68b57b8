package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.CriteriaBasis;
import org.rtmscoverage.summary.CriteriaSet;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Drafts the letter: what the record shows, what it does not, and nothing else. */
final class LetterWriter {

  private final CoverageSummary summary;
  private final PacketFacts stated;
  private final FactBook book;

  LetterWriter(CoverageSummary summary, PacketFacts stated, FactBook book) {
    this.summary = summary;
    this.stated = stated;
    this.book = book;
  }

  Letter write(List<String> forms) {
    PolicyVerdict verdict = summary.criteria();
    CriteriaWalk walk = new CriteriaWalk(verdict, stated.facts().requestType(), book);
    List<RecordedFact> used = new ArrayList<>();
    walk.statements().forEach(statement -> used.addAll(statement.facts()));
    walk.blanks().forEach(blank -> used.addAll(blank.facts()));
    return new Letter(
        stated.providerOrganization(),
        stated.providerNpi(),
        addressee(),
        subject(),
        opening(walk),
        walk.statements(),
        walk.blanks(),
        book.history().stream().filter(fact -> !used.contains(fact)).toList(),
        sources(verdict, walk),
        forms.isEmpty()
            ? null
            : "This letter does not replace the payer's own form: " + PlainWords.and(forms) + ".");
  }

  /** The payer, or the company its answer names for mental health. */
  private String addressee() {
    var carveOut = summary.eligibility().carveOut();
    boolean other =
        summary.criteriaSets().stream()
            .filter(CriteriaSet::decides)
            .anyMatch(set -> set.basis() == CriteriaBasis.OBSERVED);
    return other && carveOut != null ? carveOut.name() : summary.payer().name();
  }

  private List<RequestField> subject() {
    Member member = stated.member();
    return List.of(
        new RequestField("Patient", RequestWriter.name(member)),
        new RequestField("Date of birth", PlainWords.day(member.dateOfBirth())),
        new RequestField("Member number", member.memberId().value()),
        new RequestField(
            "Request",
            PlainWords.sentenceCase(PlainWords.request(stated.facts().requestType()))
                + " of "
                + PlainWords.modality(stated.facts().treatment().modality())));
  }

  private String opening(CriteriaWalk walk) {
    TreatmentFacts treatment = stated.facts().treatment();
    CourseText course = new CourseText(summary, stated);
    boolean criteria = !walk.statements().isEmpty() || !walk.blanks().isEmpty();
    return "I am writing to ask for coverage of "
        + PlainWords.modality(treatment.modality())
        + " for "
        + PlainWords.indication(treatment.indication())
        + ": "
        + course.amount()
        + ", "
        + course.dates()
        + device()
        + (criteria
            ? ". Below, each criterion stands with the facts on record and their dates."
            : ". Below stand the facts on record and their dates.");
  }

  private String device() {
    String device = book.device();
    return device == null ? "" : ", with the device " + device;
  }

  private String sources(PolicyVerdict verdict, CriteriaWalk walk) {
    PolicyVersion version = verdict.version();
    if (version == null) {
      return "No text of the payer's criteria was at hand.";
    }
    if (!CriteriaWalk.hasCriteria(verdict, stated.facts().requestType())) {
      return "No criteria of the payer's for this kind of request were at hand.";
    }
    return "Criteria as read in: "
        + PlainWords.source(version.source())
        + "; version "
        + version.version()
        + "."
        + warning(verdict.grade(), walk);
  }

  private static String warning(SourceGrade grade, CriteriaWalk walk) {
    boolean weak =
        walk.statements().stream().anyMatch(statement -> isSecondHand(statement.grade()))
            || isSecondHand(grade);
    return weak
        ? " Not all of it is the payer's own text: where the wording differs, the payer's holds."
        : "";
  }

  private static boolean isSecondHand(SourceGrade grade) {
    return grade != SourceGrade.PRIMARY;
  }
}
