package org.rtmscoverage.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckFormat;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptEntry;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.CallTopic;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.PayerDecision;
import org.rtmscoverage.summary.Verification;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.request.VerificationRequest;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps questions as they were understood and answers as they are given. */
@Component
final class StoredFormat implements CheckFormat {

  private final RequestMapper requests;
  private final ViewMapper views;
  private final JsonMapper json;

  /** Answers are written as every other, with the keys of maps in order. */
  StoredFormat(RequestMapper requests, ViewMapper views, JsonMapper json) {
    this.requests = requests;
    this.views = views;
    this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  }

  @Override
  public CoverageCheck toCheck(byte[] request, LocalDate requestedOn) {
    return requests.toCheck(json.readValue(request, CoverageCheckRequest.class), requestedOn);
  }

  @Override
  public byte[] toAnswer(CoverageSummary summary) {
    return json.writeValueAsBytes(views.toView(summary));
  }

  @Override
  public OnRecord toOnRecord(List<KeptEntry> entries) {
    return new OnRecord(
        entries.stream()
            .filter(entry -> entry.kind() == EntryKind.VERIFICATION)
            .map(this::toVerification)
            .toList(),
        entries.stream()
            .filter(entry -> entry.kind() == EntryKind.AUTHORIZATION_DECISION)
            .map(this::toDecision)
            .toList());
  }

  private Verification toVerification(KeptEntry entry) {
    var said = json.readValue(entry.body(), VerificationRequest.class);
    return new Verification(
        entry.id(),
        entry.checkId(),
        said.questionId(),
        said.question(),
        said.answer(),
        topic(entry, said),
        said.authorizationRequired() == null
            ? null
            : AuthorizationRequired.valueOf(said.authorizationRequired().name()),
        codes(said.procedureCodes()),
        said.verifiedBy(),
        said.payerRepresentative(),
        said.referenceNumber(),
        said.answeredAt());
  }

  /** What its question was about; who told whether authorization is required spoke of that. */
  private @Nullable CallTopic topic(KeptEntry entry, VerificationRequest said) {
    var noted = VerificationTopics.of(json, entry.body());
    return noted == null && said.authorizationRequired() != null ? CallTopic.AUTHORIZATION : noted;
  }

  private PayerDecision toDecision(KeptEntry entry) {
    var said = json.readValue(entry.body(), AuthorizationDecisionRequest.class);
    Map<ProcedureCode, Integer> units = new HashMap<>();
    said.unitsByCode().forEach((code, number) -> units.put(new ProcedureCode(code), number));
    return new PayerDecision(
        entry.id(),
        entry.checkId(),
        said.number(),
        PayerDecision.Decision.valueOf(said.decision().name()),
        units,
        said.from(),
        said.to(),
        said.reason(),
        said.decidedOn(),
        entry.recordedBy().value(),
        entry.recordedAt());
  }

  private static Set<ProcedureCode> codes(List<String> words) {
    return words.stream().map(ProcedureCode::new).collect(Collectors.toSet());
  }
}
