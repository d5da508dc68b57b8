package org.rtmscoverage.web.page;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the token that shows where a form was made into every form of a page. */
@ControllerAdvice(basePackageClasses = FormToken.class)
final class FormToken {

  /** The token; it is hidden in each form that names its action, and sent along by htmx. */
  @ModelAttribute("formToken")
  Mono<CsrfToken> token(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.doOnNext(
        made ->
            exchange
                .getAttributes()
                .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made));
  }
}
