package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.course.CourseReach;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Says whether an authorization on file covers the planned course. */
final class OnFileCover {

  private static final ProcedureCode PLANNING = new ProcedureCode("90867");
  private static final ProcedureCode DELIVERY = new ProcedureCode("90868");

  private final SummaryInput input;
  private final Set<ProcedureCode> codes;
  private final List<AuthorizationOnFile> held;
  private final @Nullable CourseReach reach;

  OnFileCover(SummaryInput input, Set<ProcedureCode> codes) {
    this.input = input;
    this.codes = codes;
    this.held = input.held();
    this.reach = reach();
  }

  /** The first of those that cover the course for certain; null if they do not. */
  @Nullable AuthorizationOnFile sufficient() {
    if (reach != null) {
      return reach.uncoveredFrom() == null && allSayUnits() ? held.getFirst() : null;
    }
    return held.stream()
        .filter(one -> possible(one) && doubts(one).isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** What is to be confirmed of the first that may cover the course; empty if none may. */
  List<String> doubts() {
    if (reach != null) {
      return reach.uncoveredFrom() == null && !allSayUnits() ? List.of("units") : List.of();
    }
    return held.stream().filter(this::possible).findFirst().map(this::doubts).orElse(List.of());
  }

  /** How far they carry the course, where its sessions can be dated; null where they cannot. */
  private @Nullable CourseReach reach() {
    if (held.isEmpty() || input.planned().sessionsPerWeek() == null) {
      return null;
    }
    CourseReach reach = CourseReach.of(input.planned().plan(input.facts()), held);
    return reach.sessions() == 0 ? null : reach;
  }

  private boolean allSayUnits() {
    return held.stream().noneMatch(one -> one.unitsByCode().isEmpty());
  }

  private boolean possible(AuthorizationOnFile one) {
    LocalDate day = input.facts().serviceDate();
    Integer sessions = input.facts().treatment().sessionsPlanned();
    LocalDate last = input.planned().earliestLast(day, sessions == null ? 1 : sessions);
    return !input.planned().first(day).isBefore(one.from()) && !last.isAfter(one.to());
  }

  private List<String> doubts(AuthorizationOnFile one) {
    List<String> doubts = new ArrayList<>();
    LocalDate day = input.facts().serviceDate();
    Integer sessions = input.facts().treatment().sessionsPlanned();
    if (sessions == null || input.planned().latestLast(day, sessions).isAfter(one.to())) {
      doubts.add("last day");
    }
    if (sessions == null || !unitsSuffice(one, sessions)) {
      doubts.add("units");
    }
    return doubts;
  }

  /** Each code by itself: units of one code do not pay for another. */
  private boolean unitsSuffice(AuthorizationOnFile one, int sessions) {
    boolean each = codes.stream().allMatch(code -> one.left(code) > 0);
    return each && one.left(DELIVERY) + Math.min(1, one.left(PLANNING)) >= sessions;
  }
}
