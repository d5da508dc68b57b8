package org.rtmscoverage.security;

import static org.rtmscoverage.security.AccessTable.rule;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which role may open which page: whoever may ask the API for what the page shows or does. What is
 * not in the table is no page.
 */
public final class PageAccess {

  private static final String CHECKS = "/v1/coverage-checks";
  private static final String CHECK = CHECKS + "/{id}";

  /** The table. */
  static final AccessTable TABLE =
      new AccessTable(
          List.of(
              rule(GET, "/", as(GET, CHECKS)),
              rule(GET, "/checks", as(GET, CHECKS)),
              rule(POST, "/checks/search", as(POST, CHECKS + "/search")),
              rule(GET, "/checks/new", as(POST, CHECKS)),
              rule(GET, "/checks/new/payers", as(POST, CHECKS)),
              rule(GET, "/checks/new/{payer}", as(POST, CHECKS)),
              rule(POST, "/checks/new/{payer}", as(POST, CHECKS)),
              rule(POST, "/checks/new/{payer}/criteria", as(POST, CHECKS)),
              rule(POST, "/checks/draft", as(POST, CHECKS)),
              rule(GET, "/checks/{id}", as(GET, CHECK)),
              rule(GET, "/checks/{id}/print", as(GET, CHECK)),
              rule(GET, "/checks/{id}/progress", as(GET, CHECK)),
              rule(POST, "/checks/{id}/copy", as(POST, CHECKS)),
              rule(POST, "/checks/{id}/recheck", as(POST, CHECK + "/recheck")),
              rule(GET, "/checks/{id}/packet", as(GET, CHECK + "/packet")),
              rule(
                  GET,
                  "/checks/{id}/attempts/{number}/reply",
                  as(GET, CHECK + "/attempts/{number}/reply")),
              rule(POST, "/checks/{id}/verifications", as(POST, CHECK + "/verifications")),
              rule(
                  POST,
                  "/checks/{id}/authorization-decisions",
                  as(POST, CHECK + "/authorization-decisions")),
              rule(
                  POST,
                  "/checks/{id}/next-steps/{stepId}",
                  as(PUT, CHECK + "/next-steps/{stepId}")),
              rule(GET, "/compare", as(POST, "/v1/criteria-evaluations")),
              rule(GET, "/payers", as(GET, "/v1/payers")),
              rule(GET, "/payers/{id}", as(GET, "/v1/payers/{id}")),
              rule(GET, "/policies", as(GET, "/v1/policies")),
              rule(GET, "/policies/{id}", as(GET, "/v1/policies/{id}")),
              rule(GET, "/policies/{id}/changes", as(GET, "/v1/policies/{id}/changes"))));

  private static final Map<String, Set<Role>> ROLES = TABLE.asMap();

  private PageAccess() {}

  private static Set<Role> as(HttpMethod method, String path) {
    return ApiAccess.TABLE.find(method, PathContainer.parsePath(path)).roles();
  }

  /**
   * The page a form stood on: its own address if that can be opened, else the nearest above it.
   *
   * @param method how it was sent
   * @param path where to
   * @return a path of a page
   */
  static String pageOf(HttpMethod method, PathContainer path) {
    if (method.equals(HttpMethod.GET) || ROLES.containsKey("GET " + pattern(method, path))) {
      return path.value();
    }
    var above = path.value();
    while (above.lastIndexOf('/') > 0) {
      above = above.substring(0, above.lastIndexOf('/'));
      if (!pattern(HttpMethod.GET, PathContainer.parsePath(above)).isEmpty()) {
        return above;
      }
    }
    return "/";
  }

  private static String pattern(HttpMethod method, PathContainer path) {
    return TABLE.rules().stream()
        .filter(rule -> rule.isFor(method) && rule.path().matches(path))
        .map(rule -> rule.path())
        .min(PathPattern.SPECIFICITY_COMPARATOR)
        .map(PathPattern::getPatternString)
        .orElse("");
  }

  /**
   * Whether somebody may open a page or send a form.
   *
   * @param who somebody who is signed in
   * @param page method and path as the table names them, for example {@code GET /checks/{id}}
   * @return true if one of their roles is enough
   * @throws IllegalArgumentException if there is no such page
   */
  public static boolean may(SignedIn who, String page) {
    var roles = ROLES.get(page);
    if (roles == null) {
      throw new IllegalArgumentException("no such page: " + page);
    }
    return who.roles().stream().anyMatch(roles::contains);
  }
}
