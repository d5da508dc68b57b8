package org.rtmscoverage.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What the rounds of one comparison came to.
 *
 * @param ours median of our side's figures
 * @param peer median of the other side's
 * @param ratio median of the rounds' ratios
 * @param low lower end of the interval that holds 95 % of the medians of rounds drawn anew
 * @param high its upper end
 */
record Compared(double ours, double peer, double ratio, double low, double high) {

  private static final int DRAWS = 10_000;
  private static final long SEED = 20_261_123L;

  /**
   * Figures of both sides, one for each round.
   *
   * @param ours our side
   * @param peer the other side, as many
   */
  static Compared of(double[] ours, double[] peer) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / peer[i];
    }
    Random random = new Random(SEED);
    double[] medians = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] drawn = new double[ratios.length];
      Arrays.setAll(drawn, _ -> ratios[random.nextInt(ratios.length)]);
      medians[draw] = median(drawn);
    }
    Arrays.sort(medians);
    return new Compared(
        median(ours),
        median(peer),
        median(ratios),
        medians[DRAWS * 25 / 1_000],
        medians[DRAWS * 975 / 1_000]);
  }

  /** Figures of both sides. */
  static Compared of(List<Double> ours, List<Double> peer) {
    return of(plain(ours), plain(peer));
  }

  private static double[] plain(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
