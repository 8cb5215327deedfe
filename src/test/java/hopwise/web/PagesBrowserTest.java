package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the shipped course: axe, no sideways scroll, no clipped text, nothing empty. */
class PagesBrowserTest {
  private static final List<String> FOR_ALL =
      List.of(
          "/",
          "/exam",
          "/chapters/four-address-spaces",
          "/chapters/kubenet-at-a-glance",
          "/chapters/azure-cni-at-a-glance",
          "/quiz/kubenet-at-a-glance",
          "/plan",
          "/plan?plugin=overlay&nodes=5000&maxPods=250&podRange=10.0.0.0/8",
          "/progress",
          "/glossary",
          "/search",
          "/search?q=route",
          "/search?q=xyzzy",
          "/settings",
          "/claim",
          "/not-here");

  /** Text that is cut off: an element with text of its own whose content is larger than its box. */
  private static final String CLIPPED =
      """
      () => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) return false;
        const style = getComputedStyle(e);
        if (style.display === 'inline' || style.visibility === 'hidden' || style.clipPath !== 'none') return false;
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip' || style.overflowY === 'hidden';
        return hides && e.clientWidth > 0 && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2);
      }).map(e => e.outerHTML.slice(0, 160))
      """;

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

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme scheme) {
    try (var context = context(scheme, 1280)) {
      for (var path : paths(context)) {
        var page = visit(context, path);
        var found =
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .toList();
        assertEquals(List.of(), found, path + " in " + scheme);
        page.close();
      }
    }
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(ints = {320, 390, 768, 1280})
  void nothingScrollsSidewaysIsClippedOrEmpty(int width) {
    try (var context = context(ColorScheme.LIGHT, width)) {
      for (var path : paths(context)) {
        var page = visit(context, path);
        var wide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertTrue(
            ((Number) wide).intValue() <= 0, path + " is " + wide + " px too wide at " + width);
        assertEquals(List.of(), page.evaluate(CLIPPED), path + " clips text at " + width);
        var text = page.locator("main").innerText().strip();
        assertTrue(text.length() > 60, path + " is empty: " + text);
        page.close();
      }
    }
  }

  @Test
  void pagesMakeNoErrorInTheConsole() {
    try (var context = context(ColorScheme.LIGHT, 1280)) {
      var errors = new ArrayList<String>();
      for (var path : paths(context)) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            errors.add(path + ": " + message.text());
          }
        });
        page.onPageError(error -> errors.add(path + ": " + error));
        page.navigate(site.url(path));
        page.close();
      }
      assertEquals(List.of(), errors);
    }
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

  /** The addresses of all pages, those of a quiz under way and of its result among them. */
  private static List<String> paths(BrowserContext context) {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "kubenet-at-a-glance");
    visit.post(attempt, attempt + "/submit", "confirmed", "yes");
    var running = QuizHttpTest.begin(visit, "four-address-spaces");
    visit.post(
        "/chapters/four-address-spaces", "/chapters/four-address-spaces/done", "done", "yes");
    context.addCookies(
        List.of(
            new com.microsoft.playwright.options.Cookie("hopwise", visit.cookie())
                .setUrl(site.url("/"))));
    var paths = new ArrayList<>(FOR_ALL);
    paths.addAll(List.of(attempt, running, running + "/4", running + "/review"));
    for (var bank :
        List.of("four-address-spaces", "kubenet-at-a-glance", "azure-cni-at-a-glance")) {
      paths.add(visit.get("/practice/" + bank).uri().getPath() + "?check=1&hints=1");
    }
    return paths;
  }
}
