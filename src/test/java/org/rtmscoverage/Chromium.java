package org.rtmscoverage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Debian's Chromium, which notes what no page may do: ask another server, or write an error on the
 * console, where a breach of the content security policy stands too.
 */
final class Chromium implements AutoCloseable {

  static final double PATIENCE_MILLIS = 20_000;
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What the browser writes of a page that is itself the answer to a mistake. */
  private static final Pattern PROBLEM_SHOWN =
      Pattern.compile("^Failed to load resource: the server responded with a status of (404|422)");

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final String address;
  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final List<String> asked = new CopyOnWriteArrayList<>();
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
    this.context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
  }

  /** Starts it; the test is skipped, saying so, where there is none. */
  static Chromium on(String address) {
    assumeTrue(Files.isExecutable(PROGRAM), "no Chromium at " + PROGRAM + ": not tried");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
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
          asked.add(request.url());
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            foreign.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type()) && !PROBLEM_SHOWN.matcher(message.text()).find()) {
            broken.add(message.text());
          }
        });
    page.onPageError(broken::add);
    page.navigate(address + path);
    return page;
  }

  /** A new tab of somebody who has signed in, on the page they wanted. */
  Page openAs(String name, String path) {
    var page = open("/sign-in?to=" + path);
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill("rtms-demo-password");
    page.keyboard().press("Enter");
    page.waitForURL(address + path);
    return page;
  }

  /** Fails if the page has what people with disabilities could not use: WCAG 2.2, level AA. */
  static void assertAccessible(Page page) {
    var found = new AxeBuilder(page).withTags(WCAG).analyze();
    Assertions.assertThat(found.getViolations())
        .as("violations on " + page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + places(rule))
        .isEmpty();
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList().toString();
  }

  /** Fails if an address holds what nobody may read in one. */
  void assertNoAddressHolds(Pattern mark) {
    Assertions.assertThat(asked).noneMatch(address -> mark.matcher(address).find());
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
