package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/** Tests of patient, plan, provider and course, and what is left to people, as written. */
final class PlanDocuments {

  private PlanDocuments() {}

  /**
   * For whom something applies; what is null does not limit it.
   *
   * @param indications indications
   * @param modalities modalities
   * @param requestTypes kinds of request
   * @param minAge youngest age
   * @param maxAge oldest age
   * @param linesOfBusiness lines of business
   * @param products products
   * @param planStates states of the plan
   * @param serviceStates states of service
   * @param networks network status
   * @param serviceFrom first day of service
   * @param serviceTo last day of service
   */
  record When(
      @Nullable List<Indication> indications,
      @Nullable List<Modality> modalities,
      @Nullable List<RequestType> requestTypes,
      @Nullable Integer minAge,
      @Nullable Integer maxAge,
      @Nullable List<LineOfBusiness> linesOfBusiness,
      @Nullable List<Product> products,
      @Nullable List<String> planStates,
      @Nullable List<String> serviceStates,
      @Nullable List<NetworkStatus> networks,
      @Nullable LocalDate serviceFrom,
      @Nullable LocalDate serviceTo) {

    Applicability compiled() {
      return new Applicability(
          set(indications),
          set(modalities),
          set(requestTypes),
          minAge,
          maxAge,
          set(linesOfBusiness),
          set(products),
          set(planStates),
          set(serviceStates),
          set(networks),
          serviceFrom == null && serviceTo == null ? null : new DateRange(serviceFrom, serviceTo));
    }

    private static <T> Set<T> set(@Nullable List<T> list) {
      return Set.copyOf(Given.orEmpty(list));
    }
  }

  /**
   * age.
   *
   * @param min youngest; null for none
   * @param max oldest; null for none
   */
  record Age(@Nullable Integer min, @Nullable Integer max) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.AgeBetween(node, min, max);
    }
  }

  /**
   * providerSpecialty.
   *
   * @param anyOf specialties
   */
  record Specialty(List<String> anyOf) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.ProviderSpecialty(node, Set.copyOf(anyOf));
    }
  }

  /**
   * plannedSessions.
   *
   * @param max most sessions
   */
  record Sessions(int max) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.PlannedSessions(node, max);
    }
  }

  /**
   * device.
   *
   * @param keys device_keys
   */
  record Devices(List<String> keys) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.DeviceIs(node, Set.copyOf(keys));
    }
  }

  /**
   * attestation.
   *
   * @param key key
   * @param question question
   * @param roles roles that may state it; empty for any
   * @param named who states it must be named; null for no
   */
  record Statement(String key, String question, List<String> roles, @Nullable Boolean named)
      implements TestDocument {
    /** Takes a list left out as empty. */
    Statement {
      roles = Given.orEmpty(roles);
    }

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.Attested(
          node, key, question, Set.copyOf(roles), Boolean.TRUE.equals(named));
    }
  }

  /**
   * external.
   *
   * @param criteriaSet whose criteria
   */
  record Elsewhere(String criteriaSet) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.External(node, criteriaSet);
    }
  }

  /**
   * refer.
   *
   * @param to who decides
   */
  record Referral(String to) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.Refer(node, to);
    }
  }
}
