package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lab in a real browser, by keyboard alone. */
class LabBrowserTest {
  /** Milliseconds after which controls have the colours of another scheme. */
  private static final int COLOURS_CHANGE = 250;

  private static Chromium chromium;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    site = TestSite.small();
    var scenario = site.file("content/scenarios/vm.yaml");
    Files.createDirectories(scenario.getParent());
    Files.copy(Path.of("content/scenarios/linux-primitives.yaml"), scenario);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  private static BrowserContext context(int width) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  /** Types a line, and waits until it has run and the network is drawn again. */
  private static void type(Page page, String line) {
    page.keyboard().type(line);
    enter(page);
  }

  private static void enter(Page page) {
    page.waitForResponse(
        answer -> answer.url().contains("/upper"), () -> page.keyboard().press("Enter"));
    assertThat(page.locator("[data-lab=upper]")).not().hasAttribute("aria-busy", "true");
  }

  private static Locator lastOutput(Page page) {
    return page.locator(".typed").last().locator(".typed-output");
  }

  private static String line(Page page) {
    return page.inputValue("#line");
  }

  @Test
  void aSessionByKeyboard() {
    var context = context(1280);
    var page = context.newPage();
    page.navigate(site.url("/lab/vm#line"));
    assertThat(page.locator("#line")).isFocused();

    page.keyboard().type("ip li");
    page.keyboard().press("Tab");
    page.waitForCondition(() -> line(page).equals("ip link "));
    type(page, "add br0 type bridge");
    assertThat(page.locator(".line-added").first()).containsText("br0");

    page.keyboard().insertText("ip netns add blue\nip netns add red\nip netns list");
    enter(page);
    assertEquals("red\nblue", lastOutput(page).innerText());

    page.keyboard().press("ArrowUp");
    page.waitForCondition(() -> line(page).startsWith("ip netns add blue"));
    page.locator("#line").fill("ip netns exec ");
    page.keyboard().press("Tab");
    assertThat(page.locator(".term-candidate")).hasText(new String[] {"blue", "red"});
    page.keyboard().press("Tab");
    assertEquals("ip netns exec blue", line(page));
    page.keyboard().press("Escape");
    page.keyboard().press("Tab");
    assertThat(page.locator("button:has-text('Run')")).isFocused();

    page.locator("#line").fill("ping -c 1 8.8.8.8");
    page.focus("#line");
    enter(page);
    assertThat(page.locator(".walk-row").first()).isVisible();
    assertThat(page.locator(".unseen[role=status]")).containsText("1 packets transmitted");

    page.click(".lab-tool:has-text('Undo')");
    assertThat(page.locator(".typed").last()).containsText("ip netns list");
    site.stop();
    site.start();
    page.reload();
    page.focus("#line");
    type(page, "ip netns list");
    assertEquals("red\nblue", lastOutput(page).innerText());

    page.click(".lab-tool:has-text('Share')");
    page.waitForURL("**/share/*");
    var other = context(1280);
    var guest = other.newPage();
    guest.navigate(page.url());
    assertThat(guest.locator(".typed").last()).containsText("red");
    other.close();
    context.close();
  }

  @Test
  void twoTabsOfOneLab() {
    var context = context(1280);
    var one = context.newPage();
    one.navigate(site.url("/lab/vm#line"));
    type(one, "echo one");
    var two = context.newPage();
    two.navigate(site.url("/lab/vm#line"));
    type(two, "echo two");
    one.bringToFront();
    type(one, "echo late");
    assertThat(one.locator(".term-problem")).containsText("gone on in another tab");
    assertEquals("echo late", line(one));
    assertThat(one.locator(".typed")).hasCount(2);
    enter(one);
    assertThat(one.locator(".typed")).hasCount(3);
    context.close();
  }

  @Test
  void isCleanAndFitsAPhone() {
    var context = context(1280);
    var page = context.newPage();
    page.navigate(site.url("/lab/vm#line"));
    type(page, "ip link add br0 type bridge");
    type(page, "ping -c 1 8.8.8.8");
    for (var path : List.of("/lab/vm", "/lab/vm?panel=changes&places=o", "/lab")) {
      page.navigate(site.url(path));
      assertEquals(List.of(), violations(new AxeBuilder(page)), path);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      page.waitForTimeout(COLOURS_CHANGE);
      assertEquals(
          List.of(),
          violations(new AxeBuilder(page).withRules(List.of("color-contrast"))),
          path + " in the dark");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      for (int width : new int[] {320, 390, 768}) {
        page.setViewportSize(width, 900);
        var wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertTrue(((Number) wide).intValue() <= 0, path + " at " + width + ": " + wide);
      }
      page.setViewportSize(1280, 900);
    }
    context.close();
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .toList();
  }
}
