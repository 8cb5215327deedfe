package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every type of item in a real browser: by keyboard alone, by touch, and without scripts. */
class ItemTypesBrowserTest {
  private static final String ROUTE = "ip route add default via 192.0.2.254";
  private static final String FORWARD = "sysctl -w net.ipv4.ip_forward=1";
  private static final Map<String, String> WAY =
      Map.of(
          "hop-1-source", "192.0.2.1",
          "hop-2-place", "host router",
          "hop-2-source", "198.51.100.254",
          "hop-3-place", "host server",
          "end", "Delivered, and answered");

  private static Chromium chromium;
  private static TestSite site;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = TestSite.small();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @Test
  void byKeyboardAlone() {
    var page = open(new Browser.NewContextOptions());
    var hands = new QuizHands(page);
    page.navigate(site.url("/quiz/first"));
    hands.tabTo("button[value='all']");
    page.keyboard().press("Enter");
    page.waitForURL("**/attempts/*");
    hands.typeFirst();
    submit(page, hands);
    assertThat(page.locator("h1")).hasText("14 of 14 points");

    begin(page, "networks");
    hands.type("[name='which-command']", ROUTE);
    hands.type("[name='which-effect']", FORWARD);
    WAY.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ItemTypesBrowserTest::inThePage))
        .forEach(question -> hands.pick("which-way." + question.getKey(), question.getValue()));
    spotByKeyboard(page, hands);
    hands.type("#line-which-repair", ROUTE);
    page.keyboard().press("Enter");
    assertThat(page.locator(".desk .goal-met")).hasCount(1);
    assertThat(page.locator("#line-which-repair")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    page.keyboard().type("host/router");
    hands.type("#line-which-repair", FORWARD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".desk .goal-met")).hasCount(2);
    submit(page, hands);
    assertThat(page.locator("h1")).hasText("11 of 11 points");
    page.context().close();
  }

  private static int inThePage(String one, String other) {
    var order = List.of("hop-1-source", "hop-2-place", "hop-2-source", "hop-3-place", "end");
    return Integer.compare(order.indexOf(one), order.indexOf(other));
  }

  /** Arrow keys go from letter to letter in the figure, Enter chooses. */
  private static void spotByKeyboard(Page page, QuizHands hands) {
    hands.tabTo("[data-item='which-place'] .net-letter");
    for (int i = 0; i < 3; i++) {
      if (page.evaluate("() => document.activeElement.dataset.choice").equals("router")) {
        break;
      }
      page.keyboard().press("ArrowRight");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("[name='which-place'][value='router']")).isChecked();
  }

  private static void submit(Page page, QuizHands hands) {
    hands.tabTo(".attempt-buttons button[value='review']");
    page.keyboard().press("Enter");
    page.waitForURL("**/review");
    hands.tabTo("form[action$='/submit'] button");
    page.keyboard().press("Enter");
    page.waitForSelector(".score");
  }

  @Test
  void byTouch() {
    var page =
        open(
            new Browser.NewContextOptions()
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(390, 844));
    page.navigate(site.url("/quiz/first"));
    page.tap("button[value='all']");
    page.waitForURL("**/attempts/*");
    new QuizHands(page).answerFirst();
    page.tap(".attempt-buttons button[value='review']");
    page.tap("form[action$='/submit'] button");
    assertThat(page.locator("h1")).hasText("14 of 14 points");

    begin(page, "networks");
    fillIn(page);
    page.tap("[data-item='which-place'] .net-narrow .net-letter[data-choice='router']");
    assertThat(page.locator("[name='which-place'][value='router']")).isChecked();
    run(page, "host/client", ROUTE, 1);
    run(page, "host/router", "ip a", 1);
    page.tap("[data-item='which-repair'] button[value$=':undo']");
    assertThat(page.locator(".desk .typed")).hasCount(1);
    run(page, "host/router", FORWARD, 2);
    page.tap(".attempt-buttons button[value='review']");
    page.tap("form[action$='/submit'] button");
    assertThat(page.locator("h1")).hasText("11 of 11 points");
    page.context().close();
  }

  private static void run(Page page, String place, String line, int met) {
    page.selectOption("#at-which-repair", place);
    page.fill("#line-which-repair", line);
    page.tap("[data-item='which-repair'] button[value$=':run']");
    assertThat(page.locator("#line-which-repair")).hasValue("");
    assertThat(page.locator(".desk .goal-met")).hasCount(met);
  }

  @Test
  void withoutScripts() {
    var page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    begin(page, "first");
    new QuizHands(page).answerFirst();
    page.click(".attempt-buttons button[value='review']");
    page.click("form[action$='/submit'] button");
    assertThat(page.locator("h1")).hasText("14 of 14 points");

    begin(page, "networks");
    fillIn(page);
    page.check("[name='which-place'][value='router']");
    for (var typed : List.of("host/client " + ROUTE, "host/router " + FORWARD)) {
      page.selectOption("#at-which-repair", typed.split(" ", 2)[0]);
      page.fill("#line-which-repair", typed.split(" ", 2)[1]);
      page.click("[data-item='which-repair'] button[value$=':run']");
      assertThat(page.locator("#line-which-repair")).hasValue("");
    }
    assertThat(page.locator("[name='which-command']")).hasValue(ROUTE);
    page.click(".attempt-buttons button[value='review']");
    page.click("form[action$='/submit'] button");
    assertThat(page.locator("h1")).hasText("11 of 11 points");
    page.context().close();
  }

  private static void fillIn(Page page) {
    page.fill("[name='which-command']", ROUTE);
    page.fill("[name='which-effect']", FORWARD);
    WAY.forEach((question, answer) ->
        page.selectOption(
            "[name='which-way." + question + "']", new SelectOption().setLabel(answer)));
  }

  /** What is missed is shown as a walk that can be stepped through. */
  @Test
  void aMissedGoalShowsTheWayThatFails() {
    var page = open(new Browser.NewContextOptions());
    begin(page, "networks");
    page.fill("[name='which-effect']", "ip route");
    page.check("[name='which-place'][value='client']");
    page.fill("#line-which-repair", ROUTE);
    page.press("#line-which-repair", "Enter");
    assertThat(page.locator(".desk .goal-met")).hasCount(1);
    assertThat(page.locator("body > .unseen[role=status]")).containsText("1 of 2 goals reached.");
    page.press("#line-which-repair", "ArrowUp");
    assertThat(page.locator("#line-which-repair")).hasValue(ROUTE);
    page.fill("#line-which-repair", "");
    isSound(page);
    page.click(".attempt-buttons button[value='review']");
    page.click("form[action$='/submit'] button");
    var lab = page.locator("#item-which-repair");
    assertThat(lab.locator(".verdict")).containsText("Partly right");
    lab.locator(".aim-walk [data-go='1']").click();
    assertThat(lab.locator(".aim-walk [data-now]")).hasText("2");
    isSound(page);
    page.context().close();
  }

  @Test
  void practiceCanBeLoadedAgain() {
    var page = open(new Browser.NewContextOptions());
    page.navigate(site.url("/practice/networks/which-repair"));
    page.fill("#line-which-repair", ROUTE);
    page.press("#line-which-repair", "Enter");
    assertThat(page.locator(".desk .goal-met")).hasCount(1);
    page.reload();
    assertThat(page.locator(".desk .goal-met")).hasCount(1);
    assertThat(page.locator(".desk .typed")).hasCount(1);
    page.context().close();
  }

  private static void isSound(Page page) {
    assertEquals(List.of(), violations(new AxeBuilder(page)), page.url());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(
        List.of(),
        violations(new AxeBuilder(page).withRules(List.of("color-contrast"))),
        page.url() + " in the dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .toList();
  }

  private static Page open(Browser.NewContextOptions options) {
    return chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE)).newPage();
  }

  private static void begin(Page page, String quiz) {
    page.navigate(site.url("/quiz/" + quiz));
    page.click("button[value='all']");
    page.waitForURL("**/attempts/*");
  }
}
