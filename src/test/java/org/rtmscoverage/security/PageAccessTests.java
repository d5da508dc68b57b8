package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;

/** A page is opened by whoever may ask the API for what it shows. */
class PageAccessTests {

  private static SignedIn somebody(Role role) {
    return new SignedIn(new Practice("default"), new Actor("staff:dana"), Set.of(role));
  }

  @ParameterizedTest
  @CsvSource({
    "INTAKE, GET /checks/new, true",
    "AUDITOR, GET /checks/new, false",
    "AUDITOR, GET /checks/{id}, true",
    "INTAKE, POST /checks/{id}/verifications, false",
    "BILLER, POST /checks/{id}/verifications, true",
    "INTAKE, GET /checks/{id}/attempts/{number}/reply, false",
    "AUDITOR, GET /checks/{id}/attempts/{number}/reply, true",
    "INTAKE, POST /checks/{id}/next-steps/{stepId}, true",
    "AUDITOR, POST /checks/{id}/recheck, false"
  })
  void rolesAreThoseOfTheOperationThePageStandsFor(Role role, String page, boolean may) {
    assertThat(PageAccess.may(somebody(role), page)).isEqualTo(may);
  }

  @Test
  void pageThatIsNoneIsAMistakeOfOurs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageAccess.may(somebody(Role.MANAGER), "GET /nowhere"));
  }
}
