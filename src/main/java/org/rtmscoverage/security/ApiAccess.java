package org.rtmscoverage.security;

import static org.rtmscoverage.security.AccessTable.rule;
import static org.rtmscoverage.security.Role.AUDITOR;
import static org.rtmscoverage.security.Role.BILLER;
import static org.rtmscoverage.security.Role.INTAKE;
import static org.rtmscoverage.security.Role.MANAGER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;

/**
 * Which role may do what; openapi.yaml says the same under {@code x-roles}. What is not in the
 * table nobody may do.
 */
final class ApiAccess {

  private static final Set<Role> EVERYBODY = Set.of(INTAKE, BILLER, MANAGER, AUDITOR);
  private static final Set<Role> ASK = Set.of(INTAKE, BILLER, MANAGER);
  private static final Set<Role> SETTLE = Set.of(BILLER, MANAGER);
  private static final Set<Role> EXAMINE = Set.of(BILLER, MANAGER, AUDITOR);
  private static final Set<Role> OVERSEE = Set.of(MANAGER, AUDITOR);
  private static final Set<Role> RUN = Set.of(MANAGER);

  private static final String CHECKS = "/v1/coverage-checks";
  private static final String CHECK = CHECKS + "/{id}";

  /** The table. */
  static final AccessTable TABLE =
      new AccessTable(
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
              rule(GET, "/actuator/**", RUN)));

  private ApiAccess() {}
}
