package org.rtmscoverage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/**
 * Debian's Chromium, which notes what no page may do: ask another server, or write an error on the
 * console, where a breach of the content security policy stands too.
 */
final class Chromium implements AutoCloseable {

  static final double PATIENCE_MILLIS = 20_000;
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final String address;
  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final List<String> foreign = new CopyOnWriteArrayList<>();
  private final List<String> broken = new CopyOnWriteArrayList<>();

  private Chromium(String address, Playwright playwright) {
    this.address = address;
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    this.context = browser.newContext();
  }

  /** Starts it; the test is skipped, saying so, where there is none. */
  static Chromium on(String address) {
    assumeTrue(Files.isExecutable(PROGRAM), "no Chromium at " + PROGRAM + ": not tried");
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Chromium(
        address, Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
  }

  /** A new tab that shows a page of the service. */
  Page open(String path) {
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            foreign.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            broken.add(message.text());
          }
        });
    page.onPageError(broken::add);
    page.navigate(address + path);
    return page;
  }

  /** Fails if any page did what none may. */
  void assertNothingOdd() {
    Assertions.assertThat(foreign).as("requests that leave the service").isEmpty();
    Assertions.assertThat(broken).as("errors on the console").isEmpty();
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }
}
