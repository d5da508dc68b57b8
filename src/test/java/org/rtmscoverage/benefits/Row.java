package org.rtmscoverage.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.eligibility.VisitDelivery;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;

/** Builds benefit rows for tests. */
@NullUnmarked // a row says only what a test lets it say
public final class Row {

  private static final AtomicInteger SEGMENT = new AtomicInteger();

  private final BenefitKind kind;
  private final List<ServiceType> types;
  private BenefitLevel level = BenefitLevel.INDIVIDUAL;
  private BenefitPeriod period = BenefitPeriod.NOT_STATED;
  private Money amount;
  private BigDecimal percent;
  private Quantity quantity;
  private AuthorizationIndicator authorization = AuthorizationIndicator.NOT_STATED;
  private BenefitNetwork network = BenefitNetwork.NOT_STATED;
  private String code;
  private String planName;
  private String insuranceType;
  private List<String> places = List.of();
  private final List<PlanDate> dates = new ArrayList<>();
  private final List<VisitDelivery> deliveries = new ArrayList<>();
  private List<String> notes = List.of();
  private final List<RelatedEntity> entities = new ArrayList<>();

  private Row(BenefitKind kind, List<ServiceType> types) {
    this.kind = kind;
    this.types = types;
  }

  /**
   * Begins a row.
   *
   * @param kind what it says
   * @param types service types
   * @return the row
   */
  public static Row of(BenefitKind kind, String... types) {
    return new Row(kind, Stream.of(types).map(type -> new ServiceType(type, null)).toList());
  }

  Row level(BenefitLevel value) {
    level = value;
    return this;
  }

  /**
   * Sets the period.
   *
   * @param value period
   * @return this
   */
  public Row period(BenefitPeriod value) {
    period = value;
    return this;
  }

  /**
   * Sets the amount.
   *
   * @param value dollars
   * @return this
   */
  public Row amount(String value) {
    amount = Money.of(value);
    return this;
  }

  Row percent(String value) {
    percent = new BigDecimal(value);
    return this;
  }

  Row quantity(String unit, int number, boolean used) {
    quantity = new Quantity(unit, BigDecimal.valueOf(number), used);
    return this;
  }

  /**
   * Adds a limit of visits.
   *
   * @param number visits
   * @param value period
   * @return this
   */
  public Row visits(int number, BenefitPeriod value) {
    deliveries.add(new VisitDelivery("VISITS", BigDecimal.valueOf(number), value, null));
    return this;
  }

  /**
   * Sets what it says on authorization.
   *
   * @param value indicator
   * @return this
   */
  public Row authorization(AuthorizationIndicator value) {
    authorization = value;
    return this;
  }

  /**
   * Sets the network.
   *
   * @param value network
   * @return this
   */
  public Row network(BenefitNetwork value) {
    network = value;
    return this;
  }

  /**
   * Limits it to a procedure.
   *
   * @param value code
   * @return this
   */
  public Row code(String value) {
    code = value;
    return this;
  }

  /**
   * Names the plan.
   *
   * @param name plan description
   * @param type insurance type
   * @return this
   */
  public Row plan(String name, String type) {
    planName = name;
    insuranceType = type;
    return this;
  }

  Row places(String... values) {
    places = List.of(values);
    return this;
  }

  Row date(String qualifier, String from, String to) {
    dates.add(new PlanDate(qualifier, new DateRange(LocalDate.parse(from), LocalDate.parse(to))));
    return this;
  }

  /**
   * Adds notes.
   *
   * @param values notes
   * @return this
   */
  public Row notes(String... values) {
    notes = List.of(values);
    return this;
  }

  /**
   * Adds an entity.
   *
   * @param name its name
   * @param payerId its id
   * @param telephones its telephones
   * @return this
   */
  public Row entity(String name, String payerId, String... telephones) {
    entities.add(new RelatedEntity("VENDOR", name, payerId, List.of(telephones)));
    return this;
  }

  /**
   * Ends the row.
   *
   * @return the row
   */
  public BenefitLine line() {
    return new BenefitLine(
        kind,
        "?",
        level,
        types,
        insuranceType,
        planName,
        period,
        amount,
        percent,
        quantity,
        authorization,
        network,
        code,
        places,
        dates,
        deliveries,
        notes,
        entities,
        List.of(),
        "segment " + SEGMENT.incrementAndGet());
  }

  /**
   * An answer of rows.
   *
   * @param rows the rows
   * @return the answer
   */
  public static EligibilityResponse answer(Row... rows) {
    return answer(List.of(), rows);
  }

  static EligibilityResponse answer(List<PlanDate> planDates, Row... rows) {
    return new EligibilityResponse(
        "Sample Payer",
        new MemberEcho(null, null, null, null),
        LocalDate.parse("2026-12-01"),
        planDates,
        List.of(new PlanReference("GROUP_NUMBER", "G1", null)),
        Stream.of(rows).map(Row::line).toList(),
        List.of(),
        List.of(),
        null);
  }

  /**
   * Which of judged rows price the course.
   *
   * @param rows the rows
   * @return the basis
   */
  public static CostShareBasis pricing(List<BenefitRow> rows) {
    return CostShareReader.read(rows);
  }
}
