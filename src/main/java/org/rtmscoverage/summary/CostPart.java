package org.rtmscoverage.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Accumulator;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.course.CostRange;
import org.rtmscoverage.course.CourseCost;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.EstimateStatus;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** Says in words what the patient pays: the plan's terms, and the course where it was priced. */
final class CostPart {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final String NO_TOTAL = "These are the plan's terms, not a total for the course.";

  private final NetworkStatus network;
  private final @Nullable CourseEstimate course;
  private final List<String> words = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> ambiguous = new ArrayList<>();

  private CostPart(NetworkStatus network, @Nullable CourseEstimate course) {
    this.network = network;
    this.course = course;
  }

  /** The part; without an estimate where no allowed amounts were sent. */
  static Judged of(
      @Nullable Benefits benefits,
      NetworkStatus network,
      @Nullable CourseEstimate course,
      EligibilitySource source) {
    if (benefits == null) {
      return Judged.of(
          PartState.UNKNOWN, "The cost is not known: there is no payer answer.", "cost not known");
    }
    Judged read = new CostPart(network, course).read(benefits);
    return source == EligibilitySource.CACHED && read.clear()
        ? Judged.of(
            PartState.ACTION,
            read.part().text() + " They are of an earlier answer and may have changed.",
            "cost terms are of an earlier answer")
        : read;
  }

  private Judged read(Benefits benefits) {
    share(benefits);
    deductible(benefits);
    outOfPocket(benefits);
    String terms =
        words.isEmpty() ? "The payer states no cost terms. " : String.join("; ", words) + ". ";
    String total = total();
    if (benefits.carveOut() != null) {
      return Judged.of(
          PartState.UNKNOWN,
          terms
              + "They are the medical plan's; the manager of the mental health benefits may have its"
              + " own. "
              + total,
          "cost under the manager of the mental health benefits not known");
    }
    if (!ambiguous.isEmpty()) {
      String what = String.join(", ", ambiguous);
      return Judged.of(
          PartState.ACTION,
          terms + "Contradictory or unclear: " + what + ". " + total,
          "cost unclear: " + what);
    }
    if (!unknown.isEmpty()) {
      String what = String.join(", ", unknown);
      return Judged.of(
          PartState.UNKNOWN,
          terms + "Not stated: " + what + ". " + total,
          "cost not fully known: " + what + " not stated");
    }
    if (course != null && course.cost() != null && course.cost().clinicAtRisk().isPositive()) {
      return Judged.of(PartState.ACTION, terms + total, "sessions beyond what is authorized");
    }
    if (course != null && course.status() == EstimateStatus.INCOMPLETE) {
      return Judged.of(PartState.ACTION, terms + total, "cost of the course not fully known");
    }
    return Judged.of(PartState.CLEAR, terms + total, "cost terms known");
  }

  private String total() {
    if (course == null) {
      return NO_TOTAL;
    }
    CourseCost cost = course.cost();
    if (cost == null) {
      return "The course could not be priced: " + String.join(" ", course.reasons());
    }
    CostRange range = course.range();
    String share =
        range == null
            ? cost.patient().toString()
            : range.patientLow() + " to " + range.patientHigh();
    String open =
        course.reasons().isEmpty()
            ? ""
            : " That is not certain. " + String.join(" ", course.reasons());
    return "Of "
        + cost.allowed()
        + " for the sessions planned the patient pays "
        + share
        + ", estimated."
        + atRisk(cost)
        + open;
  }

  private static String atRisk(CourseCost cost) {
    return cost.clinicAtRisk().isPositive()
        ? " Nobody may be billed for "
            + cost.clinicAtRisk()
            + " of it: those sessions lie beyond what is authorized."
        : "";
  }

  private void share(Benefits benefits) {
    List<Money> copays =
        benefits.counting(BenefitKind.CO_PAYMENT).stream()
            .map(BenefitLine::amount)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<BigDecimal> shares =
        benefits.counting(BenefitKind.CO_INSURANCE).stream()
            .map(BenefitLine::percent)
            .filter(Objects::nonNull)
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .toList();
    copays.forEach(copay -> words.add("copay " + copay + " per visit"));
    shares.forEach(share -> words.add("coinsurance " + percent(share)));
    if (copays.isEmpty() && shares.isEmpty()) {
      unknown.add("copay or coinsurance");
    }
    if (copays.size() > 1) {
      ambiguous.add("copay");
    }
    if (shares.size() > 1) {
      ambiguous.add("coinsurance");
    }
    if (benefits.costShareBasis().ambiguous() && copays.size() == 1 && shares.size() == 1) {
      ambiguous.add("whether copay, coinsurance or both");
    }
  }

  private void deductible(Benefits benefits) {
    List<Accumulator> found = accumulators(benefits, AccumulatorKind.DEDUCTIBLE);
    found.forEach(one -> words.add(words("deductible", one)));
    if (found.stream().anyMatch(Accumulator::ambiguous)
        || found.stream().map(Accumulator::remaining).distinct().count() > 1) {
      ambiguous.add("deductible");
    } else if (found.isEmpty() || found.getFirst().remaining() == null) {
      unknown.add("deductible left");
    }
  }

  private void outOfPocket(Benefits benefits) {
    accumulators(benefits, AccumulatorKind.OUT_OF_POCKET)
        .forEach(one -> words.add(words("out-of-pocket maximum", one)));
  }

  private static String words(String name, Accumulator one) {
    String network =
        switch (one.network()) {
          case IN -> "in-network ";
          case OUT -> "out-of-network ";
          case BOTH, UNKNOWN_TO_PAYER, NOT_STATED -> "";
        };
    if (one.ambiguous()) {
      return network + name + " unclear (" + String.join(", ", one.candidates()) + ")";
    }
    String limit = one.limit() == null ? "" : " " + one.limit();
    String left =
        one.remaining() == null
            ? ", what is left is not stated"
            : ", " + one.remaining() + " left" + (one.derived() ? " (computed)" : "");
    return network + name + limit + left;
  }

  /** The patient's own accumulators in the patient's network; a family's only where alone. */
  private List<Accumulator> accumulators(Benefits benefits, AccumulatorKind kind) {
    List<Accumulator> all =
        benefits.accumulators().stream()
            .filter(one -> one.kind() == kind && one.network().concerns(network))
            .toList();
    List<Accumulator> own = all.stream().filter(one -> one.level() != BenefitLevel.FAMILY).toList();
    return own.isEmpty() ? all : own;
  }

  private static String percent(BigDecimal share) {
    return share.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
  }
}
