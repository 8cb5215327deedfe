package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the shipped course, each opened once: axe in light and dark, no sideways scroll, no
 * clipped text, nothing empty, no error in the console.
 */
class EveryPageTest {
  private static final List<String> FOR_ALL =
      List.of(
          "/",
          "/exam",
          "/exams",
          "/exams/short-exam",
          "/cases/contoso-hub",
          "/practice/contoso-hub/name-the-pod",
          "/chapters/four-address-spaces",
          "/chapters/kubenet-at-a-glance",
          "/chapters/azure-cni-at-a-glance",
          "/quiz/kubenet-at-a-glance",
          "/figure/kubenet-walkthrough",
          "/figure/linux-primitives",
          "/practice/inside-a-kubenet-node/let-it-forward",
          "/practice/inside-a-kubenet-node/new-source-where?check=1&new-source-where=pod",
          "/practice/inside-a-kubenet-node/lost-masquerade?check=1&lost-masquerade=laptop+ls",
          "/practice/node-to-node/mend-the-slice?mend-the-slice=laptop+kubectl+get+pods+-o+wide",
          "/practice/node-to-node/to-another-node",
          "/practice/node-to-node/to-another-node?check=1&to-another-node.end=DELIVERED",
          "/plan",
          "/plan?plugin=overlay&nodes=5000&maxPods=250&podRange=10.0.0.0/8&who=10.0.0.9",
          "/walk?scenario=on-premises-hybrid&from=web-pod&to=host/db&step=5",
          "/walk?scenario=on-premises-hybrid&from=host/db&to=web-pod&predict=0.1",
          "/walk/compare?left=on-premises-hybrid&right=azure-cni-pod-subnet&from=web-pod&to=host/db",
          "/progress",
          "/review",
          "/review/next",
          "/notes",
          "/notes/four-address-spaces/check-yourself",
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
  private static BrowserContext context;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = TestSite.shipped();
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setReducedMotion(ReducedMotion.REDUCE));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void isSound(String path) {
    var page = context.newPage();
    var errors = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404")) {
        errors.add(message.text());
      }
    });
    page.onPageError(errors::add);
    page.navigate(site.url(path));
    assertEquals(List.of(), violations(new AxeBuilder(page)), "light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(
        List.of(), violations(new AxeBuilder(page).withRules(List.of("color-contrast"))), "dark");
    for (int width : new int[] {1280, 768, 390, 320}) {
      fits(page, width);
    }
    var text = page.locator("main").innerText().strip();
    assertTrue(text.length() > 60, "empty: " + text);
    assertEquals(List.of(), errors);
    page.close();
  }

  private static String exam(Visit visit, String previous) {
    visit.post("/settings", "/exams/short-exam", "previous", previous);
    var page = visit.get("/exams/short-exam").body();
    return page.replaceFirst("(?s).*?href=\"(/exams/runs/[^\"]+)\".*", "$1");
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .toList();
  }

  private static void fits(Page page, int width) {
    page.setViewportSize(width, 900);
    var wide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertTrue(((Number) wide).intValue() <= 0, wide + " px too wide at " + width);
    assertEquals(List.of(), page.evaluate(CLIPPED), "clips text at " + width);
  }

  /** The addresses of all pages, those of a quiz under way and of its result among them. */
  static Stream<String> paths() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "kubenet-at-a-glance");
    visit.post(attempt, attempt + "/submit", "confirmed", "yes");
    var running = QuizHttpTest.begin(visit, "four-address-spaces");
    var report = exam(visit, "");
    visit.post("/settings", report + "/series/leave", "confirmed", "yes");
    visit.post("/settings", report + "/submit", "confirmed", "yes");
    var sitting = exam(visit, report.substring(report.lastIndexOf('/') + 1));
    visit.post("/settings", sitting + "/series/leave", "confirmed", "yes");
    visit.post(
        "/chapters/four-address-spaces", "/chapters/four-address-spaces/done", "done", "yes");
    var note = "/notes/four-address-spaces/check-yourself";
    visit.post(note, note, "text", "A note\n\nof two lines", "seen", "0");
    context.addCookies(List.of(new Cookie("hopwise", visit.cookie()).setUrl(site.url("/"))));
    var paths = new ArrayList<>(FOR_ALL);
    paths.addAll(List.of(attempt, running, running + "/4", running + "/review"));
    paths.addAll(List.of(report, sitting + "/contoso/1", sitting + "/contoso/review"));
    for (var bank :
        List.of("four-address-spaces", "kubenet-at-a-glance", "azure-cni-at-a-glance")) {
      paths.add(visit.get("/practice/" + bank).uri().getPath() + "?check=1&hints=1");
    }
    return paths.stream();
  }
}
