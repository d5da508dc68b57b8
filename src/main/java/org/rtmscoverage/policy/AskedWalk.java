package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Walks a tree once and notes what its leaves ask. */
final class AskedWalk {

  private final Map<AskedPart, Set<String>> parts = new EnumMap<>(AskedPart.class);
  private final Map<AskedWord, Set<String>> words = new EnumMap<>(AskedWord.class);
  private final Map<String, FactsAsked.SafetyQuestion> safety = new LinkedHashMap<>();
  private final Map<String, FactsAsked.Statement> statements = new LinkedHashMap<>();

  /** Notes a node and all below it. */
  void read(Criterion criterion) {
    switch (criterion) {
      case Criterion.All _,
          Criterion.Any _,
          Criterion.AtLeast _,
          Criterion.Not _,
          Criterion.Cases _,
          Criterion.ReferIf _,
          Criterion.Refer _,
          Criterion.Unpublished _,
          Criterion.External _ -> {}
      case Criterion.AgeBetween _ -> ask(AskedPart.AGE, criterion);
      case Criterion.DiagnosisStated(_, var rule) -> {
        ask(AskedPart.DIAGNOSES, criterion);
        name(AskedWord.CONFIRMING_ROLES, rule.confirmedBy());
      }
      case Criterion.SevereOnScale(_, var instruments, _) -> scores(criterion, instruments);
      case Criterion.ScoreReaches reaches -> reaches(reaches);
      case Criterion.ScoresRecorded recorded -> scores(recorded, recorded.instruments());
      case Criterion.ScoreChanged(_, var rule) -> scores(criterion, rule.instruments());
      case Criterion.MedicationTrials(_, var rule) -> {
        ask(AskedPart.MEDICATION_TRIALS, criterion);
        window(rule.test().lookBack(), criterion);
        rule.including().forEach(part -> window(part.test().lookBack(), criterion));
      }
      case Criterion.FailedPsychotherapy(_, var rule) -> {
        ask(AskedPart.PSYCHOTHERAPY, criterion);
        name(AskedWord.PSYCHOTHERAPY_TYPES, rule.types());
        window(rule.lookBack(), criterion);
      }
      case Criterion.PriorTmsResponse(_, var rule) -> earlier(rule, criterion);
      case Criterion.EctIs _, Criterion.EctCandidate _ -> ask(AskedPart.ECT, criterion);
      case Criterion.SafetyPresent present -> safety(present);
      case Criterion.Attested attested -> statement(attested);
      case Criterion.ClearedDevice _, Criterion.DeviceIs _ -> ask(AskedPart.DEVICE, criterion);
      case Criterion.ProviderSpecialty(_, var specialties) -> {
        ask(AskedPart.SPECIALTY, criterion);
        name(AskedWord.SPECIALTIES, specialties);
      }
      case Criterion.PlannedSessions _ -> ask(AskedPart.SESSIONS, criterion);
    }
    criterion.children().forEach(this::read);
  }

  FactsAsked found() {
    var labels = new EnumMap<AskedPart, List<String>>(AskedPart.class);
    parts.forEach((part, asked) -> labels.put(part, new ArrayList<>(asked)));
    return new FactsAsked(
        labels, words, List.copyOf(safety.values()), List.copyOf(statements.values()));
  }

  private void ask(AskedPart part, Criterion criterion) {
    parts.computeIfAbsent(part, _ -> new LinkedHashSet<>()).add(criterion.node().label());
  }

  private void name(AskedWord word, Collection<String> values) {
    words.computeIfAbsent(word, _ -> new TreeSet<>()).addAll(values);
  }

  private void scores(Criterion criterion, Set<String> instruments) {
    ask(AskedPart.SCORES, criterion);
    name(AskedWord.INSTRUMENTS, instruments);
  }

  private void reaches(Criterion.ScoreReaches reaches) {
    ask(AskedPart.SCORES, reaches);
    name(AskedWord.INSTRUMENTS, reaches.bars().stream().map(ScoreBar::instrument).toList());
    if (reaches.at() == ScoreTime.THROUGHOUT) {
      ask(AskedPart.EPISODE_START, reaches);
    }
  }

  private void window(LookBack lookBack, Criterion criterion) {
    switch (lookBack.window()) {
      case CURRENT_EPISODE, MOST_RECENT_EPISODE -> ask(AskedPart.EPISODE_START, criterion);
      case ANY_TIME, MONTHS -> {}
    }
  }

  private void earlier(TmsResponseRule rule, Criterion criterion) {
    ask(AskedPart.PRIOR_TMS, criterion);
    name(AskedWord.INSTRUMENTS, rule.instruments());
    if (rule.episode() == TmsResponseRule.CourseEpisode.EARLIER) {
      ask(AskedPart.EPISODE_START, criterion);
    }
  }

  private void safety(Criterion.SafetyPresent present) {
    ask(AskedPart.SAFETY, present);
    present.unless().forEach(exception -> name(AskedWord.SAFETY_CAUSES, exception.causes()));
    safety.putIfAbsent(
        present.key(), new FactsAsked.SafetyQuestion(present.key(), present.node().label()));
  }

  /** Asked twice under one key: the first question stands, and either role may answer. */
  private void statement(Criterion.Attested attested) {
    ask(AskedPart.STATEMENTS, attested);
    name(AskedWord.STATING_ROLES, attested.roles());
    statements.merge(
        attested.key(),
        new FactsAsked.Statement(
            attested.key(), attested.question(), attested.roles(), attested.named()),
        AskedWalk::both);
  }

  private static FactsAsked.Statement both(FactsAsked.Statement one, FactsAsked.Statement other) {
    var roles = new TreeSet<>(one.roles());
    roles.addAll(other.roles());
    return new FactsAsked.Statement(one.key(), one.question(), roles, one.named() || other.named());
  }
}
