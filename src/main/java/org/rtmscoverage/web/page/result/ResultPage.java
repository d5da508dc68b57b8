package org.rtmscoverage.web.page.result;

import java.time.Instant;
import java.util.List;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.view.CoverageSummaryView;

/**
 * An answer as its page shows it.
 *
 * @param checkId the check
 * @param band about whom, and what it comes to
 * @param banners what nobody may overlook
 * @param parts the four parts
 * @param missing what is missing
 * @param authorization prior authorization
 * @param criteria criteria, the set that decides first
 * @param benefits benefits, the payer's first
 * @param cost what it costs
 * @param sources where it comes from
 * @param note the same as plain text
 * @param disclaimer fixed words
 */
public record ResultPage(
    String checkId,
    AnswerBand band,
    List<Banner> banners,
    List<PartCard> parts,
    MissingSection missing,
    AuthorizationSection authorization,
    List<CriteriaSection> criteria,
    List<BenefitsSection> benefits,
    CostSection cost,
    List<SourceRow> sources,
    String note,
    String disclaimer) {
  /** Keeps copies. */
  public ResultPage {
    banners = List.copyOf(banners);
    parts = List.copyOf(parts);
    criteria = List.copyOf(criteria);
    benefits = List.copyOf(benefits);
    sources = List.copyOf(sources);
  }

  /** Makes it from a question, its answer, who asked, and what time it is now. */
  static ResultPage of(
      CoverageCheckRequest asked,
      CoverageSummaryView answer,
      String actor,
      Instant now,
      Prose say) {
    var cost = CostSection.of(answer.course(), say);
    var four = PartCard.of(answer, cost.lead(), say);
    var band = AnswerBand.of(asked, answer, actor, now, four.worst(), say);
    var banners = Banners.of(answer, say);
    var missing = MissingSection.of(answer, say);
    var sources = SourceRow.of(answer, say);
    var id = answer.checkId();
    var disclaimer = answer.disclaimer();
    return new ResultPage(
        id,
        band,
        banners,
        four.cards(),
        missing,
        AuthorizationSection.of(answer.priorAuthorization(), say),
        CriteriaSection.of(answer, four.allClear(), say),
        BenefitsSection.of(answer, say),
        cost,
        sources,
        ChartNote.of(band, banners, four.cards(), missing, cost, sources, id, disclaimer),
        disclaimer);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "ResultPage[hidden]";
  }
}
