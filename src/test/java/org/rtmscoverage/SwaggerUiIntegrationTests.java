package org.rtmscoverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Uses Swagger UI as a person would. */
class SwaggerUiIntegrationTests extends SandboxTest {

  @Test
  void tryItOutAnswersWithTheExamplesAsTheyStand() {
    try (var chromium = Chromium.on(address())) {
      var page = chromium.open("/swagger-ui.html");
      for (var operation :
          List.of("Checks-checkCoverage", "Checks-evaluateCriteria", "Payers-listPayers")) {
        assertThat(executed(page, operation)).containsText("200", patient());
      }
      chromium.assertNothingOdd();
    }
  }

  @Test
  void authorizeTakesAnotherKey() {
    try (var chromium = Chromium.on(address())) {
      var page = chromium.open("/swagger-ui.html");
      page.locator(".auth-wrapper .authorize").first().click();
      var key = page.locator(".auth-container").filter(having("X-API-Key"));
      key.getByText("Logout").click();
      key.locator("input").fill("rtms_demo_intake");
      key.getByRole(AriaRole.BUTTON).filter(having("Authorize")).click();
      page.locator(".modal-ux .close-modal").click();
      assertThat(executed(page, "Audit-listAuditEntries")).containsText("403", patient());
    }
  }

  private static Locator executed(Page page, String operation) {
    var block = page.locator("#operations-" + operation);
    block.locator(".opblock-summary-control").click();
    block.locator(".try-out__btn").click();
    block.locator("button.execute").click();
    return block.locator(".live-responses-table .response-col_status").last();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(Chromium.PATIENCE_MILLIS);
  }
}
