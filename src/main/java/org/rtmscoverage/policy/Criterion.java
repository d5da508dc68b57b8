package org.rtmscoverage.policy;

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
   * A diagnosis of a group with a severity, by code.
   *
   * @param node id, label, kind and citation
   * @param groups groups of reference/diagnosis-codes.csv, for example MDD; at least one
   * @param severities severities the code may carry, for example severe; empty for any
   * @param episodes episode kinds the code may carry, single or recurrent; empty for any
   */
  record DiagnosisStated(
      Node node, Set<String> groups, Set<String> severities, Set<String> episodes)
      implements Criterion {
    /** Keeps copies. */
    public DiagnosisStated {
      groups = Set.copyOf(groups);
      severities = Set.copyOf(severities);
      episodes = Set.copyOf(episodes);
    }
  }

  /**
   * Severity shown by a standardised scale for which the policy names no cut-off: read from the
   * published bands of the instrument; where bands disagree a person has to judge.
   *
   * @param node id, label, kind and citation
   * @param instruments instruments accepted; empty for any depression scale of the reference table
   */
  record SevereOnScale(Node node, Set<String> instruments) implements Criterion {
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
   * Failed courses of psychotherapy.
   *
   * @param node id, label, kind and citation
   * @param count how many, 1 or more
   * @param types kinds known to work for the condition, for example CBT; empty for any
   */
  record FailedPsychotherapy(Node node, int count, Set<String> types) implements Criterion {
    /** Keeps a copy. */
    public FailedPsychotherapy {
      types = Set.copyOf(types);
    }
  }

  /**
   * Response to an earlier course of TMS, in an earlier episode.
   *
   * @param node id, label, kind and citation
   * @param minReductionPercent reduction of the score the policy calls response; null where the
   *     policy does not define it
   * @param minMonthsSince months that must have passed since the last session of that course; null
   *     where not tested
   */
  record PriorTmsResponse(
      Node node, @Nullable Integer minReductionPercent, @Nullable Integer minMonthsSince)
      implements Criterion {}

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
   */
  record SafetyPresent(Node node, String key, @Nullable Integer withinCm) implements Criterion {}

  /**
   * A statement by a person about something no record can show.
   *
   * @param node id, label, kind and citation
   * @param key key it is given under
   * @param question the question to put to that person
   * @param roles roles that may state it; empty for any
   */
  record Attested(Node node, String key, String question, Set<String> roles) implements Criterion {
    /** Keeps a copy. */
    public Attested {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * The device is cleared by the FDA for the indication.
   *
   * @param node id, label, kind and citation
   */
  record ClearedDevice(Node node) implements Criterion {}

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
