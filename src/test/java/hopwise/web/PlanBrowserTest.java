package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planner by keyboard. */
class PlanBrowserTest {
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
  void aPlanIsMadeMendedAndKeptInTheAddress() {
    try (var context = chromium.browser().newContext(new Browser.NewContextOptions())) {
      var page = context.newPage();
      page.navigate(site.url("/plan"));
      write(page, "nodes", "none");
      assertEquals("plan-answer", focused(page));
      assertTrue(page.locator(".refusal").innerText().contains("Nodes: Write a whole number"));
      assertEquals("none", page.locator("[name=nodes]").inputValue());

      write(page, "nodes", "20");
      assertEquals("plan-answer", focused(page));
      var answer = page.locator("#plan-answer").innerText();
      assertEquals(
          "20 nodes of 30 pods need 651 addresses with the surge: a /22. 10.240.0.0/24 ends at 7"
              + " nodes.",
          answer);

      write(page, "who", "10.240.0.77");
      assertTrue(page.locator(".plan-who").innerText().contains("10.240.0.77: pods of node 2."));
      var kept = page.url();
      page.locator("a", new Page.LocatorOptions().setHasText("Azure CNI Overlay")).click();
      assertTrue(page.locator("#plan-answer").innerText().startsWith("20 nodes of 250 pods"));
      page.goBack();
      assertEquals(kept, page.url());
      assertEquals(answer, page.locator("#plan-answer").innerText());
    }
  }

  private static void write(Page page, String field, String text) {
    var input = page.locator("input[name=" + field + "]:not([type=hidden])");
    input.fill(text);
    input.press("Enter");
    page.waitForLoadState();
  }

  private static Object focused(Page page) {
    return page.evaluate("() => document.activeElement.id");
  }
}
