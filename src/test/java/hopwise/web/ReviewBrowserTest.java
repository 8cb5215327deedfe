package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Review and notes in a real browser: by keys, with a way back, without scripts, in two tabs. */
@Timeout(180)
class ReviewBrowserTest {
  private static Chromium chromium;
  private static TestSite site;
  private @Nullable BrowserContext context;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = TestSite.small();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
  }

  private Page open(boolean scripts) {
    var opened =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    .setReducedMotion(ReducedMotion.REDUCE));
    context = opened;
    return opened.newPage();
  }

  /** Marks the recall card of the first chapter, and misses all of its quiz. */
  private static void meet(Page page) {
    page.navigate(site.url("/chapters/first"));
    page.click(".recall summary");
    page.click(".recall button[value='no']");
    page.navigate(site.url("/quiz/first"));
    page.click("button:has-text('Start')");
    page.waitForURL("**/attempts/*");
    page.navigate(page.url() + "/review");
    page.click("button:has-text('Submit anyway')");
    assertThat(page.locator("h1")).hasText("0 of 14 points");
  }

  @Test
  void aReviewByKeysAloneWithAWayBack() {
    var page = open(true);
    meet(page);
    page.navigate(site.url("/review"));
    assertThat(page.locator("h1")).hasText("9 cards to review");
    sound(page);
    page.keyboard().press("Tab");
    page.locator("text=Begin").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/review/recall/first/first-address");
    assertThat(page.locator(".recall-answer")).isHidden();
    page.locator("body").press("3");
    assertThat(page.locator(".recall-answer")).isHidden();
    page.locator("body").press(" ");
    assertThat(page.locator(".recall-answer")).isVisible();
    sound(page);
    page.keyboard().press(" ");
    page.keyboard().press("3");
    page.waitForURL("**/review/item/**");
    assertThat(page.locator(".undo")).containsText("Rated “Good”");
    page.locator(".undo button").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/first-address?shown=1");
    assertThat(page.locator(".recall-answer")).isVisible();
    assertThat(page.locator(".undo")).hasCount(0);
    page.keyboard().press("4");
    page.waitForURL("**/review/item/**");
    page.navigate(site.url("/review/item/first/how-many?seed=4"));
    page.locator("[name='how-many']").focus();
    page.keyboard().type("1581");
    page.keyboard().press("Enter");
    assertThat(page.locator(".is-suggested")).containsText("Good");
    sound(page);
    page.keyboard().press("2");
    page.waitForURL("**/review/item/first/**");
    assertThat(page.locator(".undo")).containsText("Rated “Hard”");
    page.goBack();
    assertThat(page.locator("main")).containsText("Right");
    page.keyboard().press("3");
    assertThat(page.locator("h1")).hasText("This card was rated elsewhere");
    sound(page);
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    var page = open(true);
    meet(page);
    page.navigate(site.url("/review/recall/first/first-address?shown=1"));
    page.click(".keys a");
    page.locator("#keys label:has-text('Off')").click();
    page.click("button:has-text('Save') >> nth=0");
    assertThat(page.locator("[role=status]")).containsText("Your settings are kept.");
    sound(page);
    page.navigate(site.url("/review/recall/first/first-address?shown=1"));
    assertThat(page.locator(".recall-answer")).isVisible();
    assertThat(page.locator(".keys")).hasCount(0);
    page.locator("body").press("4");
    page.locator("body").press("/");
    assertThat(page.locator("#search-top")).not().isFocused();
    page.locator("body").press("Control+c");
    assertThat(page.locator(".ratings")).isVisible();
    page.click(".rating-good");
    page.waitForURL("**/review/item/**");
    assertThat(page.locator(".undo")).containsText("Rated “Good”");
  }

  @Test
  void aReviewWithoutScripts() {
    var page = open(false);
    meet(page);
    page.navigate(site.url("/review"));
    page.click("text=Begin");
    page.click("text=Show the answer");
    page.click(".rating-easy");
    page.waitForURL("**/review/item/**");
    page.navigate(site.url("/review/item/first/which-range"));
    page.fill("[name='which-range']", "10.0.0.0/8");
    page.click(".buttons button[name='check']");
    assertThat(page.locator(".is-suggested")).containsText("Again");
    page.click(".rating-again");
    page.click("text=Take it back");
    assertThat(page.locator(".typed-marked")).containsText("10.0.0.0/8");
    page.navigate(site.url("/progress"));
    assertThat(page.locator(".mastery")).containsText("Know routes");
    page.click("text=The same as a table");
    assertThat(page.locator(".forecast-table tbody tr")).hasCount(30);
    page.navigate(site.url("/chapters/first"));
    page.locator("a.section-tool").nth(1).click();
    page.fill("textarea", "from paper");
    page.click("text=Keep the note");
    page.waitForURL("**/chapters/first#the-answer");
    assertThat(page.locator("#own-note-the-answer textarea")).hasValue("from paper");
  }

  @Test
  void aNoteIsKeptAsItIsWrittenAndNoTabOverwritesAnother() {
    var page = open(true);
    page.navigate(site.url("/chapters/first"));
    page.locator(".section-tool[aria-pressed]").first().click();
    assertThat(page.locator(".section-tool[aria-pressed='true']")).hasCount(1);
    page.locator("a.section-tool").first().click();
    page.keyboard().type("tab one");
    assertThat(page.locator("[data-note-status]").first()).hasText("Kept");
    var other = page.context().newPage();
    other.navigate(site.url("/chapters/first"));
    assertThat(other.locator(".section-tool[aria-pressed='true']")).hasCount(1);
    other.fill("#own-note-the-question textarea", "tab two");
    assertThat(other.locator("#own-note-the-question [data-note-status]")).hasText("Kept");
    page.bringToFront();
    page.locator("#own-note-the-question textarea").fill("tab one again");
    assertThat(page.locator(".note-newer")).containsText("tab two");
    sound(page);
    page.click("text=Keep both");
    assertThat(page.locator("#own-note-the-question [data-note-status]")).hasText("Kept");
    page.navigate(site.url("/progress"));
    sound(page);
    page.navigate(site.url("/notes"));
    assertThat(page.locator(".own-text")).hasText("tab two\n\ntab one again");
    sound(page);
  }

  private static void sound(Page page) {
    var violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    assertEquals(List.of(), violations, page.url());
  }
}
