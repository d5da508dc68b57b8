package org.rtmscoverage.packet;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A kind of fact a payer's document is about, known by words of the document's name. */
enum FactTopic {
  /** What is treated. */
  DIAGNOSIS("diagnos", "What is the diagnosis, as an ICD-10-CM code?"),
  /** When the episode began. */
  ONSET("onset", "When did the current episode begin?"),
  /** Totals of rating scales. */
  SCORES(
      "scales?\\b|scores?\\b|screening tool",
      "What is the total of a rating scale, and of which day?"),
  /** Antidepressants tried. */
  TRIALS(
      "medication trial|medications? tried|trials? of medication|drugs? tried",
      "Which medicines were tried, at what dose, from when to when?"),
  /** Psychotherapy. */
  THERAPY("therapy\\b|psychotherap", "Which psychotherapy was given, from when to when?"),
  /** Reasons against the treatment. */
  SAFETY("contraindication|safety", "What does the safety screen say?"),
  /** Ketamine or esketamine. */
  KETAMINE("ketamine", "Is ketamine or esketamine given with the course?"),
  /** Earlier TMS. */
  EARLIER_TMS(
      "earlier tms|previous tms|prior tms", "Was there an earlier course, and how did it end?");

  private final Pattern words;
  private final String question;

  FactTopic(String words, String question) {
    this.words = Pattern.compile("\\b(" + words + ")");
    this.question = question;
  }

  static EnumSet<FactTopic> of(String document) {
    String name = document.toLowerCase(Locale.ROOT);
    EnumSet<FactTopic> topics = EnumSet.noneOf(FactTopic.class);
    for (FactTopic topic : values()) {
      if (topic.words.matcher(name).find()) {
        topics.add(topic);
      }
    }
    return topics;
  }

  /** What to ask where there is no such fact. */
  String question() {
    return question;
  }

  List<RecordedFact> facts(FactBook book) {
    return switch (this) {
      case DIAGNOSIS -> book.diagnoses();
      case ONSET -> ofOne(book.onset());
      case SCORES -> book.scores();
      case TRIALS -> book.trials();
      case THERAPY -> book.therapies();
      case SAFETY -> book.safetyScreen(null);
      case KETAMINE -> book.safetyScreen("CONCURRENT_KETAMINE");
      case EARLIER_TMS -> book.earlierTms();
    };
  }

  private static List<RecordedFact> ofOne(@Nullable RecordedFact fact) {
    return fact == null ? List.of() : List.of(fact);
  }
}
