package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * For whom, for what and when a row, a branch or a limit applies. What is empty or null does not
 * limit it; what a patient's facts do not say leaves it open.
 *
 * @param indications conditions to treat
 * @param modalities ways of delivery
 * @param requestTypes kinds of request
 * @param minAge youngest age on the service date in completed years
 * @param maxAge oldest age on the service date in completed years
 * @param linesOfBusiness markets of the plan
 * @param products product types of the plan
 * @param planStates two-letter states of the plan
 * @param serviceStates two-letter states of service
 * @param networks network status the provider is treated as
 * @param serviceDates days of service
 */
public record Applicability(
    Set<Indication> indications,
    Set<Modality> modalities,
    Set<RequestType> requestTypes,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    Set<LineOfBusiness> linesOfBusiness,
    Set<Product> products,
    Set<String> planStates,
    Set<String> serviceStates,
    Set<NetworkStatus> networks,
    @Nullable DateRange serviceDates) {

  /** Applies to everybody. */
  public static final Applicability ALWAYS = ofTreatment(Set.of(), Set.of(), Set.of(), null, null);

  /** Keeps copies of what it is given. */
  public Applicability {
    indications = Set.copyOf(indications);
    modalities = Set.copyOf(modalities);
    requestTypes = Set.copyOf(requestTypes);
    linesOfBusiness = Set.copyOf(linesOfBusiness);
    products = Set.copyOf(products);
    planStates = Set.copyOf(planStates);
    serviceStates = Set.copyOf(serviceStates);
    networks = Set.copyOf(networks);
  }

  /**
   * Limits by treatment and age only.
   *
   * @param indications conditions to treat; empty for all
   * @param modalities ways of delivery; empty for all
   * @param requestTypes kinds of request; empty for all
   * @param minAge youngest age; null for none
   * @param maxAge oldest age; null for none
   * @return without limits of plan, place or date
   */
  public static Applicability ofTreatment(
      Set<Indication> indications,
      Set<Modality> modalities,
      Set<RequestType> requestTypes,
      @Nullable Integer minAge,
      @Nullable Integer maxAge) {
    return new Applicability(
        indications,
        modalities,
        requestTypes,
        minAge,
        maxAge,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null);
  }

  /**
   * Tells whether it applies.
   *
   * @param facts the patient
   * @return NOT_MET as soon as one limit excludes the patient; UNKNOWN if a fact a limit needs is
   *     not stated
   */
  public Truth test(PatientFacts facts) {
    if (!fits(indications, facts.treatment().indication())
        || !fits(modalities, facts.treatment().modality())
        || !fits(requestTypes, facts.requestType())
        || (serviceDates != null && !serviceDates.contains(facts.serviceDate()))) {
      return Truth.NOT_MET;
    }
    return plan(facts, Kleene.and(age(facts.ageOnServiceDate()), network(facts)));
  }

  private Truth plan(PatientFacts facts, Truth others) {
    var truth = Kleene.and(others, limit(linesOfBusiness, facts.plan().lineOfBusiness()));
    truth = Kleene.and(truth, limit(products, facts.plan().product()));
    truth = Kleene.and(truth, limit(planStates, facts.plan().state()));
    return Kleene.and(truth, limit(serviceStates, facts.provider().serviceState()));
  }

  /**
   * Asks for what is not stated and decides whether it applies.
   *
   * @param facts the patient
   * @return one question for each fact; empty if the limits can be told
   */
  List<String> questions(PatientFacts facts) {
    List<String> questions = new ArrayList<>(2);
    if (age(facts.ageOnServiceDate()) == Truth.UNKNOWN) {
      questions.add("How old is the patient on the service date?");
    }
    if (limit(linesOfBusiness, facts.plan().lineOfBusiness()) == Truth.UNKNOWN) {
      questions.add("Which line of business is the plan?");
    }
    if (limit(products, facts.plan().product()) == Truth.UNKNOWN) {
      questions.add("Which product is the plan (HMO, PPO, ...)?");
    }
    if (limit(planStates, facts.plan().state()) == Truth.UNKNOWN) {
      questions.add("Which state is the plan of?");
    }
    if (limit(serviceStates, facts.provider().serviceState()) == Truth.UNKNOWN) {
      questions.add("In which state is the treatment given?");
    }
    if (network(facts) == Truth.UNKNOWN) {
      questions.add("Is the provider in the plan's network?");
    }
    return questions;
  }

  private Truth age(@Nullable Integer age) {
    if (minAge == null && maxAge == null) {
      return Truth.MET;
    }
    if (age == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of((minAge == null || age >= minAge) && (maxAge == null || age <= maxAge));
  }

  private Truth network(PatientFacts facts) {
    var network = facts.provider().networkTreatedAs();
    return limit(networks, network == NetworkStatus.UNKNOWN ? null : network);
  }

  private static <T> boolean fits(Set<T> allowed, T actual) {
    return allowed.isEmpty() || allowed.contains(actual);
  }

  private static <T> Truth limit(Set<T> allowed, @Nullable T actual) {
    if (allowed.isEmpty()) {
      return Truth.MET;
    }
    return actual == null ? Truth.UNKNOWN : Truth.of(allowed.contains(actual));
  }

  /**
   * The limits in words.
   *
   * @return for example "age 18 and over, MEDICAID"; "everybody" without limits
   */
  public String words() {
    List<String> parts = new ArrayList<>();
    add(parts, indications);
    add(parts, modalities);
    add(parts, requestTypes);
    if (minAge != null || maxAge != null) {
      parts.add(ages());
    }
    add(parts, linesOfBusiness);
    add(parts, products);
    add(parts, planStates, "plan of ");
    add(parts, serviceStates, "treated in ");
    add(parts, networks, "network ");
    if (serviceDates != null) {
      parts.add(
          "service "
              + (serviceDates.from() == null ? "" : "from " + serviceDates.from())
              + (serviceDates.from() == null || serviceDates.to() == null ? "" : " ")
              + (serviceDates.to() == null ? "" : "to " + serviceDates.to()));
    }
    return parts.isEmpty() ? "everybody" : String.join(", ", parts);
  }

  private String ages() {
    if (minAge == null) {
      return "age up to " + maxAge;
    }
    return maxAge == null ? "age " + minAge + " and over" : "age " + minAge + " to " + maxAge;
  }

  private static void add(List<String> parts, Set<?> words) {
    add(parts, words, "");
  }

  private static void add(List<String> parts, Set<?> words, String before) {
    if (!words.isEmpty()) {
      parts.add(
          before
              + words.stream().map(String::valueOf).sorted().collect(Collectors.joining(" or ")));
    }
  }
}
