package org.rtmscoverage.web.page.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The check each person is typing, in memory alone: it outlives their session, so that nothing
 * typed is lost when they are signed out, and ends with the working day or the process. So no
 * address and no browser ever keeps it.
 */
@Component
public final class Drafts {

  private static final Duration WORKING_DAY = Duration.ofHours(12);
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Amounts come back as they were typed. */
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Cache<Owner, byte[]> kept =
      Caffeine.newBuilder()
          .expireAfterWrite(WORKING_DAY)
          .maximumWeight(MOST_BYTES)
          .weigher((Owner _, byte[] draft) -> draft.length)
          .build();

  Drafts() {}

  /**
   * Whose a draft is.
   *
   * @param practice of which practice
   * @param actor who
   */
  private record Owner(Practice practice, Actor actor) {
    static Owner of(Caller caller) {
      return new Owner(caller.practice(), caller.actor());
    }
  }

  /**
   * What somebody has typed so far.
   *
   * @param caller who
   * @return a request of a coverage check, as far as it goes, of the caller's own; empty if none
   */
  public Optional<ObjectNode> of(Caller caller) {
    return Optional.ofNullable(kept.getIfPresent(Owner.of(caller)))
        .map(json::readTree)
        .map(ObjectNode.class::cast);
  }

  /**
   * Keeps what somebody has typed, in place of what they had typed before.
   *
   * @param caller who
   * @param draft a request of a coverage check, as far as it goes
   */
  public void keep(Caller caller, ObjectNode draft) {
    kept.put(Owner.of(caller), json.writeValueAsBytes(draft));
  }

  /**
   * Forgets what somebody has typed.
   *
   * @param caller who
   */
  public void forget(Caller caller) {
    kept.invalidate(Owner.of(caller));
  }
}
