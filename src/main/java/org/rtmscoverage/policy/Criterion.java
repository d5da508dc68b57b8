package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/** One node of a policy's tree: a group of criteria, or a leaf that asks one thing. */
public sealed interface Criterion {

  /**
   * What every node has.
   *
   * @return id, label, kind and citation
   */
  Node node();

  /**
   * The nodes below.
   *
   * @return in order; empty for a leaf
   */
  default List<Criterion> children() {
    return List.of();
  }

  /**
   * What every node has.
   *
   * @param id unique within the policy version
   * @param label what it asks, in words
   * @param kind whether it can hold back the result
   * @param citation where it was read; null if the node above says
   */
  record Node(String id, String label, NodeKind kind, @Nullable Citation citation) {}

  /**
   * MET when every child is.
   *
   * @param node id, label, kind and citation
   * @param children at least one
   */
  record All(Node node, List<Criterion> children) implements Criterion {
    /** Keeps a copy. */
    public All {
      children = List.copyOf(children);
    }
  }

  /**
   * MET when one child is.
   *
   * @param node id, label, kind and citation
   * @param children at least one
   */
  record Any(Node node, List<Criterion> children) implements Criterion {
    /** Keeps a copy. */
    public Any {
      children = List.copyOf(children);
    }
  }

  /**
   * MET when a number of children are.
   *
   * @param node id, label, kind and citation
   * @param count how many, 1 to the number of children
   * @param children at least one
   */
  record AtLeast(Node node, int count, List<Criterion> children) implements Criterion {
    /** Keeps a copy. */
    public AtLeast {
      children = List.copyOf(children);
      if (count < 1 || count > children.size()) {
        throw new IllegalArgumentException("count must lie between 1 and the number of children");
      }
    }
  }

  /**
   * MET when the child is NOT_MET.
   *
   * @param node id, label, kind and citation
   * @param child what must not be so
   */
  record Not(Node node, Criterion child) implements Criterion {
    @Override
    public List<Criterion> children() {
      return List.of(child);
    }
  }

  /**
   * Different criteria for different patients or plans: the first branch that applies decides. None
   * of them applying, it is NOT_MET unless there is an otherwise.
   *
   * @param node id, label, kind and citation
   * @param branches at least one, in order
   * @param otherwise what applies if no branch does; null if nobody else is covered
   */
  record Cases(Node node, List<Branch> branches, @Nullable Criterion otherwise)
      implements Criterion {
    /** Keeps a copy. */
    public Cases {
      branches = List.copyOf(branches);
    }

    @Override
    public List<Criterion> children() {
      List<Criterion> all = new ArrayList<>(branches.size() + 1);
      branches.forEach(branch -> all.add(branch.then()));
      if (otherwise != null) {
        all.add(otherwise);
      }
      return List.copyOf(all);
    }
  }

  /**
   * One branch of cases.
   *
   * @param when for whom it decides
   * @param then what it asks of them
   */
  record Branch(Applicability when, Criterion then) {}

  /**
   * Something that is not refused but sent to a person: MET when the child is NOT_MET, a referral
   * when the child is MET.
   *
   * @param node id, label, kind and citation
   * @param to who decides then, for example medical director
   * @param child what is referred
   */
  record ReferIf(Node node, String to, Criterion child) implements Criterion {
    @Override
    public List<Criterion> children() {
      return List.of(child);
    }
  }

  /**
   * A decision left to a person in every case.
   *
   * @param node id, label, kind and citation
   * @param to who decides, for example medical director
   */
  record Refer(Node node, String to) implements Criterion {}

  /**
   * The patient's age on the service date.
   *
   * @param node id, label, kind and citation
   * @param min youngest age in completed years; null for none
   * @param max oldest age in completed years; null for none
   */
  record AgeBetween(Node node, @Nullable Integer min, @Nullable Integer max) implements Criterion {}

  /**
   * A diagnosis, by code.
   *
   * @param node id, label, kind and citation
   * @param rule which codes fit
   */
  record DiagnosisStated(Node node, DiagnosisRule rule) implements Criterion {}

  /**
   * Severity shown by a standardised scale for which the policy names no cut-off: read from the
   * published bands of the instrument; where bands disagree a person has to judge.
   *
   * @param node id, label, kind and citation
   * @param instruments instruments accepted; empty for any depression scale of the reference table
   * @param moderateSuffices a moderate band is enough
   */
  record SevereOnScale(Node node, Set<String> instruments, boolean moderateSuffices)
      implements Criterion {
    /** Keeps a copy. */
    public SevereOnScale {
      instruments = Set.copyOf(instruments);
    }
  }

  /**
   * A number of medication trials of a kind.
   *
   * @param node id, label, kind and citation
   * @param rule what counts and how many
   */
  record MedicationTrials(Node node, TrialRule rule) implements Criterion {}

  /**
   * A threshold of a rating scale.
   *
   * @param node id, label, kind and citation
   * @param bars at least one; one of them must fit
   * @param at which scores it is put to
   * @param withinDays days before the service date the score may lie back, 1 or more; null if not
   *     stated
   */
  record ScoreReaches(Node node, List<ScoreBar> bars, ScoreTime at, @Nullable Integer withinDays)
      implements Criterion {
    /** Keeps a copy. */
    public ScoreReaches {
      bars = List.copyOf(bars);
    }
  }

  /**
   * Scores are on record, whatever they say.
   *
   * @param node id, label, kind and citation
   * @param instruments instruments accepted; empty for any depression scale
   * @param phases phases of which each needs a score of the same instrument, for example BASELINE;
   *     empty for any phase; on a request for a first course a score of phase CURRENT or of no
   *     phase counts as BASELINE too
   * @param count scores needed of one instrument, 1 or more
   * @param withinDays days before the service date each of them may lie back; null if not stated
   */
  record ScoresRecorded(
      Node node,
      Set<String> instruments,
      Set<String> phases,
      int count,
      @Nullable Integer withinDays)
      implements Criterion {
    /** Keeps copies. */
    public ScoresRecorded {
      instruments = Set.copyOf(instruments);
      phases = Set.copyOf(phases);
    }
  }

  /**
   * A score has changed enough.
   *
   * @param node id, label, kind and citation
   * @param rule from what and how much
   */
  record ScoreChanged(Node node, ScoreChangeRule rule) implements Criterion {}

  /**
   * Courses of psychotherapy.
   *
   * @param node id, label, kind and citation
   * @param rule what counts and how many
   */
  record FailedPsychotherapy(Node node, TherapyRule rule) implements Criterion {}

  /**
   * Response to an earlier course of TMS.
   *
   * @param node id, label, kind and citation
   * @param rule what response means, and when it must have been
   */
  record PriorTmsResponse(Node node, TmsResponseRule rule) implements Criterion {}

  /**
   * What became of electroconvulsive therapy.
   *
   * @param node id, label, kind and citation
   * @param statuses what it may have come to; at least one
   */
  record EctIs(Node node, Set<EctStatus> statuses) implements Criterion {
    /** Keeps a copy. */
    public EctIs {
      statuses = Set.copyOf(statuses);
    }
  }

  /**
   * The patient is a candidate for electroconvulsive therapy.
   *
   * @param node id, label, kind and citation
   */
  record EctCandidate(Node node) implements Criterion {}

  /**
   * A safety group or item is present. Policies usually ask for its absence, by a Not around it.
   *
   * @param node id, label, kind and citation
   * @param key group or item key of reference/contraindications.csv
   * @param withinCm present only within this distance of the coil, in centimetres; null where
   *     distance does not matter
   * @param unless exceptions, one of which suffices; empty for none
   */
  record SafetyPresent(
      Node node, String key, @Nullable Integer withinCm, List<SafetyException> unless)
      implements Criterion {
    /** Keeps a copy. */
    public SafetyPresent {
      unless = List.copyOf(unless);
    }
  }

  /**
   * A statement by a person about something no record can show.
   *
   * @param node id, label, kind and citation
   * @param key key it is given under
   * @param question the question to put to that person
   * @param roles roles that may state it; empty for any
   * @param named who states it must be named
   * @param asked the question with who must state it
   */
  record Attested(
      Node node, String key, String question, Set<String> roles, boolean named, String asked)
      implements Criterion {
    /** Keeps a copy. */
    public Attested {
      roles = Set.copyOf(roles);
    }

    /**
     * A statement asked for in the usual words.
     *
     * @param node id, label, kind and citation
     * @param key key it is given under
     * @param question the question to put to that person
     * @param roles roles that may state it; empty for any
     * @param named who states it must be named
     */
    public Attested(Node node, String key, String question, Set<String> roles, boolean named) {
      this(node, key, question, roles, named, asked(question, roles, named));
    }

    private static String asked(String question, Set<String> roles, boolean named) {
      return question
          + (named ? " With the name of who states it." : "")
          + (roles.isEmpty() ? "" : " To be stated by: " + PlainWords.or(roles) + ".");
    }
  }

  /**
   * The device is cleared by the FDA for the indication.
   *
   * @param node id, label, kind and citation
   */
  record ClearedDevice(Node node) implements Criterion {}

  /**
   * The device is one of a list.
   *
   * @param node id, label, kind and citation
   * @param keys device_keys of reference/devices.csv; at least one
   */
  record DeviceIs(Node node, Set<String> keys) implements Criterion {
    /** Keeps a copy. */
    public DeviceIs {
      keys = Set.copyOf(keys);
    }
  }

  /**
   * The treating provider's specialty.
   *
   * @param node id, label, kind and citation
   * @param specialties specialty words, for example PSYCHIATRY; at least one
   */
  record ProviderSpecialty(Node node, Set<String> specialties) implements Criterion {
    /** Keeps a copy. */
    public ProviderSpecialty {
      specialties = Set.copyOf(specialties);
    }
  }

  /**
   * The number of sessions planned.
   *
   * @param node id, label, kind and citation
   * @param max most sessions, taper included
   */
  record PlannedSessions(Node node, int max) implements Criterion {}

  /**
   * A rule that exists and whose text could not be read.
   *
   * @param node id, label, kind and citation
   */
  record Unpublished(Node node) implements Criterion {}

  /**
   * A rule decided by criteria that are not public.
   *
   * @param node id, label, kind and citation
   * @param criteriaSet whose, for example InterQual Behavioral Health
   */
  record External(Node node, String criteriaSet) implements Criterion {}
}
