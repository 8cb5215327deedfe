package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Somebody who types what a guided lab shows, and nothing else, reaches its end. */
class GuidedLabBrowserTest {
  private static final int MOST_COMMANDS = 80;

  @Test
  void whoTypesWhatIsShownReachesTheEnd() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    try (var chromium = Chromium.start();
        var site = TestSite.small()) {
      take(site, "content/scenarios/empty-subscription.yaml");
      take(site, "content/labs/kubenet-from-create-to-route-table.yaml");
      site.stop();
      site.start();
      var page = chromium.browser().newPage();
      page.navigate(site.url("/lab/kubenet-from-create-to-route-table"));
      for (int i = 0; i < MOST_COMMANDS && page.locator(".goal-over").count() == 0; i++) {
        typeNext(page);
      }
      assertThat(page.locator(".goal-over")).containsText("You reached the end");
      assertThat(page.locator("body > .unseen[role=status]"))
          .containsText("Step 21 done. All 21 steps are done.");
    }
  }

  private static void take(TestSite site, String path) throws IOException {
    var file = site.file(path);
    Files.createDirectories(file.getParent());
    Files.copy(Path.of(path), file);
  }

  private static void typeNext(Page page) {
    page.locator(".goal-commands li:not(.is-typed) .goal-type").first().click();
    page.waitForFunction("() => document.querySelector('#line').value !== ''");
    page.waitForResponse(
        answer -> answer.url().contains("/upper"), () -> page.press("#line", "Enter"));
    page.waitForFunction("() => !document.querySelector('[data-lab=upper][aria-busy]')");
    assertEquals("", page.locator(".term-problem").textContent());
  }
}
