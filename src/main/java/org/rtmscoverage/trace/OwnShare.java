package org.rtmscoverage.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Picks a share of requests at random. A caller chooses its trace id and its flag, so neither is
 * asked: what is recorded here is not the caller's to say.
 */
final class OwnShare implements Sampler {

  private final Sampler share;

  private OwnShare(double probability) {
    this.share = Sampler.traceIdRatioBased(probability);
  }

  /**
   * Records that share of requests, each with all of its spans.
   *
   * @param probability from 0, none, to 1, all
   */
  static Sampler of(double probability) {
    Sampler own = new OwnShare(probability);
    return Sampler.parentBasedBuilder(own)
        .setRemoteParentSampled(own)
        .setRemoteParentNotSampled(own)
        .build();
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return share.shouldSample(
        parent, IdGenerator.random().generateTraceId(), name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "OwnShare{" + share.getDescription() + "}";
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
