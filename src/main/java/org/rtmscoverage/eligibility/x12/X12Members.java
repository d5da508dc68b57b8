package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.x12.X12Answer.Party;

/**
 * The members of one answer. It should be about one, or about one and the subscriber above; some
 * payers send the whole family, and then only the patient's rows may be used.
 */
final class X12Members {

  private final List<X12MemberLoop> loops = new ArrayList<>();

  /**
   * A member and the subscriber above.
   *
   * @param subscriber null if the answer holds none
   * @param dependent null if the patient is the subscriber
   */
  record Patient(@Nullable X12MemberLoop subscriber, @Nullable X12MemberLoop dependent) {

    /** Both loops, the subscriber's first. */
    List<X12MemberLoop> loops() {
      return Stream.of(subscriber, dependent)
          .<X12MemberLoop>mapMulti(
              (loop, found) -> {
                if (loop != null) {
                  found.accept(loop);
                }
              })
          .toList();
    }
  }

  X12MemberLoop open(boolean dependent) {
    X12MemberLoop loop = new X12MemberLoop(dependent);
    loops.add(loop);
    return loop;
  }

  /** Every reason, whoever it is about. */
  Stream<Refusal> refusals() {
    return loops.stream().flatMap(loop -> loop.refusals().stream());
  }

  boolean holdRows() {
    return loops.stream().anyMatch(X12Members::hasRows);
  }

  /**
   * Picks the patient: of several members with rows the one who was asked about, else the first
   * dependent, else the first.
   *
   * @param asked whom was asked about; null if that is not known
   * @param warnings gets whose rows were left out
   * @return the patient
   */
  Patient patient(@Nullable Member asked, List<String> warnings) {
    List<X12MemberLoop> answered = loops.stream().filter(X12Members::hasRows).toList();
    List<X12MemberLoop> candidates = answered.isEmpty() ? loops : answered;
    X12MemberLoop chosen = choose(candidates, asked);
    if (chosen == null) {
      return new Patient(null, null);
    }
    Patient patient =
        chosen.isDependent() ? new Patient(above(chosen), chosen) : new Patient(chosen, null);
    leftOut(patient, warnings);
    return patient;
  }

  private @Nullable X12MemberLoop choose(List<X12MemberLoop> candidates, @Nullable Member asked) {
    if (asked != null && loops.size() > 1) {
      List<X12MemberLoop> same =
          loops.stream().filter(loop -> isSame(loop.party(), asked)).toList();
      if (same.size() == 1 && (candidates.equals(loops) || isAnswered(same.getFirst()))) {
        return same.getFirst();
      }
    }
    X12MemberLoop first = candidates.isEmpty() ? null : candidates.getFirst();
    return first == null || first.isDependent() ? first : below(first, candidates);
  }

  /** Some payers put all rows into the subscriber's loop and only name the dependent. */
  private boolean isAnswered(X12MemberLoop loop) {
    X12MemberLoop above = loop.isDependent() ? above(loop) : null;
    return hasRows(loop) || (above != null && hasRows(above));
  }

  /** The first dependent of a subscriber, else the subscriber. */
  private static X12MemberLoop below(X12MemberLoop subscriber, List<X12MemberLoop> candidates) {
    return candidates.size() > 1 && candidates.get(1).isDependent()
        ? candidates.get(1)
        : subscriber;
  }

  private @Nullable X12MemberLoop above(X12MemberLoop dependent) {
    return loops.subList(0, loops.indexOf(dependent)).stream()
        .filter(Predicate.not(X12MemberLoop::isDependent))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private void leftOut(Patient patient, List<String> warnings) {
    List<X12MemberLoop> used = patient.loops();
    if (loops.stream().anyMatch(loop -> !used.contains(loop))) {
      warnings.add("the answer holds more than one member; only one of them was read");
    }
    X12MemberLoop subscriber = patient.subscriber();
    X12MemberLoop dependent = patient.dependent();
    if (dependent != null && hasRows(dependent) && subscriber != null && hasRows(subscriber)) {
      warnings.add("rows about the subscriber stand next to those about the patient");
    }
  }

  private static boolean isSame(@Nullable Party party, Member asked) {
    return party != null
        && asked.dateOfBirth().equals(BenefitCodes.day(party.birthDate()))
        && asked.firstName().equalsIgnoreCase(party.firstName());
  }

  private static boolean hasRows(X12MemberLoop loop) {
    return !loop.benefits().isEmpty();
  }
}
