package org.rtmscoverage.web.page.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.view.AccumulatorView;

/**
 * A deductible or maximum with what is used of it.
 *
 * @param name what it is, and for whom
 * @param text limit, used and left; what is not stated is said to be so
 * @param share used part in percent for the bar; null if it cannot be drawn
 * @param computed whether one of the figures was computed from the others
 * @param candidates rows that contradict each other; empty if none do
 * @param source where it stood
 */
public record AccumulatorBar(
    String name,
    String text,
    @Nullable BigDecimal share,
    boolean computed,
    List<String> candidates,
    String source) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Keeps a copy. */
  public AccumulatorBar {
    candidates = List.copyOf(candidates);
  }

  static AccumulatorBar of(AccumulatorView one, Prose say) {
    var kind =
        switch (one.kind()) {
          case DEDUCTIBLE -> "Deductible";
          case OUT_OF_POCKET -> "Out-of-pocket maximum";
        };
    var period = BenefitWords.period(one.period());
    return new AccumulatorBar(
        kind
            + ", "
            + BenefitWords.level(one.level())
            + ", "
            + BenefitWords.network(one.network())
            + (period.isEmpty() ? "" : "," + period),
        text(one, say),
        one.ambiguous() ? null : share(one),
        one.derived(),
        one.ambiguous() ? ambiguous(one, say) : List.of(),
        one.source());
  }

  private static List<String> ambiguous(AccumulatorView one, Prose say) {
    return one.candidates().isEmpty()
        ? List.of("The payer's rows contradict each other.")
        : one.candidates().stream().map(say::text).toList();
  }

  private static String text(AccumulatorView one, Prose say) {
    var limit = one.limit();
    var used = one.used();
    var left = one.remaining();
    var of = limit == null ? ", limit not stated" : " of " + say.money(limit);
    return (used == null ? "used not stated" : say.money(used) + " used")
        + of
        + ", "
        + (left == null ? "left not stated" : say.money(left) + " left");
  }

  private static @Nullable BigDecimal share(AccumulatorView one) {
    var limit = one.limit();
    if (limit == null || limit.signum() <= 0) {
      return null;
    }
    var left = one.remaining();
    var used = one.used() != null ? one.used() : left == null ? null : limit.subtract(left);
    return used == null
        ? null
        : used.multiply(WHOLE)
            .divide(limit, 1, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(WHOLE);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "AccumulatorBar[hidden]";
  }
}
