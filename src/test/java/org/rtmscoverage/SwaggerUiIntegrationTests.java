package org.rtmscoverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Uses Swagger UI as a person would, in Debian's Chromium. */
class SwaggerUiIntegrationTests extends SandboxTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final double PATIENCE_MILLIS = 20_000;

  @Test
  void tryItOutAnswersWithTheExamplesAsTheyStand() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": not tried");
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var browser = launch(playwright)) {
      var page = browser.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      var foreign = new ArrayList<String>();
      var broken = new ArrayList<String>();
      page.onRequest(
          request -> {
            if (!request.url().startsWith(address()) && !request.url().startsWith("data:")) {
              foreign.add(request.url());
            }
          });
      page.onConsoleMessage(
          message -> {
            if ("error".equals(message.type())) {
              broken.add(message.text());
            }
          });
      page.navigate(address() + "/swagger-ui.html");
      for (var operation :
          List.of("Checks-checkCoverage", "Checks-evaluateCriteria", "Payers-listPayers")) {
        execute(page, operation);
      }
      Assertions.assertThat(foreign).as("requests that leave the service").isEmpty();
      Assertions.assertThat(broken).as("errors on the console").isEmpty();
    }
  }

  private static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  private static void execute(Page page, String operation) {
    var block = page.locator("#operations-" + operation);
    block.locator(".opblock-summary-control").click();
    block.locator(".try-out__btn").click();
    block.locator("button.execute").click();
    assertThat(block.locator(".live-responses-table .response-col_status").last())
        .containsText(
            "200", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }
}
