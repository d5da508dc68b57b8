package org.rtmscoverage.web.page.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.web.view.CallQuestionView;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.DenialRiskView;
import org.rtmscoverage.web.view.FindingView;
import org.rtmscoverage.web.view.GapView;

/**
 * What is missing, and what it may be denied for.
 *
 * @param ways ways to meet the criteria, nearest first; one is enough
 * @param nothing what to say where there is no way to show; empty if there is one
 * @param risks why it may be denied as it stands, the surest first
 * @param callee whom to call, with telephones
 * @param questions what to ask there and nobody has yet
 */
public record MissingSection(
    List<Way> ways, String nothing, List<Risk> risks, String callee, List<String> questions) {
  /** Keeps copies. */
  public MissingSection {
    ways = List.copyOf(ways);
    risks = List.copyOf(risks);
    questions = List.copyOf(questions);
  }

  /**
   * Changes that are enough together.
   *
   * @param title which way it is
   * @param changes all that it needs
   */
  public record Way(String title, List<Change> changes) {
    /** Keeps a copy. */
    public Way {
      changes = List.copyOf(changes);
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Way[hidden]";
    }
  }

  /**
   * Something to find or to do.
   *
   * @param css class of its kind
   * @param kind what kind of work it is
   * @param what the change
   * @param criterion the criterion it is for; empty if that says no more
   */
  public record Change(String css, String kind, String what, String criterion) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Change[hidden]";
    }
  }

  /**
   * A reason it may be denied for.
   *
   * @param code claim adjustment reason code
   * @param reason what the code says
   * @param why what of this answer leads to it
   */
  public record Risk(String code, String reason, String why) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Risk[hidden]";
    }
  }

  /**
   * The nearest way.
   *
   * @return the first of the ways, or none
   */
  public List<Way> nearest() {
    return ways.stream().limit(1).toList();
  }

  /**
   * The other ways.
   *
   * @return all but the first
   */
  public List<Way> others() {
    return ways.stream().skip(1).toList();
  }

  static MissingSection of(CoverageSummaryView answer, Prose say) {
    var labels = new HashMap<String, String>();
    label(answer.criteria().findings(), labels);
    var ways = new ArrayList<Way>();
    for (var gap : answer.gaps()) {
      ways.add(way(ways.size(), gap, labels, say));
    }
    var script = answer.callScript();
    var phones = String.join(", ", script.telephones());
    return new MissingSection(
        ways,
        ways.isEmpty() ? nothing(answer) : "",
        answer.denialRisks().stream().map(risk -> risk(risk, say)).toList(),
        script.callee() + (phones.isEmpty() ? "" : ", " + phones),
        script.questions().stream()
            .filter(question -> question.answer() == null)
            .map(CallQuestionView::question)
            .map(say::text)
            .toList());
  }

  private static void label(FindingView node, Map<String, String> labels) {
    labels.putIfAbsent(node.id(), node.label());
    node.children().forEach(child -> label(child, labels));
  }

  private static Way way(int before, GapView gap, Map<String, String> labels, Prose say) {
    return new Way(
        before == 0 ? "The nearest way" : "Another way",
        gap.changes().stream()
            .map(
                change -> {
                  var tone =
                      switch (change.kind()) {
                        case DOCUMENT, DO -> Tone.ACTION;
                        case CANNOT_CHANGE -> Tone.BLOCKED;
                      };
                  var kind =
                      switch (change.kind()) {
                        case DOCUMENT -> "Find or ask";
                        case DO -> "Do first";
                        case CANNOT_CHANGE -> "Cannot be changed";
                      };
                  return new Change(
                      tone.css(false),
                      kind,
                      say.text(change.what()),
                      labels.getOrDefault(change.criterionId(), ""));
                })
            .toList());
  }

  private static String nothing(CoverageSummaryView answer) {
    var criteria = answer.criteria();
    if (criteria.policyId() == null) {
      return "Not known: no policy of this payer is known to us. Ask it for its criteria.";
    }
    if (criteria.result() == Truth.MET) {
      return "For the criteria nothing: they are met by what was sent.";
    }
    return criteria.publishedResult() == Truth.MET
        ? "Nothing of what could be read. The payer also asks for what we could not read."
        : "Nothing that could be found or done on our side; see the criteria below.";
  }

  private static Risk risk(DenialRiskView risk, Prose say) {
    return new Risk(risk.code(), risk.reason(), say.text(risk.why()));
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "MissingSection[hidden]";
  }
}
