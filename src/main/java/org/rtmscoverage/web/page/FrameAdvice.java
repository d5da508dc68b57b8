package org.rtmscoverage.web.page;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.security.SignedIn;
import org.rtmscoverage.web.SwaggerUiProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page of somebody who is signed in. */
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
final class FrameAdvice {

  private final boolean swaggerUi;

  FrameAdvice(SwaggerUiProperties swaggerUi) {
    this.swaggerUi = swaggerUi.enabled();
  }

  /** The frame; null where nobody is signed in. */
  @ModelAttribute("frame")
  @Nullable Frame frame(ServerHttpRequest request) {
    return SignedIn.of(request)
        .map(who -> new Frame(who, request.getPath().pathWithinApplication().value(), swaggerUi))
        .orElse(null);
  }
}
