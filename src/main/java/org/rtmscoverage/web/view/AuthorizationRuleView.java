package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * A dated prior-authorization rule; a condition that is empty or null does not limit it.
 *
 * @param required whether authorization is required
 * @param codes procedure codes
 * @param linesOfBusiness markets
 * @param products product types
 * @param planNames words of the plan's name in the payer's answer
 * @param network network status; an approved exception counts as IN
 * @param networkExceptions states of a network exception
 * @param planStates two-letter states of the plan
 * @param serviceStates two-letter states of service
 * @param outsidePlanState whether it holds only where service is given outside the plan's state
 * @param indications what is treated
 * @param modalities how it is treated
 * @param requestTypes kinds of request
 * @param from first day of service
 * @param to last day of service
 * @param dependsOn what else decides that no request can say; the rule then only may apply
 * @param text the rule in words
 * @param citation where it was read
 */
public record AuthorizationRuleView(
    boolean required,
    List<String> codes,
    List<LineOfBusiness> linesOfBusiness,
    List<Product> products,
    List<String> planNames,
    @Nullable NetworkStatus network,
    List<NetworkException> networkExceptions,
    List<String> planStates,
    List<String> serviceStates,
    boolean outsidePlanState,
    List<Indication> indications,
    List<Modality> modalities,
    List<RequestType> requestTypes,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String dependsOn,
    String text,
    CitationView citation) {
  /** Keeps copies of what it is given. */
  public AuthorizationRuleView {
    codes = List.copyOf(codes);
    linesOfBusiness = List.copyOf(linesOfBusiness);
    products = List.copyOf(products);
    planNames = List.copyOf(planNames);
    networkExceptions = List.copyOf(networkExceptions);
    planStates = List.copyOf(planStates);
    serviceStates = List.copyOf(serviceStates);
    indications = List.copyOf(indications);
    modalities = List.copyOf(modalities);
    requestTypes = List.copyOf(requestTypes);
  }
}
