package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quiz in a real browser: answers that are kept, across a restart, too. */
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
    context = chromium.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void stop() {
    context.close();
    site.close();
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
    var first = new QuizHands(page).order();
    page.locator("[data-item='in-order'] .move-down").first().click();
    status("Saved");
    page.waitForTimeout(800);
    site.stop();
    site.start();
    page.reload();
    assertEquals(List.of(first.get(1), first.get(0), first.get(2)), new QuizHands(page).order());
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
    begin();
    new QuizHands(page).answerFirst();
    submit();
    page.waitForSelector("text=14 of 14");
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
    page.click(".attempt-buttons button[value='review']");
    page.waitForURL(java.util.regex.Pattern.compile(".*/attempts/[^/]+(/review)?$"));
    if (page.url().endsWith("/review")) {
      page.click("button:has-text('Submit')");
    }
  }
}
