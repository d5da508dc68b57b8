package org.rtmscoverage.ledger.told;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets up how {@link ToldJson} writes and reads: every component, by its own name, or not at all.
 */
final class ToldMapper {

  private ToldMapper() {}

  static JsonMapper make() {
    return JsonMapper.builder()
        .addModule(new PlainValues())
        .addMixIn(EligibilityOutcome.class, OutcomeTypes.class)
        .annotationIntrospector(new NullsWhereAllowed())
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(
            MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .build();
  }

  /** Names what became of an inquiry. A name once written stays. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = EligibilityOutcome.Answered.class, name = "ANSWERED"),
    @JsonSubTypes.Type(value = EligibilityOutcome.Rejected.class, name = "REJECTED"),
    @JsonSubTypes.Type(value = EligibilityOutcome.Unreadable.class, name = "UNREADABLE"),
    @JsonSubTypes.Type(value = EligibilityOutcome.Unavailable.class, name = "UNAVAILABLE"),
    @JsonSubTypes.Type(value = EligibilityOutcome.Earlier.class, name = "EARLIER"),
    @JsonSubTypes.Type(value = EligibilityOutcome.NotConnected.class, name = "NOT_CONNECTED")
  })
  private interface OutcomeTypes {}

  /** Refuses null for every component that is not marked as one that may be. */
  private static final class NullsWhereAllowed extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated part) {
      return part instanceof AnnotatedParameter component && !mayBeNull(component)
          ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
          : super.findSetterInfo(config, part);
    }

    private static boolean mayBeNull(AnnotatedParameter component) {
      return !(component.getOwner() instanceof AnnotatedConstructor constructor)
          || constructor
              .getAnnotated()
              .getAnnotatedParameterTypes()[component.getIndex()]
              .isAnnotationPresent(Nullable.class);
    }
  }
}
