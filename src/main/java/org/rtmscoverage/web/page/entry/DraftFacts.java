package org.rtmscoverage.web.page.entry;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.web.ProblemException;
import org.rtmscoverage.web.RequestReader;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of a check that is still being typed a question about criteria alone, without member data:
 * what cannot be read is left out and counted.
 */
@Component
public final class DraftFacts {

  private static final List<String> TAKEN =
      List.of("requestType", "serviceDate", "plan", "provider", "treatment", "clinical");

  /** What no evaluation can do without. */
  private static final List<String> NEEDED =
      List.of("/treatment/indication", "/treatment/modality");

  private static final int OLDEST = 130;

  /** Taking something out can uncover something else: an augmented trial that is gone. */
  private static final int MOST_ROUNDS = 8;

  private final RequestReader reader;

  DraftFacts(RequestReader reader) {
    this.reader = reader;
  }

  /**
   * What could be made of a draft.
   *
   * @param request the question; null if the condition or the modality is not known yet
   * @param leftOut what was wrong with entries that could not be read, by their place in the draft
   * @param more whether what depended on those entries was left out with them
   * @param today whether the service date was missing, so that today counts
   * @param ageKnown whether the age is known
   */
  public record Made(
      @Nullable CriteriaEvaluationRequest request,
      List<ProblemErrorView> leftOut,
      boolean more,
      boolean today,
      boolean ageKnown) {
    /** Keeps a copy. */
    public Made {
      leftOut = List.copyOf(leftOut);
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Made[hidden]";
    }
  }

  /**
   * Makes the question.
   *
   * @param draft a request of a coverage check, as far as it goes; left as it is
   * @param payerIds whose criteria; empty for all payers
   * @param detail how much of each verdict is wanted
   * @param today day that counts where the service date is missing
   * @param catalog the payers known
   * @return the question, and what was left out of it
   */
  public Made of(
      JsonNode draft,
      List<String> payerIds,
      CriteriaEvaluationRequest.Detail detail,
      LocalDate today,
      PayerCatalog catalog) {
    var tree = JsonNodeFactory.instance.objectNode();
    TAKEN.stream().filter(draft::has).forEach(name -> tree.set(name, draft.path(name).deepCopy()));
    payerIds.forEach(tree.putArray("payerIds")::add);
    tree.put("detail", detail.name());
    var stated = AskedPolicy.day(tree.path("serviceDate"));
    var service = stated.orElse(today);
    tree.put("serviceDate", service.toString());
    var age =
        AskedPolicy.day(draft.at("/member/dateOfBirth"))
            .map(birth -> Period.between(birth, service).getYears())
            .filter(years -> years >= 0 && years <= OLDEST);
    age.ifPresent(years -> tree.put("ageOnServiceDate", years));
    return read(tree, catalog, stated.isEmpty(), age.isPresent());
  }

  private Made read(ObjectNode tree, PayerCatalog catalog, boolean today, boolean ageKnown) {
    List<ProblemErrorView> leftOut = List.of();
    var more = false;
    for (var round = 0; round < MOST_ROUNDS && isEnough(tree); round++) {
      try {
        var request = reader.criteriaEvaluation(tree, catalog);
        return new Made(request, leftOut, more, today, ageKnown);
      } catch (ProblemException unreadable) {
        if (LeftOut.leaveOut(tree, unreadable.errors()) == 0) {
          break;
        }
        more = round > 0;
        leftOut = more ? leftOut : unreadable.errors(); // later places are others
      }
    }
    return new Made(null, leftOut, more, today, ageKnown);
  }

  private static boolean isEnough(ObjectNode tree) {
    return NEEDED.stream().allMatch(pointer -> tree.at(pointer).isString());
  }
}
