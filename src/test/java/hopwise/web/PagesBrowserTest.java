package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader does in a browser beside the quizzes. */
class PagesBrowserTest {
  private static Chromium chromium;
  private static TestSite site;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = TestSite.shipped();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @Test
  void readingGoesOnWhereItStopped() {
    try (var context = context(ColorScheme.LIGHT, 1280)) {
      var page = visit(context, "/chapters/kubenet-at-a-glance");
      var heading = page.locator("main h2[id]").nth(3);
      var anchor = heading.getAttribute("id");
      heading.scrollIntoViewIfNeeded();
      page.evaluate("a => document.getElementById(a).scrollIntoView()", anchor);
      page.waitForTimeout(4000);
      page.close();
      var home = visit(context, "/");
      var link = home.locator("a[href^='/chapters/kubenet-at-a-glance#']").first();
      assertTrue(link.count() > 0, home.locator("main").innerText());
      link.click();
      assertTrue(home.url().contains("#"), home.url());
    }
  }

  @Test
  void searchIsOneKeyAway() {
    try (var context = context(ColorScheme.LIGHT, 1280)) {
      var page = visit(context, "/");
      page.keyboard().press("/");
      page.keyboard().type("route table");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=route+table");
      assertTrue(page.locator("main mark").count() > 0);
      page.locator("main a[href^='/chapters/']").first().click();
      assertTrue(page.url().contains("/chapters/"));
    }
  }

  @Test
  void aRecallCardIsRevealedAndRemembered() {
    try (var context = context(ColorScheme.LIGHT, 1280)) {
      var page = visit(context, "/chapters/four-address-spaces");
      var card = page.locator(".recall").first();
      card.locator("summary").click();
      card.locator("button:has-text('I knew it')").click();
      page.waitForTimeout(500);
      page.reload();
      assertFalse(page.locator(".recall").first().innerText().isBlank());
      var progress = visit(context, "/progress");
      assertTrue(
          progress.locator("main").innerText().contains("1 of"),
          progress.locator("main").innerText());
    }
  }

  private BrowserContext context(ColorScheme scheme, int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
  }

  private static Page visit(BrowserContext context, String path) {
    var page = context.newPage();
    page.navigate(site.url(path));
    return page;
  }
}
