package org.rtmscoverage.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may do what, by method and path. What is not in the table nobody may do.
 *
 * @param rules each method and path once
 */
record AccessTable(List<Rule> rules) {

  /** Keeps a copy. */
  AccessTable {
    rules = List.copyOf(rules);
  }

  /**
   * One operation and who may do it.
   *
   * @param method its method; GET stands for HEAD too
   * @param path its path
   * @param roles who may
   */
  record Rule(HttpMethod method, PathPattern path, Set<Role> roles) {
    boolean isFor(HttpMethod wanted) {
      return method.equals(wanted.equals(HEAD) ? GET : wanted);
    }

    @Override
    public String toString() {
      return method + " " + path.getPatternString();
    }
  }

  static Rule rule(HttpMethod method, String path, Set<Role> roles) {
    return new Rule(method, PathPatternParser.defaultInstance.parse(path), roles);
  }

  /**
   * Who may do something.
   *
   * @param method what
   * @param path where
   * @return the rule, each of whose roles is enough
   * @throws NotAllowedException if nobody may: there is no such path, or it does not know the
   *     method
   */
  Rule find(HttpMethod method, PathContainer path) {
    var there = rules.stream().filter(rule -> rule.path().matches(path)).toList();
    if (there.isEmpty()) {
      throw new NotAllowedException(
          NotAllowedException.Reason.PATH, "There is no such path.", Set.of());
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
  Map<String, Set<Role>> asMap() {
    return rules.stream().collect(Collectors.toUnmodifiableMap(Rule::toString, Rule::roles));
  }
}
