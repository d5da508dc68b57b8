package org.rtmscoverage.security;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The doors: one for the API and the operator, one for the pages; both closed by default. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

  private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);

  @Bean
  ApiKeys apiKeys(SecurityProperties properties, Environment environment) {
    return new ApiKeys(properties.apiKeys(), isSandbox(environment));
  }

  @Bean
  StaffPasswords staffPasswords(SecurityProperties properties, Environment environment) {
    return new StaffPasswords(properties.staff(), isSandbox(environment));
  }

  /** Demo accounts, which everybody knows, never open a ledger that has keys of its own. */
  private static boolean isSandbox(Environment environment) {
    boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
    if (sandbox && environment.containsProperty("rtmscoverage.ledger.lookup-key")) {
      throw new SecuritySetupException(
          "staff",
          "would hold the demo people beside a ledger with keys of its own",
          "leave the profile sandbox out of spring.profiles.active, or the ledger's keys out");
    }
    return sandbox;
  }

  @Bean(destroyMethod = "close")
  StaffSignIn staffSignIn(StaffPasswords passwords) {
    return new StaffSignIn(passwords);
  }

  /** The API and the operator's endpoints: credentials with every request, no session. */
  @Bean
  @Order(1)
  SecurityWebFilterChain apiDoor(
      ServerHttpSecurity http,
      ApiKeys keys,
      StaffPasswords staff,
      SecurityProperties properties,
      Clock clock) {
    var jwt = properties.jwt();
    if (keys.isEmpty() && staff.isEmpty() && jwt == null) {
      LOG.warn(
          "Nobody can be let in: neither rtmscoverage.security.api-keys nor .staff nor .jwt is set."
              + " Make accounts with the commands new-api-key and new-staff.");
    }
    var tokens =
        jwt == null
            ? null
            : new TokenReader(
                TokenRules.decoder(jwt, clock), jwt.practiceClaim(), jwt.rolesClaim());
    var signIn = new AuthenticationWebFilter(new ApiSignIn(keys, tokens));
    signIn.setServerAuthenticationConverter(new Credentials());
    signIn.setAuthenticationFailureHandler(Refusals::notRight);
    signIn.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    return closed(http)
        .securityMatcher(ServerWebExchangeMatchers.pathMatchers("/v1/**", "/actuator/**"))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .csrf(
            ServerHttpSecurity.CsrfSpec
                ::disable) // a browser sends none of these credentials by itself
        .addFilterAt(signIn, SecurityWebFiltersOrder.AUTHENTICATION)
        .addFilterAfter(new SignedInFilter(), SecurityWebFiltersOrder.AUTHENTICATION)
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusals::nothingSent))
        .authorizeExchange(
            doors ->
                doors
                    .pathMatchers(
                        HttpMethod.GET,
                        "/actuator/health",
                        "/actuator/health/*",
                        "/actuator/info",
                        "/actuator/prometheus")
                    .permitAll()
                    .pathMatchers(HttpMethod.HEAD, "/actuator/health", "/actuator/health/*")
                    .permitAll()
                    .anyExchange()
                    .access(Refusals::authorize))
        .build();
  }

  /** The pages: a form, a session, and a token in every form that changes something. */
  @Bean
  @Order(2)
  SecurityWebFilterChain pageDoor(
      ServerHttpSecurity http,
      StaffSignIn staff,
      SecurityProperties properties,
      ServerProperties server,
      ApplicationContext here,
      Clock clock) {
    refuseOddTimes(properties.longestSession(), server.getReactive().getSession().getTimeout());
    var secure = !Boolean.FALSE.equals(server.getReactive().getSession().getCookie().getSecure());
    return closed(http)
        .securityMatcher(exchange -> isServedBy(here, exchange))
        .formLogin(
            form ->
                form.loginPage(PageDoor.SIGN_IN)
                    .authenticationManager(staff)
                    .authenticationSuccessHandler(PageDoor::signedIn)
                    .authenticationFailureHandler(PageDoor::refused))
        .logout(
            out ->
                out.requiresLogout(
                        ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, PageDoor.SIGN_OUT))
                    .logoutHandler(PageDoor.forget())
                    .logoutSuccessHandler(PageDoor::signedOut))
        .csrf(
            csrf ->
                csrf.requireCsrfProtectionMatcher(PageDoor::needsFormToken)
                    .csrfTokenRepository(PageDoor.formTokens(secure))
                    .accessDeniedHandler(PageDoor::staleForm))
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(PageDoor::signInFirst))
        .addFilterBefore(
            new SessionAge(properties.longestSession(), clock),
            SecurityWebFiltersOrder.REACTOR_CONTEXT)
        .addFilterAfter(
            new SignedInFilter(), SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE)
        .authorizeExchange(
            doors ->
                doors
                    .pathMatchers(HttpMethod.GET, PageDoor.OPEN)
                    .permitAll()
                    .pathMatchers(HttpMethod.HEAD, PageDoor.OPEN)
                    .permitAll()
                    .anyExchange()
                    .access(PageDoor::authorize))
        .build();
  }

  /** The operator's port has no pages and no way to sign in. */
  @Bean
  @Order(3)
  SecurityWebFilterChain noOtherDoor(ServerHttpSecurity http) {
    return closed(http)
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(doors -> doors.anyExchange().access(PageDoor::noSuchPage))
        .build();
  }

  private static Mono<MatchResult> isServedBy(ApplicationContext here, ServerWebExchange exchange) {
    return here.equals(exchange.getApplicationContext())
        ? MatchResult.match()
        : MatchResult.notMatch();
  }

  private static void refuseOddTimes(Duration longest, Duration idle) {
    if (idle.compareTo(SHORTEST_SESSION) < 0 || longest.compareTo(idle) < 0) {
      throw new SecuritySetupException(
          "longest-session",
          "and server.reactive.session.timeout do not fit",
          "the timeout is at least a minute, and the longest session at least the timeout");
    }
  }

  /** One span for each filter of a chain is cost without news. */
  @Bean
  SecurityObservationSettings noSpansOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** What the firewall stops before either door. */
  @Bean
  ServerExchangeRejectedHandler oddAddresses() {
    return Refusals::oddAddress;
  }

  /** Whatever neither chain opens stays shut; the headers are set by the edge. */
  private static ServerHttpSecurity closed(ServerHttpSecurity http) {
    return http.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .headers(ServerHttpSecurity.HeaderSpec::disable);
  }
}
