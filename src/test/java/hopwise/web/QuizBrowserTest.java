package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A quiz in a real browser: by keyboard alone, by single taps, without scripts, across a restart.
 */
@ResourceLock("browser")
class QuizBrowserTest {
  private static Chromium chromium;
  private TestSite site;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    site = TestSite.small();
    open(true);
  }

  @AfterEach
  void stop() {
    context.close();
    site.close();
  }

  private void open(boolean scripts) {
    context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    page = context.newPage();
  }

  @Test
  void everyTypeByKeyboardAlone() {
    page.navigate(site.url("/quiz/first"));
    tabTo("button:has-text('Start')");
    page.keyboard().press("Enter");
    page.waitForURL("**/attempts/*");

    tabTo("[name='one-key']");
    choose("[name='one-key'][value='minus-five']");
    tabTo("[name='two-keys'][value='node']");
    page.keyboard().press("Space");
    tabTo("[name='two-keys'][value='internal']");
    page.keyboard().press("Space");
    tabTo("[name='true-or-false.bridge']");
    choose("[name='true-or-false.bridge'][value='true']");
    tabTo("[name='true-or-false.windows']");
    choose("[name='true-or-false.windows'][value='false']");
    sortByKeyboard(List.of("pod", "bridge", "nic"));
    pick("pairs.node", "VNet");
    pick("pairs.web", "pod range");
    pick("blanks.from", "pod range");
    pick("blanks.node", "node subnet");
    tabTo("[name='how-many']");
    page.keyboard().type("1581");
    tabTo("[name='which-range']");
    page.keyboard().type("10.244.1.0/24");
    tabTo(".buttons button[value='review']");
    page.keyboard().press("Enter");
    page.waitForURL("**/review");
    tabTo("button:has-text('Submit')");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("14 of 14 points");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyTypeBySingleTapsWithAndWithoutScripts(boolean scripts) {
    context.close();
    open(scripts);
    page.navigate(site.url("/quiz/first"));
    page.click("button:has-text('Start')");
    page.check("[name='one-key'][value='minus-five']");
    page.check("[name='two-keys'][value='node']");
    page.check("[name='two-keys'][value='internal']");
    page.check("[name='true-or-false.bridge'][value='true']");
    page.check("[name='true-or-false.windows'][value='false']");
    sortByTaps(List.of("pod", "bridge", "nic"));
    page.selectOption("[name='pairs.node']", "vnet");
    page.selectOption("[name='pairs.web']", "pod");
    page.selectOption("[name='blanks.from']", "pod-range");
    page.selectOption("[name='blanks.node']", "subnet");
    page.fill("[name='how-many']", "1581");
    page.fill("[name='which-range']", "10.244.1.0/24");
    submit();
    page.waitForSelector("text=14 of 14");
  }

  @Test
  void answersAreKeptAsTheyAreGiven() {
    begin();
    page.check("[name='one-key'][value='minus-two']");
    page.fill("[name='how-many']", "99");
    page.locator("[name='how-many']").blur();
    status("Saved");
    page.waitForTimeout(800);
    var url = page.url();
    page.close();
    page = context.newPage();
    page.navigate(url);
    assertThat(page.locator("[name='one-key'][value='minus-two']")).isChecked();
    assertThat(page.locator("[name='how-many']")).hasValue("99");
  }

  @Test
  void anAnswerGivenWhileTheServerIsDownIsKeptWhenItIsBack() {
    begin();
    var url = page.url();
    site.stop();
    page.fill("[name='how-many']", "4242");
    page.locator("[name='how-many']").blur();
    status("Not saved: offline, trying again");
    site.start();
    status("Saved");
    page.navigate(url);
    assertThat(page.locator("[name='how-many']")).hasValue("4242");
  }

  @Test
  void aHalfFilledOrderIsThereAfterARestart() {
    begin();
    var first = order();
    page.locator("[data-item='in-order'] .move-down").first().click();
    status("Saved");
    page.waitForTimeout(800);
    site.stop();
    site.start();
    page.reload();
    assertEquals(List.of(first.get(1), first.get(0), first.get(2)), order());
  }

  @Test
  void theBackButtonAndASecondTabMakeNoSecondAttempt() {
    begin();
    var attempt = page.url();
    var second = context.newPage();
    second.navigate(site.url("/quiz/first"));
    assertEquals(0, second.locator("button:has-text('Start')").count());
    page.locator("[name='how-many']").fill("1581");
    submit();
    page.waitForSelector("text=1 of 14");
    page.goBack();
    page.navigate(attempt);
    page.waitForSelector("text=1 of 14");
    second.navigate(attempt + "/review");
    assertEquals(attempt, second.url());
    page.navigate(site.url("/quiz/first"));
    assertEquals(1, page.locator("a[href^='/attempts/']").count());
  }

  @Test
  void aQuizOneQuestionAtATime() {
    begin();
    page.navigate(page.url() + "/1");
    page.check("[name='one-key'][value='minus-five']");
    for (int i = 2; i <= 8; i++) {
      page.click(".buttons button[value='next']");
      page.waitForURL("**/" + i);
    }
    page.click(".buttons button[value='review']");
    page.waitForURL("**/review");
    assertTrue(page.content().contains("confirmed"));
    page.click("button:has-text('Submit')");
    page.waitForSelector("text=1 of 14");
  }

  @Test
  void passingUnlocksTheNextChapter() {
    page.navigate(site.url("/chapters/second"));
    assertEquals(0, page.locator("text=zanzibar").count());
    everyTypeBySingleTapsWithAndWithoutScripts(true);
    page.click("a[href='/chapters/second']");
    assertThat(page.locator("text=zanzibar").first()).isVisible();
  }

  private void status(String text) {
    assertThat(page.locator(".save-status")).hasText(text);
  }

  private void begin() {
    page.navigate(site.url("/quiz/first"));
    page.click("button:has-text('Start')");
    page.waitForURL("**/attempts/*");
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private void submit() {
    page.click("button[value='review'], a[href$='/review'], button:has-text('Submit')");
    page.waitForURL(java.util.regex.Pattern.compile(".*/attempts/[^/]+(/review)?$"));
    if (page.url().endsWith("/review")) {
      page.click("button:has-text('Submit')");
    }
  }

  private List<String> order() {
    return page.locator("[data-item='in-order'] input[name='in-order']").all().stream()
        .map(Locator::inputValue)
        .toList();
  }

  private void sortByTaps(List<String> wanted) {
    for (int place = 0; place < wanted.size(); place++) {
      while (order().indexOf(wanted.get(place)) > place) {
        page.click("button[value='in-order:" + wanted.get(place) + ":up']");
        page.waitForLoadState();
      }
    }
  }

  private void sortByKeyboard(List<String> wanted) {
    for (int place = 0; place < wanted.size(); place++) {
      while (order().indexOf(wanted.get(place)) > place) {
        tabTo("button[value='in-order:" + wanted.get(place) + ":up']");
        page.keyboard().press("Enter");
        page.waitForTimeout(50);
      }
    }
  }

  /** Presses Tab until the focus is on {@code selector}. */
  private void tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      if ((Boolean)
          page.evaluate(
              "s => s.split(', ').some(p => [...document.querySelectorAll(p.replace(/:has-text.*/,"
                  + " ''))].includes(document.activeElement) && (!p.includes(':has-text') ||"
                  + " document.activeElement.textContent.includes(p.match(/'(.*)'\\)/)[1])))",
              selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab never reaches " + selector);
  }

  /** Moves among radio buttons by arrow keys until {@code selector} is checked. */
  private void choose(String selector) {
    for (int i = 0; i < 8 && !page.locator(selector).isChecked(); i++) {
      page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
    }
    assertThat(page.locator(selector)).isChecked();
  }

  /** Picks from a list by typing its first letters. */
  private void pick(String name, String text) {
    tabTo("[name='" + name + "']");
    page.keyboard().type(text);
    assertEquals(text, page.locator("[name='" + name + "'] option:checked").textContent().strip());
  }
}
