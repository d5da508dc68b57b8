package org.rtmscoverage.check;

import java.util.List;
import org.rtmscoverage.ledger.CheckBasis;
import org.rtmscoverage.payer.ConfigFingerprint;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.vocabulary.Practice;

/** Tells what an answer rests on besides the request and what payers told. */
final class BasisReader {

  private final FeeSchedule fees;
  private final String serviceVersion;

  BasisReader(FeeSchedule fees, String serviceVersion) {
    this.fees = fees;
    this.serviceVersion = serviceVersion;
  }

  CheckBasis of(Practice practice, Pipeline pipeline, CoverageSummary summary) {
    ConfigFingerprint print = pipeline.catalog().fingerprint();
    PolicyVersion version = summary.criteria().version();
    return new CheckBasis(
        version == null ? null : version.policyId().value(),
        version == null ? null : version.version(),
        version == null ? null : print.of(version),
        ConfigFingerprint.sha256(List.of(print.all(), fees.of(practice).canonical())),
        serviceVersion);
  }
}
