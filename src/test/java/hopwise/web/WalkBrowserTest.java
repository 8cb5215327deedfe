package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A walk in a browser: by mouse, by keyboard, in a figure that stands still, and foreseen. */
class WalkBrowserTest {
  private static final String DATABASE =
      "/walk?scenario=on-premises-hybrid&from=web-pod&to=host/db";

  private static Chromium chromium;
  private static TestSite site;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    site = TestSite.shipped();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @Test
  void byMouse() {
    try (var context = context(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      var page = visit(context, DATABASE);
      page.click("text=Next step");
      page.click("text=Next step");
      current(page, "3");
      page.click("#walk-5 .walk-number");
      current(page, "5");
      assertThat(pill(page)).hasText("from 10.1.0.4");
      assertEquals("M", leg(page).getAttribute("d").substring(0, 1));
      assertTrue(page.url().endsWith("&step=5"), page.url());
      page.reload();
      current(page, "5");
      page.click("text=Back");
      current(page, "4");
      assertThat(pill(page)).hasText("from 10.244.0.4");
      page.click(".net-wide [data-place='host/db']");
      page.click(".net-wide [data-place='host/web']");
      page.waitForURL("**to=host%2Fweb**");
      assertTrue(page.url().contains("from=host%2Fdb"), page.url());
      assertThat(page.locator(".walk-summary")).containsText("It ends at");
    }
  }

  @Test
  void byKeyboard() {
    try (var context = context(new Browser.NewContextOptions())) {
      var page = visit(context, DATABASE);
      page.locator("[data-go='1']").focus();
      page.keyboard().press("Enter");
      current(page, "2");
      page.keyboard().press("ArrowDown");
      current(page, "3");
      page.keyboard().press("End");
      current(page, "19");
      page.keyboard().press("ArrowRight");
      current(page, "19");
      page.keyboard().press("Home");
      page.keyboard().press("ArrowRight");
      current(page, "2");
      assertThat(page.locator("p[role=status]")).containsText("Step 2 of 19.");
      page.locator("#walk-2 .walk-number").focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#walk-3 .walk-number")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("#walk-3 summary")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#walk-3 .walk-headers")).isVisible();
    }
  }

  @Test
  void withoutMotionThereAreStepsAlone() {
    try (var context =
        context(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
      var page = visit(context, DATABASE);
      assertThat(page.locator("[data-play]")).isHidden();
      page.click("text=Next step");
      var before = pill(page).boundingBox();
      page.waitForTimeout(300);
      assertEquals(before.x, pill(page).boundingBox().x);
    }
  }

  @Test
  void aChoiceOfNetworkWaitsForTheButton() {
    try (var context = context(new Browser.NewContextOptions())) {
      var page = visit(context, DATABASE);
      var before = page.inputValue("#walk-from");
      page.fill("#walk-to", "host/web");
      page.selectOption("#walk-scenario", "kubenet-paper");
      assertThat(page.locator("p[role=status]")).containsText("places of kubenet-paper");
      assertThat(page.locator("#walk-from")).not().hasValue(before);
      assertThat(page.locator("#walk-to")).hasValue("host/web");
      assertTrue(page.url().endsWith(DATABASE), page.url());
      page.click(".walk-field-go button");
      assertThat(page.locator("h2#walk-verdict")).isFocused();
      page.fill("#walk-from", "nobody");
      page.click(".walk-field-go button");
      assertThat(page.locator("#walk-verdict[role=alert]")).isFocused();
      assertThat(page).hasTitle("Not walked yet · Hopwise");
    }
  }

  @Test
  void playingStopsAtTheEnd() {
    try (var context = context(new Browser.NewContextOptions())) {
      var page = visit(context, DATABASE + "&step=18");
      page.selectOption("[data-speed]", "fast");
      page.click("[data-play]");
      assertThat(page.locator("[data-play]")).hasText("Pause");
      current(page, "19");
      assertThat(page.locator("[data-play]")).hasText("Play");
      assertThat(page.locator("p[role=status]")).containsText("The end: step 19 of 19.");
      page.locator("[data-go='1']").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("p[role=status]")).hasText("This was the last step.");
    }
  }

  @Test
  void foreseenWithoutScripts() {
    try (var context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var page = visit(context, "/walk?scenario=on-premises-hybrid&from=host/db&to=web-pod");
      page.click("text=Next step");
      assertThat(page.locator("#walk-next")).isFocused();
      current(page, "2");
      page.click("text=Predict first");
      answer(page, "It does not arrive");
      assertThat(page.locator("h2#question")).isFocused();
      assertThat(page).hasTitle("Question 2 of 3: predict the walk · Hopwise");
      assertFalse(page.content().contains("GatewaySubnet: the system route"), "told too early");
      answer(page, "default via 192.168.10.1");
      answer(page, "Default 10.0.0.0/8 None");
      assertThat(page.locator(".walk-score-line")).hasText("3 of 3 right");
      page.goBack();
      assertThat(page.locator(".walk-question .walk-label")).containsText("Question 3 of 3");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/walk                                         | 200 | Walks worth a look",
        "/walk?scenario=none                           | 404 | No scenario is called “none”",
        "/walk?from=web-pod&to=host/db:0               | 400 | A port is 1 to 65535.",
        "/walk?from=<script>&to=host/db                | 400 | is no place here",
        "/walk?from=web-pod&to=10.9.9.9                | 200 | NO_OWNER_IN_VNET",
        "/walk?from=web-pod&to=host/db&step=99&way=7   | 200 | aria-current=\"step\"",
        "/walk?from=web-pod&to=host/db&hash=0          | 200 | has changed since this link was"
            + " made",
        "/walk?from=web-pod&to=host/db&predict=&sent=1 | 200 | Choose one first, then answer.",
        "/walk?shown=on-premises-hybrid&scenario=kubenet-paper&from=pod/x&to=y | 200 | Delivered",
        "/walk/compare?from=gone                       | 400 | has nobody who is “gone”",
        "/walk/compare?left=none                       | 404 | No scenario is called “none”",
      })
  void whatAnAddressShows(String path, int status, String words) {
    var answer =
        new Visit(site).get(path.replace("<", "%3C").replace(">", "%3E"), "Accept", "text/html");
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(words), words);
    assertFalse(answer.body().contains("<script>"), "escaped");
  }

  private static void answer(Page page, String option) {
    page.click(".walk-option:has-text('" + option + "')");
    page.click("button:has-text('Answer')");
  }

  private static void current(Page page, String number) {
    assertThat(page.locator(".is-current .walk-number[aria-current='step']")).hasText(number);
    assertThat(page.locator("[data-now]")).hasText(number);
  }

  private static Locator pill(Page page) {
    return page.locator(".net-drawing:visible .walk-pill text");
  }

  private static Locator leg(Page page) {
    return page.locator(".net-drawing:visible .net-leg-current");
  }

  private static BrowserContext context(Browser.NewContextOptions options) {
    return chromium.browser().newContext(options);
  }

  private static Page visit(BrowserContext context, String path) {
    var page = context.newPage();
    page.navigate(site.url(path));
    return page;
  }
}
