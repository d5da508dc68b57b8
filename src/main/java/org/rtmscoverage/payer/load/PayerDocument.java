package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Jurisdiction;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * A payer file as it is written, after its schema has accepted it.
 *
 * @param id our name
 * @param name its name
 * @param aliases other names
 * @param linesOfBusiness markets; empty if not listed
 * @param states states; empty if not limited
 * @param jurisdiction name shared with payers of other states; null for none
 * @param electronicPayerId electronic id; null if not known
 * @param source where the rules were read
 * @param connection how it is reached
 * @param carveOut who runs its behavioural benefits; null if it does itself
 * @param authorizationRules prior-authorization rules
 * @param submission ways to submit
 * @param policies which policy for whom
 * @param documents what to send with every request
 * @param decisionClocks how long a decision may take
 */
record PayerDocument(
    String id,
    String name,
    List<String> aliases,
    List<LineOfBusiness> linesOfBusiness,
    List<String> states,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String electronicPayerId,
    SourceDocument source,
    Connection connection,
    @Nullable Carved carveOut,
    List<Rule> authorizationRules,
    List<Route> submission,
    List<Selection> policies,
    List<String> documents,
    List<Deadline> decisionClocks) {

  /** Takes lists left out as empty. */
  PayerDocument {
    aliases = Given.orEmpty(aliases);
    linesOfBusiness = Given.orEmpty(linesOfBusiness);
    states = Given.orEmpty(states);
    authorizationRules = Given.orEmpty(authorizationRules);
    submission = Given.orEmpty(submission);
    policies = Given.orEmpty(policies);
    documents = Given.orEmpty(documents);
    decisionClocks = Given.orEmpty(decisionClocks);
  }

  /**
   * How the eligibility endpoint is reached.
   *
   * @param protocol wire format
   * @param serviceTypes service type codes
   * @param identitySearch other ways to ask for a member not found; empty if none is allowed
   * @param limits numbers of the guard
   * @param authentication what it wants to see; null if not said
   */
  record Connection(
      Protocol protocol,
      List<String> serviceTypes,
      List<IdentitySearch> identitySearch,
      Limits limits,
      @Nullable Authentication authentication) {

    /** Takes a list left out as empty. */
    Connection {
      identitySearch = Given.orEmpty(identitySearch);
    }
  }

  /**
   * What the endpoint wants to see; the secrets are not part of it.
   *
   * @param kind how it knows us
   * @param header the key's header; null with another kind
   * @param scope what a token is asked for; null if nothing or with another kind
   */
  record Authentication(Kind kind, @Nullable String header, @Nullable String scope) {

    /** Kinds of credentials. */
    enum Kind {
      /** A key in a header. */
      API_KEY,
      /** User name and password. */
      BASIC,
      /** A token by the client credentials grant. */
      OAUTH2
    }
  }

  /**
   * Numbers of the guard; spans carry their unit, for example 4s.
   *
   * @param connectTimeout to connect
   * @param attemptTimeout for an attempt
   * @param slidingWindow calls looked back on
   * @param minimumCalls calls before it may open
   * @param failureRatePercent share that opens it
   * @param openFor how long open
   * @param halfOpenCalls calls to try
   * @param maxConcurrent calls at once
   * @param callsPerSecond calls begun in a second
   * @param retries further attempts
   * @param retryBackoff wait before the first
   * @param maxResponse largest answer with its unit, for example 512KB
   */
  record Limits(
      String connectTimeout,
      String attemptTimeout,
      int slidingWindow,
      int minimumCalls,
      int failureRatePercent,
      String openFor,
      int halfOpenCalls,
      int maxConcurrent,
      int callsPerSecond,
      int retries,
      String retryBackoff,
      String maxResponse) {}

  /**
   * Who runs the behavioural benefits.
   *
   * @param name name
   * @param payerId electronic id; null if not known
   * @param phone telephone; null if not known
   */
  record Carved(String name, @Nullable String payerId, @Nullable String phone) {}

  /**
   * A prior-authorization rule.
   *
   * @param required whether required
   * @param codes codes; empty for all
   * @param linesOfBusiness markets; empty for all
   * @param products products; empty for all
   * @param planNames words of the plan's name; empty for all
   * @param network network; null for any
   * @param networkExceptions states of a network exception; empty for all
   * @param planStates states of the plan; empty for all
   * @param serviceStates states of service; empty for all
   * @param outsidePlanState only outside the plan's state; null for no
   * @param indications what is treated; empty for all
   * @param modalities how it is treated; empty for all
   * @param requestTypes kinds of request; empty for all
   * @param from first day; null if open
   * @param to last day; null if open
   * @param dependsOn what else decides; null if nothing
   * @param text the rule in words
   * @param citation where it was read
   */
  record Rule(
      boolean required,
      List<String> codes,
      List<LineOfBusiness> linesOfBusiness,
      List<Product> products,
      List<String> planNames,
      @Nullable NetworkStatus network,
      List<NetworkException> networkExceptions,
      List<String> planStates,
      List<String> serviceStates,
      @Nullable Boolean outsidePlanState,
      List<Indication> indications,
      List<Modality> modalities,
      List<RequestType> requestTypes,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String dependsOn,
      String text,
      CitationDocument citation) {

    /** Takes lists left out as empty. */
    Rule {
      codes = Given.orEmpty(codes);
      linesOfBusiness = Given.orEmpty(linesOfBusiness);
      products = Given.orEmpty(products);
      planNames = Given.orEmpty(planNames);
      networkExceptions = Given.orEmpty(networkExceptions);
      planStates = Given.orEmpty(planStates);
      serviceStates = Given.orEmpty(serviceStates);
      indications = Given.orEmpty(indications);
      modalities = Given.orEmpty(modalities);
      requestTypes = Given.orEmpty(requestTypes);
    }
  }

  /**
   * A way to submit.
   *
   * @param channel channel
   * @param target address, number or name
   * @param note what to know; null if nothing
   * @param linesOfBusiness markets; empty for all
   * @param planNames words of the plan's name; empty for all
   * @param network network; null for any
   * @param citation where it was read; null for the payer file
   */
  record Route(
      String channel,
      String target,
      @Nullable String note,
      List<LineOfBusiness> linesOfBusiness,
      List<String> planNames,
      @Nullable NetworkStatus network,
      @Nullable CitationDocument citation) {

    /** Takes lists left out as empty. */
    Route {
      linesOfBusiness = Given.orEmpty(linesOfBusiness);
      planNames = Given.orEmpty(planNames);
    }
  }

  /**
   * For whom a policy applies.
   *
   * @param policyId the policy
   * @param linesOfBusiness markets; empty for all
   * @param indications indications; empty for all
   * @param states states; empty for all
   */
  record Selection(
      String policyId,
      List<LineOfBusiness> linesOfBusiness,
      List<Indication> indications,
      List<String> states) {

    /** Takes lists left out as empty. */
    Selection {
      linesOfBusiness = Given.orEmpty(linesOfBusiness);
      indications = Given.orEmpty(indications);
      states = Given.orEmpty(states);
    }
  }

  /**
   * How long a decision may take.
   *
   * @param linesOfBusiness markets; empty for all
   * @param from first day of request; null if open
   * @param standard for a standard request
   * @param expedited for an urgent one
   * @param basis rule it follows from
   * @param citation where it was read
   */
  record Deadline(
      List<LineOfBusiness> linesOfBusiness,
      @Nullable LocalDate from,
      String standard,
      String expedited,
      String basis,
      CitationDocument citation) {

    /** Takes a list left out as empty. */
    Deadline {
      linesOfBusiness = Given.orEmpty(linesOfBusiness);
    }
  }
}
