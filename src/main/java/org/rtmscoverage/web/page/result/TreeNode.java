package org.rtmscoverage.web.page.result;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.web.view.CauseView;
import org.rtmscoverage.web.view.CitationView;
import org.rtmscoverage.web.view.FindingView;

/**
 * A criterion and what became of it.
 *
 * @param label what it asks
 * @param css class of its state
 * @param state its state in words
 * @param open whether it is shown unfolded: what is not met is
 * @param plain whether there is nothing to unfold
 * @param questions why it is not known, as questions
 * @param evidence what it rests on
 * @param notes what a reader should know besides
 * @param citation where it was read; null if the criterion above says
 * @param children criteria below
 */
public record TreeNode(
    String label,
    String css,
    String state,
    boolean open,
    boolean plain,
    List<String> questions,
    List<String> evidence,
    List<String> notes,
    @Nullable CitationLine citation,
    List<TreeNode> children) {
  /** Keeps copies. */
  public TreeNode {
    questions = List.copyOf(questions);
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
    children = List.copyOf(children);
  }

  /** The tree of a policy that was read in a source. */
  static TreeNode of(FindingView root, @Nullable CitationView source, boolean allClear, Prose say) {
    return of(root, Truth.NOT_MET, source, allClear, say);
  }

  private static TreeNode of(
      FindingView node, Truth parent, @Nullable CitationView above, boolean allClear, Prose say) {
    var read = node.citation();
    var citation = read == null || read.equals(above) ? null : CitationLine.of(read, above, say);
    var below = read == null ? above : read;
    var questions = questions(node, say);
    var plain =
        questions.isEmpty()
            && node.evidence().isEmpty()
            && node.notes().isEmpty()
            && node.children().isEmpty()
            && citation == null;
    return new TreeNode(
        node.label(),
        css(node, parent, allClear),
        state(node),
        node.result() != Truth.MET,
        plain,
        questions,
        node.evidence().stream().map(fact -> say.text(fact.text())).distinct().toList(),
        node.notes().stream().map(say::text).toList(),
        citation,
        node.children().stream()
            .map(child -> of(child, node.result(), below, allClear, say))
            .toList());
  }

  /** What is not met and holds nothing back, such as one of several ways, does not alarm. */
  private static String css(FindingView node, Truth parent, boolean allClear) {
    return node.result() == Truth.NOT_MET && parent != Truth.NOT_MET
        ? "aside"
        : Tone.of(node.result()).css(allClear);
  }

  private static String state(FindingView node) {
    var state =
        switch (node.result()) {
          case MET -> "Met";
          case NOT_MET -> "Not met";
          case UNKNOWN -> "Not known";
        };
    return node.kind() == NodeKind.DELIVERY ? state + " (delivery)" : state;
  }

  /** Causes go up the tree; each is told where it arose. */
  private static List<String> questions(FindingView node, Prose say) {
    return node.causes().stream()
        .filter(
            cause -> node.children().isEmpty() || Objects.equals(cause.criterionId(), node.id()))
        .map(cause -> question(cause, say))
        .distinct()
        .toList();
  }

  private static String question(CauseView cause, Prose say) {
    var text = say.text(cause.text());
    return switch (cause.kind()) {
      case MISSING_FACT -> text;
      case JUDGEMENT -> "To be judged: " + text;
      case UNPUBLISHED -> "Could not be read: " + say.unread(cause.text());
      case REFERRAL -> "Goes to the payer's medical director: " + text;
      case EXTERNAL -> "Decided by criteria that are not public: " + text;
      case NO_POLICY -> "No policy: " + text;
    };
  }

  /**
   * What stands on paper: two levels of criteria, and whatever is below one that is not met.
   *
   * @return in order, one line each
   */
  public List<TreeNode> lines() {
    return children.stream().flatMap(child -> child.lines(1)).toList();
  }

  private Stream<TreeNode> lines(int depth) {
    return depth < 2 || open
        ? Stream.concat(Stream.of(this), children.stream().flatMap(child -> child.lines(depth + 1)))
        : Stream.of(this);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "TreeNode[hidden]";
  }
}
