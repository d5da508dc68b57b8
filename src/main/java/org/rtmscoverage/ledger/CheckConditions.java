package org.rtmscoverage.ledger;

import static org.rtmscoverage.ledger.CheckRows.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.vocabulary.Practice;

/** Which rows of coverage_check a list holds, in SQL; every value is bound, none stands in it. */
final class CheckConditions {

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();

  CheckConditions(
      MemberFingerprint fingerprint,
      Practice practice,
      CheckFilter filter,
      @Nullable PageStart start) {
    add("practice = :practice", "practice", practice.value());
    of(filter);
    CheckFilter.MemberSearch member = filter.member();
    if (member != null) {
      of(fingerprint, practice, member);
    }
    if (start != null) {
      add(
          "(accepted_at < :at or (accepted_at = :at and id < :after))",
          "at",
          time(start.acceptedAt()));
      values.put("after", start.id());
    }
  }

  private void of(CheckFilter filter) {
    add("payer_id = :payer", "payer", filter.payerId() == null ? null : filter.payerId().value());
    add("outcome = :outcome", "outcome", filter.outcome());
    add("state = :state", "state", filter.state() == null ? null : filter.state().name());
    add("accepted_at >= :from", "from", moment(filter.acceptedFrom()));
    add("accepted_at < :to", "to", moment(filter.acceptedTo()));
    add("service_date >= :first", "first", filter.serviceFrom());
    add("service_date <= :last", "last", filter.serviceTo());
    if (filter.openSteps() != null) {
      add(filter.openSteps() ? "open_steps > :none" : "open_steps = :none", "none", 0);
    }
  }

  private void of(
      MemberFingerprint fingerprint, Practice practice, CheckFilter.MemberSearch member) {
    if (member.memberNumber() != null) {
      add(
          "member_key = :member",
          "member",
          fingerprint.ofMemberNumber(practice, member.memberNumber()));
    }
    if (member.lastName() != null && member.dateOfBirth() != null) {
      add(
          "person_key = :person",
          "person",
          fingerprint.ofPerson(practice, member.lastName(), member.dateOfBirth()));
    }
  }

  private void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      text.append(text.isEmpty() ? "" : " and ").append(condition);
      values.put(name, value);
    }
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }

  /** The conditions, joined by and. */
  String text() {
    return text.toString();
  }

  /** What is to be bound, by name. */
  Map<String, Object> values() {
    return values;
  }
}
