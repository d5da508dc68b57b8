package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** Grows random trees of every group, and patients to put to them. */
final class RandomTrees {

  private static final int TEEN = 16;
  private static final int ADULT = 41;

  private final Random random;
  private final boolean unreadable;
  private final boolean delivery;
  private final List<String> leaves = new ArrayList<>();
  private final Set<String> deliveries = new HashSet<>();
  private final Map<String, Boolean> negated = new HashMap<>();
  private int nodes;
  private int cases;
  private boolean underNot;

  /** With or without rules that could not be read, and rules of delivery. */
  RandomTrees(Random random, boolean unreadable, boolean delivery) {
    this.random = random;
    this.unreadable = unreadable;
    this.delivery = delivery;
  }

  Criterion tree(int depth) {
    var node = Policies.node("n" + nodes++);
    return switch (depth == 0 ? 0 : random.nextInt(7)) {
      case 1 -> new Criterion.All(node, children(depth));
      case 2 -> new Criterion.Any(node, children(depth));
      case 3 -> {
        var children = children(depth);
        yield new Criterion.AtLeast(node, 1 + random.nextInt(children.size()), children);
      }
      case 4 -> new Criterion.Not(node, negated(depth));
      case 5 -> new Criterion.ReferIf(node, "medical director", negated(depth));
      case 6 -> cases(node, depth);
      default -> leaf(node);
    };
  }

  private Criterion negated(int depth) {
    underNot = !underNot;
    var child = tree(depth - 1);
    underNot = !underNot;
    return child;
  }

  /** Two cases of one tree never ask for the same fact, so that their answers are free. */
  private Criterion cases(Criterion.Node node, int depth) {
    var when =
        switch (cases++) {
          case 0 -> Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), 18, null);
          case 1 -> limits(Set.of("MA"), Set.of());
          case 2 -> limits(Set.of(), Set.of(NetworkStatus.IN));
          default -> Applicability.ALWAYS;
        };
    var then = tree(depth - 1);
    var otherwise = random.nextInt(4) == 0 ? null : tree(depth - 1);
    return new Criterion.Cases(node, List.of(new Criterion.Branch(when, then)), otherwise);
  }

  private static Applicability limits(Set<String> states, Set<NetworkStatus> networks) {
    return new Applicability(
        Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(), states, Set.of(), networks,
        null);
  }

  private Criterion leaf(Criterion.Node node) {
    int kind = random.nextInt(6);
    if (unreadable && kind == 1) {
      return new Criterion.Unpublished(node);
    }
    if (kind == 3 && random.nextInt(3) == 0) {
      return new Criterion.Refer(node, "medical director");
    }
    leaves.add(node.id());
    negated.put(node.id(), underNot);
    boolean ofDelivery = delivery && kind == 2;
    if (ofDelivery) {
      deliveries.add(node.id());
    }
    var own = ofDelivery ? Policies.delivery(node.id()) : node;
    return new Criterion.Attested(own, node.id(), "Is " + node.id() + " so?", Set.of(), false);
  }

  private List<Criterion> children(int depth) {
    List<Criterion> children = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      children.add(tree(depth - 1));
    }
    return children;
  }

  /** A patient of whom about a third of all facts are not known. */
  Answers answers() {
    Map<String, Boolean> stated = new HashMap<>();
    for (String leaf : leaves) {
      int answer = random.nextInt(3);
      if (answer < 2) {
        stated.put(leaf, answer == 1);
      }
    }
    return new Answers(stated, pick(ADULT, TEEN), pick("MA", "NY"), network());
  }

  private <T> @Nullable T pick(T one, T other) {
    return switch (random.nextInt(3)) {
      case 0 -> one;
      case 1 -> other;
      default -> null;
    };
  }

  private NetworkStatus network() {
    var picked = pick(NetworkStatus.IN, NetworkStatus.OUT);
    return picked == null ? NetworkStatus.UNKNOWN : picked;
  }

  /** The same patient with every fact known. */
  Answers everything(Answers known) {
    return everything(known, false);
  }

  /** The same, if asked for with every rule of delivery kept that nobody had stated. */
  Answers everything(Answers known, boolean kept) {
    Map<String, Boolean> stated = new HashMap<>(known.stated());
    if (kept) {
      deliveries.forEach(leaf -> stated.putIfAbsent(leaf, !Boolean.TRUE.equals(negated.get(leaf))));
    }
    leaves.forEach(leaf -> stated.putIfAbsent(leaf, random.nextBoolean()));
    return ways(new Answers(stated, known.age(), known.state(), known.network()))
        .get(random.nextInt(8));
  }

  /** Every way to answer what is not known of age, state and network; always eight. */
  static List<Answers> ways(Answers known) {
    List<Answers> ways = new ArrayList<>(8);
    for (int i = 0; i < 8; i++) {
      var network = (i & 4) == 0 ? NetworkStatus.IN : NetworkStatus.OUT;
      ways.add(
          new Answers(
              known.stated(),
              known.age() == null ? Integer.valueOf((i & 1) == 0 ? ADULT : TEEN) : known.age(),
              known.state() == null ? ((i & 2) == 0 ? "MA" : "NY") : known.state(),
              known.network() == NetworkStatus.UNKNOWN ? network : known.network()));
    }
    return ways;
  }

  /** The patient once the changes of a gap are made to the leaves it names. */
  Answers applied(Answers known, Gap gap) {
    Map<String, Boolean> stated = new HashMap<>(known.stated());
    for (Change change : gap.changes()) {
      if (leaves.contains(change.criterionId())) {
        stated.put(change.criterionId(), !Boolean.TRUE.equals(negated.get(change.criterionId())));
      }
    }
    return new Answers(stated, known.age(), known.state(), known.network());
  }

  Criterion shuffled(Criterion tree) {
    return switch (tree) {
      case Criterion.All all -> new Criterion.All(all.node(), shuffled(all.children()));
      case Criterion.Any any -> new Criterion.Any(any.node(), shuffled(any.children()));
      case Criterion.AtLeast some ->
          new Criterion.AtLeast(some.node(), some.count(), shuffled(some.children()));
      case Criterion.Not not -> new Criterion.Not(not.node(), shuffled(not.child()));
      case Criterion.ReferIf refer ->
          new Criterion.ReferIf(refer.node(), refer.to(), shuffled(refer.child()));
      default -> tree;
    };
  }

  private List<Criterion> shuffled(List<Criterion> children) {
    List<Criterion> shuffled = new ArrayList<>();
    children.forEach(child -> shuffled.add(shuffled(child)));
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /**
   * What is known of a patient.
   *
   * @param stated leaves answered
   * @param age age; null if not known
   * @param state state of the plan; null if not known
   * @param network network status
   */
  record Answers(
      Map<String, Boolean> stated,
      @Nullable Integer age,
      @Nullable String state,
      NetworkStatus network) {

    PolicyVerdict verdict(Criterion tree) {
      var patient =
          Patients.silent().age(age).plan(null, null, state).provider(network, null, null);
      stated.forEach((key, value) -> patient.attests(key, value, null));
      return Policies.verdict(tree, patient);
    }
  }
}
