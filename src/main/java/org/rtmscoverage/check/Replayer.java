package org.rtmscoverage.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckBasis;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.told.ToldFormatException;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Concludes kept checks again from what they rest on, and says what is not as it was. */
final class Replayer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Pipelines pipelines;
  private final CheckFormat format;
  private final BasisReader basis;

  Replayer(Pipelines pipelines, CheckFormat format, BasisReader basis) {
    this.pipelines = pipelines;
    this.format = format;
    this.basis = basis;
  }

  /** What came out; empty if the practice's check has no answer. */
  Mono<Replay> replay(Practice practice, KeptCheck kept) {
    return Mono.fromCallable(() -> again(practice, kept)).subscribeOn(Schedulers.boundedElastic());
  }

  /** Refuses a payer that is not in payer-config now. */
  void demand(PayerId payer) {
    if (pipelines.current().catalog().payer(payer).isEmpty()) {
      throw new UnknownPayerException(payer);
    }
  }

  /** Question and summary; empty if the practice's check has no answer. */
  Mono<Concluded> concluded(Practice practice, KeptCheck kept) {
    return Mono.<Concluded>fromCallable(() -> find(practice, kept))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private @Nullable Concluded find(Practice practice, KeptCheck kept) {
    if (kept.answer() == null) {
      return null;
    }
    CoverageCheck check = format.toCheck(kept.request(), kept.requestedOn());
    try {
      CoverageSummary summary = conclude(practice, pipelines.current(), kept, check);
      boolean same = Arrays.equals(format.toAnswer(summary), kept.answer());
      return new Concluded(check, same ? summary : null);
    } catch (ToldFormatException | UnknownPayerException _) {
      return new Concluded(check, null);
    }
  }

  private CoverageSummary conclude(
      Practice practice, Pipeline pipeline, KeptCheck kept, CoverageCheck check) {
    Evidence evidence = Evidence.read(Objects.requireNonNull(kept.told()));
    return pipeline
        .checks()
        .conclude(
            practice,
            check.with(format.toOnRecord(evidence.entries())),
            evidence.told(),
            kept.head().id(),
            evidence.checkedAt());
  }

  private @Nullable Replay again(Practice practice, KeptCheck kept) {
    byte[] answer = kept.answer();
    CheckBasis then = kept.basis();
    if (answer == null || then == null) {
      return null;
    }
    Pipeline pipeline = pipelines.current();
    CoverageCheck check = format.toCheck(kept.request(), kept.requestedOn());
    String stored = sha256(answer);
    try {
      CoverageSummary summary = conclude(practice, pipeline, kept, check);
      byte[] now = format.toAnswer(summary);
      boolean same = Arrays.equals(answer, now);
      return new Replay(
          kept.head().id(),
          same,
          stored,
          sha256(now),
          same ? List.of() : differences(then, basis.of(practice, pipeline, summary), answer, now));
    } catch (ToldFormatException _) {
      return notRun(
          kept,
          stored,
          "service",
          "What the payer told was kept in a form this version does not read.");
    } catch (UnknownPayerException _) {
      return notRun(kept, stored, "payer-config", "The payer is no longer in payer-config.");
    }
  }

  private static Replay notRun(KeptCheck kept, String stored, String part, String text) {
    return new Replay(
        kept.head().id(), false, stored, null, List.of(new Replay.Difference(part, text)));
  }

  private static List<Replay.Difference> differences(
      CheckBasis then, CheckBasis now, byte[] stored, byte[] replayed) {
    List<Replay.Difference> found = new ArrayList<>();
    if (!Objects.equals(then.policyId(), now.policyId())
        || !Objects.equals(then.policyVersion(), now.policyVersion())) {
      found.add(
          new Replay.Difference(
              "policy", "Decided then by " + named(then) + ", now by " + named(now) + "."));
    } else if (!Objects.equals(then.policyHash(), now.policyHash())) {
      found.add(
          new Replay.Difference("policy", "The file of " + named(then) + " was changed since."));
    }
    if (!then.configHash().equals(now.configHash())) {
      found.add(
          new Replay.Difference(
              "payer-config", "Files of payer-config, or the fee schedule, were changed since."));
    }
    if (!then.serviceVersion().equals(now.serviceVersion())) {
      found.add(
          new Replay.Difference(
              "service",
              "Answered by version "
                  + then.serviceVersion()
                  + ", replayed by "
                  + now.serviceVersion()
                  + "."));
    }
    JsonNode before = JSON.readTree(stored);
    JsonNode after = JSON.readTree(replayed);
    var names = new TreeSet<String>(before.propertyNames());
    names.addAll(after.propertyNames());
    for (String name : names) {
      if (!before.path(name).equals(after.path(name))) {
        found.add(new Replay.Difference(name, "This part of the answer is not the same."));
      }
    }
    return found;
  }

  private static String named(CheckBasis basis) {
    return basis.policyId() == null ? "no policy" : basis.policyId() + " " + basis.policyVersion();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
