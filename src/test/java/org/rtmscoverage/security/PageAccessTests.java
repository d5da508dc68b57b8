package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

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

  @ParameterizedTest
  @CsvSource({
    "GET, /checks/1/print, /checks/1/print",
    "POST, /checks/1/verifications, /checks/1",
    "POST, /checks/1/next-steps/call, /checks/1",
    "POST, /checks/search, /checks",
    "POST, /checks/new/aetna, /checks/new/aetna",
    "POST, /checks/new/aetna/criteria, /checks/new/aetna",
    "POST, /nowhere, /"
  })
  void formStoodOnThePageThatIsNearest(String method, String path, String page) {
    assertThat(PageAccess.pageOf(HttpMethod.valueOf(method), PathContainer.parsePath(path)))
        .isEqualTo(page);
  }

  @Test
  void pageThatIsNoneIsAMistakeOfOurs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageAccess.may(somebody(Role.MANAGER), "GET /nowhere"));
  }
}
