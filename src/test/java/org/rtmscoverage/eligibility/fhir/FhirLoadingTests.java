package org.rtmscoverage.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.PayerReply;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** When the FHIR library is loaded: not with the service, but with the first question. */
class FhirLoadingTests {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void libraryIsLoadedAtTheFirstAnswerAndNotBefore() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Clock.class, () -> FhirBodies.CLOCK);
      context.scan(FhirPayerClient.class.getPackageName());
      context.refresh();
      FhirPayerClient client = context.getBean(FhirPayerClient.class);
      assertThat(client.loaded()).isFalse();

      byte[] body =
          FhirBodies.json(FhirBodies.insurance("'inforce': true")).getBytes(StandardCharsets.UTF_8);
      client.answer(new PayerReply(200, body, null), FhirBodies.ASKED);

      assertThat(client.loaded()).isTrue();
    }
  }

  @Test
  void whoAsksFirstIsToldThatTheLibraryIsLoaded() {
    FhirPayerClient client = FhirBodies.client(FhirBodies.CLOCK);

    assertThat(client.ready().block(LIMIT)).isNull();
    assertThat(client.loaded()).isTrue();
  }

  @Test
  void beansShowNoTypeOfTheLibrary() {
    for (Class<?> bean : new Class<?>[] {FhirPayerClient.class, FhirAnswerMapper.class}) {
      assertThat(bean.getDeclaredMethods())
          .allSatisfy(
              method -> assertThat(method.toGenericString()).doesNotContain("hl7", "ca.uhn"));
      assertThat(bean.getDeclaredFields())
          .allSatisfy(field -> assertThat(field.toGenericString()).doesNotContain("hl7", "ca.uhn"));
    }
  }
}
