package org.rtmscoverage.security;

import static org.rtmscoverage.security.Role.AUDITOR;
import static org.rtmscoverage.security.Role.BILLER;
import static org.rtmscoverage.security.Role.INTAKE;
import static org.rtmscoverage.security.Role.MANAGER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may do what; openapi.yaml says the same under {@code x-roles}. What is not in the
 * table nobody may do.
 */
public final class ApiAccess {

  private static final Set<Role> EVERYBODY = Set.of(INTAKE, BILLER, MANAGER, AUDITOR);
  private static final Set<Role> ASK = Set.of(INTAKE, BILLER, MANAGER);
  private static final Set<Role> SETTLE = Set.of(BILLER, MANAGER);
  private static final Set<Role> EXAMINE = Set.of(BILLER, MANAGER, AUDITOR);
  private static final Set<Role> OVERSEE = Set.of(MANAGER, AUDITOR);
  private static final Set<Role> RUN = Set.of(MANAGER);

  private static final String CHECKS = "/v1/coverage-checks";
  private static final String CHECK = CHECKS + "/{id}";

  private static final List<Rule> RULES =
      List.of(
          rule(POST, CHECKS, ASK),
          rule(GET, CHECKS, EVERYBODY),
          rule(POST, CHECKS + "/search", EVERYBODY),
          rule(GET, CHECK, EVERYBODY),
          rule(POST, CHECK + "/recheck", ASK),
          rule(POST, CHECK + "/replay", EXAMINE),
          rule(GET, CHECK + "/packet", EVERYBODY),
          rule(GET, CHECK + "/attempts/{number}/reply", EXAMINE),
          rule(POST, CHECK + "/verifications", SETTLE),
          rule(POST, CHECK + "/authorization-decisions", SETTLE),
          rule(PUT, CHECK + "/next-steps/{stepId}", ASK),
          rule(GET, "/v1/audit-entries", OVERSEE),
          rule(GET, "/v1/audit-verification", OVERSEE),
          rule(POST, "/v1/criteria-evaluations", EVERYBODY),
          rule(POST, "/v1/course-estimates", EVERYBODY),
          rule(POST, "/v1/packets", ASK),
          rule(GET, "/v1/payers", EVERYBODY),
          rule(GET, "/v1/payers/{id}", EVERYBODY),
          rule(GET, "/v1/payer-status", EVERYBODY),
          rule(GET, "/v1/policies", EVERYBODY),
          rule(GET, "/v1/policies/{id}", EVERYBODY),
          rule(GET, "/v1/policies/{id}/changes", EVERYBODY),
          rule(GET, "/actuator/payerconfig", RUN),
          rule(POST, "/actuator/payerconfig", RUN),
          rule(GET, "/actuator/**", RUN));

  private ApiAccess() {}

  /**
   * One operation and who may do it.
   *
   * @param method its method; GET stands for HEAD too
   * @param path its path
   * @param roles who may
   */
  private record Rule(HttpMethod method, PathPattern path, Set<Role> roles) {
    boolean isFor(HttpMethod wanted) {
      return method.equals(wanted.equals(HEAD) ? GET : wanted);
    }

    @Override
    public String toString() {
      return method + " " + path.getPatternString();
    }
  }

  private static Rule rule(HttpMethod method, String path, Set<Role> roles) {
    return new Rule(method, PathPatternParser.defaultInstance.parse(path), roles);
  }

  /**
   * Who may do something.
   *
   * @param method what
   * @param path where
   * @return the roles, each of which is enough
   * @throws NotAllowedException if nobody may: there is no such path, or it does not know the
   *     method
   */
  static Set<Role> roles(HttpMethod method, PathContainer path) {
    return rule(method, path).roles();
  }

  /** What somebody asks for, as the table names it: without ids. */
  static String operation(HttpMethod method, PathContainer path) {
    return rule(method, path).toString();
  }

  private static Rule rule(HttpMethod method, PathContainer path) {
    var there = RULES.stream().filter(rule -> rule.path().matches(path)).toList();
    if (there.isEmpty()) {
      throw new NotAllowedException(NotAllowedException.Reason.PATH, "no such path", Set.of());
    }
    return there.stream()
        .filter(rule -> rule.isFor(method))
        .min(Comparator.comparing(Rule::path, PathPattern.SPECIFICITY_COMPARATOR))
        .orElseThrow(
            () ->
                new NotAllowedException(
                    NotAllowedException.Reason.METHOD,
                    "the path does not know the method",
                    there.stream().map(Rule::method).collect(Collectors.toSet())));
  }

  /** The whole table: who may do what, by method and path. */
  static Map<String, Set<Role>> table() {
    return RULES.stream().collect(Collectors.toUnmodifiableMap(Rule::toString, Rule::roles));
  }

  /** Roles in a fixed order, as they are written. */
  static String words(Set<Role> roles) {
    return new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining(", "));
  }
}
