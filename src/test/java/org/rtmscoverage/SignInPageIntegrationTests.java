package org.rtmscoverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The way in, as a person goes it with a keyboard. */
class SignInPageIntegrationTests extends SandboxTest {

  @Test
  void keyboardAloneGoesInAndOut() {
    try (var chromium = Chromium.on(address())) {
      var page = chromium.open("/");
      assertThat(page).hasURL(address() + "/sign-in");
      Chromium.assertAccessible(page);
      fill(page, "demo-biller", "wrong");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("The name or the password is not right");
      fill(page, "demo-biller", "rtms-demo-password");
      assertThat(page.locator("#name")).hasText("demo-biller");
      Chromium.assertAccessible(page);
      page.getByText("Sign out").focus();
      page.keyboard().press("Enter");
      assertThat(page.getByText("You are signed out.")).isVisible();
      page.goBack();
      assertThat(page).hasURL(address() + "/sign-in");
      chromium.assertNothingOdd();
    }
  }

  private static void fill(Page page, String name, String password) {
    page.keyboard().type(name);
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }
}
