package org.rtmscoverage.web;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Swagger UI is shown.
 *
 * @param enabled whether it is; off unless somebody wants it
 * @param apiKey key it is signed in with from the start, for the sandbox: whoever opens the page
 *     can read it; empty for none
 */
@ConfigurationProperties("rtmscoverage.swagger-ui")
public record SwaggerUiProperties(boolean enabled, @DefaultValue("") String apiKey) {

  private static final Pattern DEMO = Pattern.compile("(rtms_demo_[a-z]+)?");

  /** Refuses any key but one that everybody knows. */
  public SwaggerUiProperties {
    if (!DEMO.matcher(apiKey).matches()) {
      throw new IllegalArgumentException(
          "rtmscoverage.swagger-ui.api-key may only be a demo key: everybody who opens the page can"
              + " read it");
    }
  }
}
