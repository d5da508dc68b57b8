package org.rtmscoverage.web.page.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
  private static final Duration LATE = Duration.ofHours(1);
  private static final long MOST_SENT = 100_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Amounts come back as they were typed. */
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Cache<Owner, Kept> kept =
      Caffeine.newBuilder()
          .expireAfterWrite(WORKING_DAY)
          .maximumWeight(MOST_BYTES)
          .weigher((Owner _, Kept draft) -> draft.json().length)
          .build();

  /** Forms whose check was taken: what they send late is no draft any more. */
  private final Cache<Form, Boolean> sent =
      Caffeine.newBuilder().expireAfterWrite(LATE).maximumSize(MOST_SENT).build();

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
   * A form somebody types into.
   *
   * @param owner who
   * @param key key under which it is sent once
   */
  private record Form(Owner owner, String key) {}

  /** A draft, and the form it was typed into. */
  private static final class Kept {
    private final String key;
    private final byte[] json;

    Kept(String key, byte[] json) {
      this.key = key;
      this.json = json;
    }

    String key() {
      return key;
    }

    byte[] json() {
      return json;
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
        .map(draft -> json.readTree(draft.json()))
        .map(ObjectNode.class::cast);
  }

  /**
   * Keeps what somebody has typed, in place of what they had typed before.
   *
   * @param caller who
   * @param draft a request of a coverage check, as far as it goes
   */
  public void keep(Caller caller, ObjectNode draft) {
    keep(caller, UUID.randomUUID().toString(), draft);
  }

  /**
   * Keeps what somebody has typed into a form, in place of what they had typed before; not if that
   * form was sent.
   *
   * @param caller who
   * @param key key under which the form is sent once
   * @param draft a request of a coverage check, as far as it goes
   */
  void keep(Caller caller, String key, ObjectNode draft) {
    var owner = Owner.of(caller);
    var typed = new Kept(key, json.writeValueAsBytes(draft));
    kept.asMap()
        .compute(
            owner, (_, before) -> sent.getIfPresent(new Form(owner, key)) == null ? typed : before);
  }

  /**
   * Forgets what was typed into a form, as its check was taken; what was typed into another stays.
   *
   * @param caller who
   * @param key key under which the form was sent
   */
  void sent(Caller caller, String key) {
    var owner = Owner.of(caller);
    sent.put(new Form(owner, key), true);
    kept.asMap().computeIfPresent(owner, (_, draft) -> draft.key().equals(key) ? null : draft);
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
