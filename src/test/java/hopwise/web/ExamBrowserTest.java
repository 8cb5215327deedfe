package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exam of the small course in a real browser. */
class ExamBrowserTest {
  private static Chromium chromium;
  private static HandClock clock;
  private static TestSite site;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = Chromium.start();
    clock = new HandClock();
    site = TestSite.small(clock);
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void quit() {
    chromium.close();
    site.close();
  }

  @BeforeEach
  void begin() {
    open(true, 1280);
  }

  @AfterEach
  void leave() {
    context.close();
  }

  private void reopen(boolean scripts, int width) {
    context.close();
    open(scripts, width);
  }

  private void open(boolean scripts, int width) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(width, 800));
    page = context.newPage();
  }

  private void begin(TestSite where) {
    page.navigate(where.url("/exams/trial"));
    page.click("button:has-text('Start')");
    page.waitForURL("**/series/1");
  }

  /** Axe needs scripts in the page. */
  private void sound(boolean scripts) {
    if (scripts) {
      var found =
          new AxeBuilder(page)
              .analyze().getViolations().stream()
                  .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                  .toList();
      assertEquals(List.of(), found, page.url());
      var wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
      assertTrue(((Number) wide).intValue() <= 0, wide + " px too wide: " + page.url());
    }
  }

  private void press(String words) {
    page.click("main button:has-text('" + words + "')");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theWholeExamWithAndWithoutScripts(boolean scripts) {
    reopen(scripts, scripts ? 1280 : 390);
    begin(site);
    sound(scripts);
    press("Go on, no way back");
    assertThat(page.locator("[role=alert]")).containsText("cannot be seen again");
    page.check("[name='true-or-false.bridge'][value='true']");
    page.check("[name='true-or-false.windows'][value='false']");
    press("Go on all the same");
    page.waitForURL("**/series/2");
    page.check("[name='one-key'][value='minus-five']");
    press("Go on, no way back");
    page.waitForURL("**/series/review");
    sound(scripts);
    press("Close this section");
    sound(scripts);
    press("Close the section");
    page.waitForURL("**/firm/1");
    page.click("label:has-text('Network')");
    assertThat(page.locator("text=It has the subnet")).isVisible();
    assertThat(page.locator("text=The firm sells umbrellas")).isHidden();
    sound(scripts);
    press("Flag");
    assertThat(page.locator(".chip:has-text('flagged')")).isVisible();
    page.check("[name='firm-choice'][value='umbrellas']");
    press("Next");
    page.waitForURL("**/firm/2");
    page.fill("[name='firm-count']", "251");
    press("End of the section");
    page.waitForURL("**/firm/review");
    assertThat(page.locator("h1")).hasText("Every question has an answer");
    assertThat(page.locator(".exam-list li").first()).containsText("flagged");
    press("Stop the clock");
    assertThat(page.locator("h1")).hasText("The clock stands");
    sound(scripts);
    press("Go on");
    page.waitForURL("**/firm/review");
    press("Close this section");
    press("Close the section");
    page.waitForURL("**/open/1");
    page.fill("[name='how-many']", "1581");
    press("End of the section");
    assertThat(page.locator("h1")).hasText("One question is not answered");
    press("Go on to Drawn");
    page.waitForURL("**/last/1");
    press("End of the section");
    press("Submit the exam");
    assertThat(page.locator(".advice")).containsText("2 questions have no complete answer");
    press("Submit");
    assertThat(page.locator("h1")).hasText("Estimate: 600 of 1000");
    sound(scripts);
    page.click("a:has-text('Practise what was missed')");
    page.click("#missed a >> nth=0");
    page.waitForURL("**/practice/first/in-order");
    page.goBack();
    page.navigate(site.url("/cases/firm"));
    sound(scripts);
  }

  @Test
  void theTimeRunsOutInFrontOfAnOpenPage() {
    reopen(true, 390);
    begin(site);
    clock.forward(Duration.ofMinutes(29).plusSeconds(56));
    page.reload();
    assertThat(page.locator(".exam-clock.is-short")).isVisible();
    page.check("[name='true-or-false.bridge'][value='true']");
    assertThat(page.locator(".save-status")).hasText("Saved");
    clock.forward(Duration.ofSeconds(4));
    assertThat(page.locator(".lead").first()).containsText("The time ran out");
    assertThat(page.locator(".lead").first()).containsText("1 of 10 points");
  }

  @Test
  void theTimeCanBeHidden() {
    begin(site);
    page.click(".exam-clock summary");
    assertThat(page.locator("[data-time]")).isHidden();
    page.reload();
    assertThat(page.locator("[data-time]")).isHidden();
    page.click(".exam-clock summary");
    assertThat(page.locator("[data-time]")).isVisible();
  }

  @Test
  void aServerIsKilledInTheMiddle() throws Exception {
    var home = Files.createTempDirectory("hopwise-exam-kill");
    int port = KillTest.freePort();
    var killed = TestSite.elsewhere(port);
    var process = KillTest.serve(home, port, killed);
    try {
      begin(killed);
      page.check("[name='true-or-false.bridge'][value='true']");
      page.check("[name='true-or-false.windows'][value='false']");
      assertThat(page.locator(".save-status")).hasText("Saved");
      press("Go on, no way back");
      page.waitForURL("**/series/2");
      page.check("[name='one-key'][value='all']");
      assertThat(page.locator(".save-status")).hasText("Saved");
      long before = left();
      var here = page.url();
      process.destroyForcibly().waitFor();
      page.check("[name='one-key'][value='minus-five']");
      assertThat(page.locator(".save-status")).containsText("Not saved");
      process = KillTest.serve(home, port, killed);
      assertThat(page.locator(".save-status")).hasText("Saved");
      page.navigate(here);
      assertThat(page.locator("[name='one-key'][value='minus-five']")).isChecked();
      long after = left();
      assertTrue(after < before && after > before - 60_000, before + " and then " + after);
      page.navigate(here.replace("/2", "/1"));
      assertThat(page.locator("h1")).hasText("Not possible now");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private long left() {
    return Long.parseLong(page.locator(".exam-clock").getAttribute("data-left"));
  }
}
