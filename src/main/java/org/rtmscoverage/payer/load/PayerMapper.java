package org.rtmscoverage.payer.load;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerAuthentication;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Payer file to payer. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PayerMapper {

  Payer payer(PayerDocument document, @Context SourceDocument source);

  PayerConnection connection(PayerDocument.Connection document);

  @Mapping(target = "maxResponseBytes", source = "maxResponse", qualifiedByName = "bytes")
  ResilienceLimits limits(PayerDocument.Limits document);

  CarveOut carveOut(PayerDocument.Carved document);

  @Mapping(target = "scope", source = "document")
  AuthorizationRule rule(PayerDocument.Rule document, @Context SourceDocument source);

  @Mapping(target = "outsidePlanState", defaultValue = "false")
  RuleScope scope(PayerDocument.Rule document);

  @Mapping(target = "scope", source = "document")
  SubmissionRoute route(PayerDocument.Route document, @Context SourceDocument source);

  PolicySelection selection(PayerDocument.Selection document);

  DecisionClock clock(PayerDocument.Deadline document, @Context SourceDocument source);

  /** The payer of a file, its citations completed by its own source. */
  default Payer payer(PayerDocument document) {
    return Objects.requireNonNull(payer(document, document.source()));
  }

  /** For whom a route is. */
  default RuleScope scope(PayerDocument.Route document) {
    return RuleScope.of(
        Set.copyOf(document.linesOfBusiness()), document.planNames(), document.network());
  }

  /** A citation completed by the source. */
  default @Nullable Citation citation(
      @Nullable CitationDocument cited, @Context SourceDocument source) {
    return source.complete(cited);
  }

  /** Our name of a payer. */
  default PayerId payerId(String value) {
    return new PayerId(value);
  }

  /** Our name of a policy. */
  default PolicyId policyId(String value) {
    return new PolicyId(value);
  }

  /** A procedure code. */
  default ProcedureCode procedureCode(String value) {
    return new ProcedureCode(value);
  }

  /** What an endpoint wants to see. */
  default @Nullable PayerAuthentication authentication(
      PayerDocument.@Nullable Authentication document) {
    return switch (document) {
      case null -> null;
      case PayerDocument.Authentication(var kind, var header, var scope) ->
          switch (kind) {
            case API_KEY -> new PayerAuthentication.ApiKey(Objects.requireNonNull(header));
            case BASIC -> new PayerAuthentication.Basic();
            case OAUTH2 -> new PayerAuthentication.OAuth2(scope);
          };
    };
  }

  /** A span with its unit, for example 4s. */
  default Duration duration(String value) {
    return DurationStyle.SIMPLE.parse(value);
  }

  /** A size with its unit, for example 512KB. */
  @Named("bytes")
  default int bytes(String value) {
    return Math.toIntExact(DataSize.parse(value).toBytes());
  }
}
