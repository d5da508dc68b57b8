package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * Every situation the conditions of a policy version can tell apart: each value they name, one they
 * do not, and the ages and days on both sides of their bounds.
 */
final class Situations {

  private static final int ANY_AGE = 40;

  /** No state of the union. */
  private static final List<String> ANOTHER_STATE = List.of("ZZ");

  private static final ClinicalFacts NO_HISTORY =
      new ClinicalFacts(
          List.of(), null, List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of(),
          List.of(), Set.of());

  private final PolicyVersion version;
  private final List<Applicability> conditions;

  Situations(PolicyVersion version) {
    this.version = version;
    this.conditions =
        Stream.of(
                version.coverage().stream().map(CoverageRow::who),
                version.sessionLimits().stream().map(SessionLimit::who),
                version.criteria().values().stream().distinct().flatMap(Situations::conditions))
            .flatMap(stream -> stream)
            .distinct()
            .toList();
  }

  private static Stream<Applicability> conditions(Criterion criterion) {
    Stream<Applicability> own =
        criterion instanceof Criterion.Cases(_, var branches, _)
            ? branches.stream().map(Criterion.Branch::when)
            : Stream.of();
    return Stream.concat(own, criterion.children().stream().flatMap(Situations::conditions));
  }

  /** All situations of one kind of request; nothing of the history is stated in them. */
  List<PatientFacts> of(RequestType type) {
    List<PatientFacts> all = new ArrayList<>();
    for (LocalDate day : days()) {
      for (int age : ages()) {
        all.add(
            new PatientFacts(
                type,
                day,
                day,
                age,
                PlanFacts.UNSTATED,
                ProviderFacts.UNSTATED,
                new TreatmentFacts(Indication.OTHER, Modality.RTMS, null, Set.of(), null),
                NO_HISTORY));
      }
    }
    all = each(all, values(Applicability::indications, Indication.values()), Situations::treating);
    all = each(all, values(Applicability::modalities, Modality.values()), Situations::by);
    all =
        each(
            all,
            values(Applicability::linesOfBusiness, LineOfBusiness.values()),
            Situations::ofLine);
    all = each(all, values(Applicability::products, Product.values()), Situations::ofProduct);
    all = each(all, states(Applicability::planStates), Situations::ofState);
    all = each(all, states(Applicability::serviceStates), Situations::treatedIn);
    return each(
        all,
        values(Applicability::networks, NetworkStatus.IN, NetworkStatus.OUT),
        Situations::within);
  }

  private static <T> List<PatientFacts> each(
      List<PatientFacts> all,
      Collection<T> values,
      BiFunction<PatientFacts, T, PatientFacts> with) {
    List<PatientFacts> more = new ArrayList<>(all.size() * values.size());
    for (PatientFacts facts : all) {
      values.forEach(value -> more.add(with.apply(facts, value)));
    }
    return more;
  }

  /** The values named, and one that is not. */
  @SafeVarargs
  private <T> Set<T> values(Function<Applicability, Set<T>> named, T... all) {
    Set<T> values = new LinkedHashSet<>();
    conditions.forEach(condition -> values.addAll(named.apply(condition)));
    for (T value : all) {
      if (values.add(value)) {
        break;
      }
    }
    return values;
  }

  private Set<String> states(Function<Applicability, Set<String>> named) {
    return values(named, ANOTHER_STATE.toArray(String[]::new));
  }

  private Set<Integer> ages() {
    Set<Integer> ages = new TreeSet<>(Set.of(ANY_AGE));
    for (Applicability condition : conditions) {
      if (condition.minAge() != null) {
        ages.add(condition.minAge());
        ages.add(Math.max(0, condition.minAge() - 1));
      }
      if (condition.maxAge() != null) {
        ages.add(condition.maxAge());
        ages.add(condition.maxAge() + 1);
      }
    }
    return ages;
  }

  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>(Set.of(version.effectiveFrom()));
    for (Applicability condition : conditions) {
      var dates = condition.serviceDates();
      if (dates != null && dates.from() != null) {
        days.add(dates.from());
        days.add(dates.from().minusDays(1));
      }
      if (dates != null && dates.to() != null) {
        days.add(dates.to());
        days.add(dates.to().plusDays(1));
      }
    }
    days.removeIf(day -> !version.inForceOn(day));
    return days;
  }

  private static PatientFacts treating(PatientFacts facts, Indication indication) {
    return with(
        facts, new TreatmentFacts(indication, facts.treatment().modality(), null, Set.of(), null));
  }

  private static PatientFacts by(PatientFacts facts, Modality modality) {
    return with(
        facts, new TreatmentFacts(facts.treatment().indication(), modality, null, Set.of(), null));
  }

  private static PatientFacts with(PatientFacts facts, TreatmentFacts treatment) {
    return new PatientFacts(
        facts.requestType(),
        facts.serviceDate(),
        facts.requestedOn(),
        facts.ageOnServiceDate(),
        facts.plan(),
        facts.provider(),
        treatment,
        facts.clinical());
  }

  private static PatientFacts ofLine(PatientFacts facts, LineOfBusiness line) {
    var plan = facts.plan();
    return with(facts, new PlanFacts(line, plan.product(), plan.state(), plan.funding()));
  }

  private static PatientFacts ofProduct(PatientFacts facts, Product product) {
    var plan = facts.plan();
    return with(facts, new PlanFacts(plan.lineOfBusiness(), product, plan.state(), plan.funding()));
  }

  private static PatientFacts ofState(PatientFacts facts, String state) {
    var plan = facts.plan();
    return with(facts, new PlanFacts(plan.lineOfBusiness(), plan.product(), state, plan.funding()));
  }

  private static PatientFacts with(PatientFacts facts, PlanFacts plan) {
    return new PatientFacts(
        facts.requestType(),
        facts.serviceDate(),
        facts.requestedOn(),
        facts.ageOnServiceDate(),
        plan,
        facts.provider(),
        facts.treatment(),
        facts.clinical());
  }

  private static PatientFacts treatedIn(PatientFacts facts, String state) {
    var provider = facts.provider();
    return with(
        facts,
        new ProviderFacts(
            provider.network(), provider.networkException(), provider.specialty(), state));
  }

  private static PatientFacts within(PatientFacts facts, NetworkStatus network) {
    var provider = facts.provider();
    return with(
        facts,
        new ProviderFacts(
            network, provider.networkException(), provider.specialty(), provider.serviceState()));
  }

  private static PatientFacts with(PatientFacts facts, ProviderFacts provider) {
    return new PatientFacts(
        facts.requestType(),
        facts.serviceDate(),
        facts.requestedOn(),
        facts.ageOnServiceDate(),
        facts.plan(),
        provider,
        facts.treatment(),
        facts.clinical());
  }
}
