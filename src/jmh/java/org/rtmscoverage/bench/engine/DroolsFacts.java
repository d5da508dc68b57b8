package org.rtmscoverage.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A patient as objects with getters, one for each fact that a rule matches. */
public final class DroolsFacts {

  private final Patient patient;
  private final List<Object> facts;

  private DroolsFacts(Patient patient, List<Object> facts) {
    this.patient = patient;
    this.facts = List.copyOf(facts);
  }

  @SuppressWarnings("unchecked") // the map is made a few lines away
  static DroolsFacts of(Map<String, Object> map) {
    List<Object> facts = new ArrayList<>();
    ((List<String>) list(map, "diagnoses")).forEach(code -> facts.add(new Diagnosis(code)));
    for (var score : (List<Map<String, Object>>) list(map, "scores")) {
      facts.add(new Score(text(score, "instrument"), Integer.parseInt(text(score, "score"))));
    }
    for (var trial : (List<Map<String, Object>>) list(map, "trials")) {
      facts.add(new Trial(text(trial, "agent"), text(trial, "outcome")));
      ((List<String>) list(trial, "effects"))
          .forEach(effect -> facts.add(new Effect(effect, text(trial, "outcome"))));
    }
    for (var therapy : (List<Map<String, Object>>) list(map, "therapies")) {
      facts.add(new Therapy(text(therapy, "type"), text(therapy, "outcome")));
    }
    ((List<String>) list(map, "harms")).forEach(key -> facts.add(new Harm(key)));
    return new DroolsFacts(new Patient(text(map, "indication"), text(map, "modality")), facts);
  }

  private static Object list(Map<String, Object> map, String key) {
    return map.getOrDefault(key, List.of());
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  Patient patient() {
    return patient;
  }

  List<Object> facts() {
    return facts;
  }

  /** What is planned for whom, and the verdict. */
  public static final class Patient {
    private final String indication;
    private final String modality;
    private boolean met;

    Patient(String indication, String modality) {
      this.indication = indication;
      this.modality = modality;
    }

    /**
     * What is treated.
     *
     * @return its name
     */
    public String getIndication() {
      return indication;
    }

    /**
     * How it is treated.
     *
     * @return its name
     */
    public String getModality() {
      return modality;
    }

    /**
     * The verdict.
     *
     * @return whether a rule has said so
     */
    public boolean isMet() {
      return met;
    }

    /**
     * Notes the verdict.
     *
     * @param value whether all is met
     */
    public void setMet(boolean value) {
      met = value;
    }
  }

  /** A diagnosis. */
  public static final class Diagnosis {
    private final String code;

    Diagnosis(String code) {
      this.code = code;
    }

    /**
     * ICD-10-CM.
     *
     * @return the code
     */
    public String getCode() {
      return code;
    }
  }

  /** A score on a scale. */
  public static final class Score {
    private final String instrument;
    private final int points;

    Score(String instrument, int points) {
      this.instrument = instrument;
      this.points = points;
    }

    /**
     * The scale.
     *
     * @return its name
     */
    public String getInstrument() {
      return instrument;
    }

    /**
     * The score.
     *
     * @return points
     */
    public int getPoints() {
      return points;
    }
  }

  /** A medication trial. */
  public static final class Trial {
    private final String agent;
    private final String outcome;

    Trial(String agent, String outcome) {
      this.agent = agent;
      this.outcome = outcome;
    }

    /**
     * The antidepressant.
     *
     * @return its agent; empty if it is none
     */
    public String getAgent() {
      return agent;
    }

    /**
     * How it ended.
     *
     * @return the outcome's name
     */
    public String getOutcome() {
      return outcome;
    }
  }

  /** A side effect of a trial. */
  public static final class Effect {
    private final String name;
    private final String outcome;

    Effect(String name, String outcome) {
      this.name = name;
      this.outcome = outcome;
    }

    /**
     * What it was.
     *
     * @return in words
     */
    public String getName() {
      return name;
    }

    /**
     * How its trial ended.
     *
     * @return the outcome's name
     */
    public String getOutcome() {
      return outcome;
    }
  }

  /** A course of psychotherapy. */
  public static final class Therapy {
    private final String type;
    private final String outcome;

    Therapy(String type, String outcome) {
      this.type = type;
      this.outcome = outcome;
    }

    /**
     * Which kind.
     *
     * @return its name
     */
    public String getType() {
      return type;
    }

    /**
     * How it ended.
     *
     * @return the outcome's name
     */
    public String getOutcome() {
      return outcome;
    }
  }

  /** A contraindication that is present. */
  public static final class Harm {
    private final String key;

    Harm(String key) {
      this.key = key;
    }

    /**
     * Which.
     *
     * @return its key
     */
    public String getKey() {
      return key;
    }
  }
}
