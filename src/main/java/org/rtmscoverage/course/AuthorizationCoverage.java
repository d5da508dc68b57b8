package org.rtmscoverage.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Counts sessions off the authorizations held: off one that counts no units, else off the one that
 * ends first, so that no unit lapses while another could have been used.
 */
final class AuthorizationCoverage {

  private final List<Open> open = new ArrayList<>();

  AuthorizationCoverage(List<AuthorizationOnFile> held) {
    held.stream()
        .sorted(
            Comparator.comparing((AuthorizationOnFile one) -> !one.unitsByCode().isEmpty())
                .thenComparing(AuthorizationOnFile::to))
        .forEach(one -> open.add(new Open(one)));
  }

  /** Whether a session stands within what was authorized; true where nothing is held. */
  boolean covers(PlannedSession session) {
    if (open.isEmpty()) {
      return true;
    }
    for (Open one : open) {
      if (one.take(session)) {
        return true;
      }
    }
    return false;
  }

  /** One authorization with the units left of it. */
  private static final class Open {

    private final AuthorizationOnFile held;
    private final Map<ProcedureCode, Integer> left = new HashMap<>();

    Open(AuthorizationOnFile held) {
      this.held = held;
    }

    /** Units that were not said are not counted. */
    boolean take(PlannedSession session) {
      if (!held.contains(session.date())) {
        return false;
      }
      if (held.unitsByCode().isEmpty()) {
        return true;
      }
      int units = left.computeIfAbsent(session.procedureCode(), held::left);
      left.put(session.procedureCode(), Math.max(0, units - 1));
      return units > 0;
    }
  }
}
