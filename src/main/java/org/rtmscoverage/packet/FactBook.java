package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.Evidence;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.ReferenceNames;
import org.rtmscoverage.summary.CoverageSummary;

/** The facts of one request in the words of a letter, each with its date. */
final class FactBook {

  private static final String CLINICAL = "/clinical/";
  private static final String SAFETY = "/clinical/safetyScreen";

  private final PatientFacts facts;
  private final ClinicalFacts clinical;
  private final ReferenceNames names;
  private final CourseText course;
  private final Map<String, String> evidence = new HashMap<>();

  /** Takes what was found out of a safety answer from the evidence of whatever was read. */
  FactBook(PacketFacts stated, CoverageSummary summary) {
    this.facts = stated.facts();
    this.clinical = facts.clinical();
    this.names = stated.names();
    this.course = new CourseText(summary, stated);
    summary.criteriaSets().forEach(set -> remember(set.verdict().findings()));
  }

  private void remember(Finding finding) {
    finding.evidence().forEach(fact -> evidence.merge(fact.pointer(), fact.text(), FactBook::said));
    finding.children().forEach(this::remember);
  }

  /** The longer words say more. */
  private static String said(String one, String other) {
    return other.length() > one.length() ? other : one;
  }

  /** What a finding rests on. */
  RecordedFact of(Evidence found) {
    String pointer = found.pointer();
    if (pointer.equals(SAFETY)) {
      return safety(found.text());
    }
    RecordedFact listed = listed(pointer);
    if (listed != null) {
      return listed;
    }
    return switch (pointer) {
      case "/ageOnServiceDate" ->
          new RecordedFact(
              pointer, "date of birth", found.text(), PlainWords.day(facts.serviceDate()));
      case "/treatment", "/treatment/deviceKey", "/treatment/sessionsPlanned" ->
          new RecordedFact(
              pointer,
              "treatment plan",
              planned(found),
              "planned for " + PlainWords.day(course.firstDay()));
      case "/clinical/ect" ->
          new RecordedFact(pointer, "history of ECT", status(found.text()), null);
      case "/provider/specialty" ->
          new RecordedFact(pointer, "treating provider", PlainWords.word(found.text()), null);
      default ->
          new RecordedFact(
              pointer,
              pointer.startsWith("/clinical/ect") ? "history of ECT" : "request",
              found.text(),
              null);
    };
  }

  /** The name of a procedure stays, the word of the closed list after it is put plainly. */
  private static String status(String text) {
    int colon = text.indexOf(": ");
    return colon < 0 ? text : text.substring(0, colon) + PlainWords.word(text.substring(colon));
  }

  /** In the letter's own words, where it has them. */
  private String planned(Evidence found) {
    String device = device();
    return switch (found.pointer()) {
      case "/treatment/sessionsPlanned" -> course.amount();
      case "/treatment/deviceKey" -> device == null ? found.text() : device;
      default -> found.text();
    };
  }

  private @Nullable RecordedFact listed(String pointer) {
    if (!pointer.startsWith(CLINICAL)) {
      return null;
    }
    String[] parts = pointer.substring(CLINICAL.length()).split("/", -1);
    if (parts.length != 2 || !parts[1].chars().allMatch(Character::isDigit)) {
      return null;
    }
    int index = Integer.parseInt(parts[1]);
    return switch (parts[0]) {
      case "diagnoses" -> diagnosis(index);
      case "scores" -> score(index);
      case "medicationTrials" -> trial(index);
      case "psychotherapy" -> therapy(index);
      case "priorTms" -> earlierTms(index);
      case "attestations" -> attestation(index);
      case "safetyDetails" -> safetyDetail(index);
      default -> null;
    };
  }

  List<RecordedFact> diagnoses() {
    return each(clinical.diagnoses(), this::diagnosis);
  }

  List<RecordedFact> scores() {
    return each(clinical.scores(), this::score);
  }

  List<RecordedFact> trials() {
    return each(clinical.medicationTrials(), this::trial);
  }

  List<RecordedFact> therapies() {
    return each(clinical.psychotherapy(), this::therapy);
  }

  List<RecordedFact> earlierTms() {
    return each(clinical.priorTms(), this::earlierTms);
  }

  /** Answers of the safety screen, or the one under a key, in the order of the keys. */
  List<RecordedFact> safetyScreen(@Nullable String key) {
    return clinical.safetyScreen().entrySet().stream()
        .filter(answer -> key == null || answer.getKey().equals(key))
        .sorted(Map.Entry.comparingByKey())
        .map(answer -> safety(answer.getKey() + ": " + (answer.getValue() ? "yes" : "no")))
        .toList();
  }

  @Nullable RecordedFact onset() {
    return clinical.currentEpisodeStart() == null
        ? null
        : new RecordedFact(
            "/clinical/currentEpisodeStart",
            "history",
            "start of the current episode",
            PlainWords.date(clinical.currentEpisodeStart()));
  }

  /** All of the history but the safety screen. */
  List<RecordedFact> history() {
    List<RecordedFact> all = new ArrayList<>(diagnoses());
    RecordedFact onset = onset();
    if (onset != null) {
      all.add(onset);
    }
    all.addAll(scores());
    all.addAll(trials());
    all.addAll(therapies());
    all.addAll(earlierTms());
    if (clinical.ect() != null && clinical.ect().status() != null) {
      all.add(of(new Evidence("/clinical/ect", ect())));
    }
    return all;
  }

  /** The device as the reference table names it; null if none was said. */
  @Nullable String device() {
    String key = facts.treatment().deviceKey();
    String name = key == null ? null : names.device(key);
    return name == null ? key : name;
  }

  private String ect() {
    return "ECT: "
        + PlainWords.word(String.valueOf(Objects.requireNonNull(clinical.ect()).status()));
  }

  private RecordedFact diagnosis(int index) {
    var stated = clinical.diagnoses().get(index);
    String pointer = CLINICAL + "diagnoses/" + index;
    String meaning = names.diagnosis(stated.code());
    return new RecordedFact(
        pointer,
        "diagnosis",
        meaning
            + (stated.primary() ? ", primary" : "")
            + (stated.confirmedBy() == null
                ? ""
                : ", confirmed by " + PlainWords.word(stated.confirmedBy())),
        null);
  }

  private RecordedFact score(int index) {
    var stated = clinical.scores().get(index);
    return new RecordedFact(
        CLINICAL + "scores/" + index,
        stated.instrument() + " form",
        stated.instrument()
            + " total "
            + stated.score()
            + (stated.phase() == null ? "" : " (" + PlainWords.word(stated.phase()) + ")"),
        PlainWords.date(stated.date()));
  }

  private RecordedFact trial(int index) {
    var stated = clinical.medicationTrials().get(index);
    return new RecordedFact(
        CLINICAL + "medicationTrials/" + index,
        "medication trial " + stated.id(),
        TrialText.of(stated),
        PlainWords.span(stated.startDate(), stated.endDate(), stated.ongoing()));
  }

  private RecordedFact therapy(int index) {
    var stated = clinical.psychotherapy().get(index);
    return new RecordedFact(
        CLINICAL + "psychotherapy/" + index,
        "psychotherapy",
        PlainWords.therapy(stated.type())
            + ", "
            + (stated.sessions() == null ? PlainWords.BLANK : String.valueOf(stated.sessions()))
            + " sessions; "
            + TrialText.outcome(stated.outcome(), List.of()),
        PlainWords.span(stated.startDate(), stated.endDate(), false));
  }

  private RecordedFact earlierTms(int index) {
    var stated = clinical.priorTms().get(index);
    String scores =
        stated.scoreBefore() == null || stated.scoreAfter() == null
            ? ""
            : "; "
                + (stated.instrument() == null ? "score" : stated.instrument())
                + " "
                + stated.scoreBefore()
                + " before and "
                + stated.scoreAfter()
                + " after";
    return new RecordedFact(
        CLINICAL + "priorTms/" + index,
        "earlier course of TMS",
        (stated.modality() == null
                ? "transcranial magnetic stimulation"
                : PlainWords.modality(stated.modality()))
            + (stated.sessions() == null ? "" : ", " + stated.sessions() + " sessions")
            + scores
            + (stated.relapseDate() == null
                ? ""
                : "; relapse " + PlainWords.date(stated.relapseDate())),
        PlainWords.span(stated.firstSession(), stated.lastSession(), false));
  }

  private RecordedFact attestation(int index) {
    var stated = clinical.attestations().get(index);
    return new RecordedFact(
        CLINICAL + "attestations/" + index,
        "statement on file",
        "stated "
            + (stated.value() ? "to be so" : "not to be so")
            + " by "
            + (stated.byName() == null ? PlainWords.BLANK : stated.byName())
            + (stated.byRole() == null ? "" : " (" + PlainWords.word(stated.byRole()) + ")"),
        stated.date() == null ? null : PlainWords.date(stated.date()));
  }

  private RecordedFact safetyDetail(int index) {
    var stated = clinical.safetyDetails().get(index);
    String pointer = CLINICAL + "safetyDetails/" + index;
    return new RecordedFact(
        pointer,
        "safety screen",
        evidence.getOrDefault(pointer, PlainWords.word(stated.key()) + ": detail given"),
        stated.lastDate() == null ? null : PlainWords.date(stated.lastDate()));
  }

  /** An answer as the evaluator words it: the key, a colon, yes or no. */
  private static RecordedFact safety(String answer) {
    int colon = answer.indexOf(':');
    String key = colon < 0 ? answer : answer.substring(0, colon);
    return new RecordedFact(
        SAFETY,
        "safety screen",
        PlainWords.sentenceCase(PlainWords.word(key))
            + (colon < 0 ? "" : ": answered" + answer.substring(colon + 1)),
        null);
  }

  private static List<RecordedFact> each(List<?> list, IntFunction<RecordedFact> words) {
    return IntStream.range(0, list.size()).mapToObj(words).toList();
  }
}
