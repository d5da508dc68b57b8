package org.rtmscoverage.payer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * For whom and when something in a payer's file holds. All conditions must be met; one that is
 * empty, null or false does not limit it.
 *
 * @param codes procedure codes, one of which is planned; empty for all rTMS codes
 * @param linesOfBusiness markets; empty for all
 * @param products product types; empty for all
 * @param planNames words of the plan's name in the payer's answer; a name that is not known, or
 *     holds none of them, leaves open whether it holds
 * @param network network status, where an approved exception counts as in network; null for any
 * @param networkExceptions states of a network exception; empty for all
 * @param planStates two-letter states of the plan; empty for all
 * @param serviceStates two-letter states of service; empty for all
 * @param outsidePlanState only where service is given in another state than the plan's
 * @param indications what is treated; empty for all
 * @param modalities how it is treated; empty for all
 * @param requestTypes kinds of request; empty for all
 * @param from first day of service; null if open
 * @param to last day of service; null if open
 * @param dependsOn what else decides that no request can say, in words; null if nothing. It then
 *     never surely holds
 */
public record RuleScope(
    Set<ProcedureCode> codes,
    Set<LineOfBusiness> linesOfBusiness,
    Set<Product> products,
    List<String> planNames,
    @Nullable NetworkStatus network,
    Set<NetworkException> networkExceptions,
    Set<String> planStates,
    Set<String> serviceStates,
    boolean outsidePlanState,
    Set<Indication> indications,
    Set<Modality> modalities,
    Set<RequestType> requestTypes,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String dependsOn) {

  /** Holds for everyone, always. */
  public static final RuleScope ALL =
      new RuleScope(
          Set.of(), Set.of(), Set.of(), List.of(), null, Set.of(), Set.of(), Set.of(), false,
          Set.of(), Set.of(), Set.of(), null, null, null);

  /** Keeps copies of what it is given. */
  public RuleScope {
    codes = Set.copyOf(codes);
    linesOfBusiness = Set.copyOf(linesOfBusiness);
    products = Set.copyOf(products);
    planNames = List.copyOf(planNames);
    networkExceptions = Set.copyOf(networkExceptions);
    planStates = Set.copyOf(planStates);
    serviceStates = Set.copyOf(serviceStates);
    indications = Set.copyOf(indications);
    modalities = Set.copyOf(modalities);
    requestTypes = Set.copyOf(requestTypes);
  }

  /**
   * The scope of what only the market, the plan and the network limit.
   *
   * @param linesOfBusiness markets; empty for all
   * @param planNames words of the plan's name; empty for all
   * @param network network status; null for any
   * @return the scope
   */
  public static RuleScope of(
      Set<LineOfBusiness> linesOfBusiness,
      List<String> planNames,
      @Nullable NetworkStatus network) {
    return new RuleScope(
        Set.of(),
        linesOfBusiness,
        Set.of(),
        planNames,
        network,
        Set.of(),
        Set.of(),
        Set.of(),
        false,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        null);
  }
}
