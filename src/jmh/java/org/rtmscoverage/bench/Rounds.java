package org.rtmscoverage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The windows of a comparison: in each round our side, the other, the other, our side, so that what
 * changes steadily changes both.
 *
 * @param ours both windows of ours as one, a round each
 * @param peer both windows of the other side
 */
record Rounds(List<Load> ours, List<Load> peer) {

  static Rounds of(int number, Supplier<Load> ours, Supplier<Load> peer) {
    List<Load> our = new ArrayList<>();
    List<Load> other = new ArrayList<>();
    for (int round = 0; round < number; round++) {
      Load first = ours.get();
      Load second = peer.get();
      Load third = peer.get();
      Load fourth = ours.get();
      our.add(first.and(fourth));
      other.add(second.and(third));
    }
    return new Rounds(our, other);
  }

  /** Compares one figure of both sides. */
  Compared by(ToDoubleFunction<Load> figure) {
    return Compared.of(
        ours.stream().mapToDouble(figure).toArray(), peer.stream().mapToDouble(figure).toArray());
  }

  /** Stops a run whose answers were not all right. */
  Rounds checked() {
    int wrong =
        ours.stream().mapToInt(Load::failures).sum() + peer.stream().mapToInt(Load::failures).sum();
    if (wrong > 0) {
      throw new IllegalStateException("not every answer was right: " + this);
    }
    return this;
  }
}
