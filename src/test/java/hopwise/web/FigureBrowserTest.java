package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import hopwise.source.Library;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureView.Text;
import hopwise.web.figure.FigureViews;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures in a browser: letters are as wide as they were taken to be, and keys lead around. */
class FigureBrowserTest {
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));

  /** Texts that are wider than they were measured, or of another size; all drawings are shown. */
  private static final String WIDER =
      """
      async measured => {
        await document.fonts.ready;
        for (const drawing of document.querySelectorAll('.net-drawing')) drawing.style.display = 'block';
        const texts = [...document.querySelectorAll('.net-drawing text')];
        if (texts.length !== measured.length) return [texts.length + ' texts'];
        return texts
          .filter((text, i) => text.getComputedTextLength() > measured[i] + 0.5
              || text.getComputedTextLength() < measured[i] * 0.9 - 1)
          .map(text => text.textContent + ' ' + text.getComputedTextLength());
      }
      """;

  private static Chromium chromium;
  private static TestSite site;
  private static BrowserContext context;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = TestSite.shipped();
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @Test
  void lettersAreAsWideAsMeasured() {
    for (var name : List.of("kubenet-paper", "windows-pool", "peered-hub")) {
      var page = visit(name);
      var measured = texts(view(name)).map(Text::width).toList();
      assertEquals(List.of(), page.evaluate(WIDER, measured), name);
      page.close();
    }
  }

  private static FigureView view(String name) {
    var scenario = LIBRARY.scenarios().read(name).scenario().orElseThrow();
    return FigureViews.of(scenario.world(), Ask.page("net"));
  }

  private static Stream<Text> texts(FigureView view) {
    return view.drawings().stream()
        .flatMap(drawing -> Stream.concat(drawing.containers().stream(), drawing.boxes().stream()))
        .flatMap(shape -> shape.texts().stream());
  }

  @Test
  void theWidestThatFitsIsShown() {
    var page = visit("kubenet-paper");
    for (var width : Map.of(1280, "wide", 760, "column", 390, "narrow").entrySet()) {
      page.setViewportSize(width.getKey(), 900);
      var shown = page.locator(".net-drawing:visible");
      assertEquals(1, shown.count());
      assertTrue(shown.getAttribute("class").contains("net-" + width.getValue()));
    }
    page.close();
  }

  @Test
  void keysLeadFromBoxToBox() {
    var page = visit("on-premises-hybrid");
    page.locator("#net-host-db").focus();
    assertEquals("machine db, 192.168.10.20/24", page.locator(".net-info").innerText());
    page.keyboard().press("ArrowDown");
    assertEquals("azure/site/office", focused(page));
    page.keyboard().press("ArrowRight");
    assertEquals("azure/gateway/gateway", focused(page));
    assertEquals(1, page.locator(".net-wide [tabindex='0']").count());
    page.keyboard().press("Tab");
    assertEquals(0, page.locator(".net-drawing :focus").count());
    page.close();
  }

  @Test
  void aPlaceIsChosenByKeyAndByMouse() {
    var page = visit("on-premises-hybrid");
    page.evaluate(
        """
        async () => {
          const main = document.querySelector('script[type=module]').src;
          const { default: netFigure } = await import(main.replace('main.js', 'net-figure.js'));
          const copy = document.querySelector('.net-figure').cloneNode(true);
          copy.dataset.pick = '';
          document.querySelector('.net-figure').replaceWith(copy);
          window.picked = [];
          copy.addEventListener('net-pick', event => window.picked.push(event.detail.place));
          netFigure(copy);
        }
        """);
    page.locator("#net-host-db").press("Enter");
    page.locator("#net-host-web").click();
    assertEquals(List.of("host/db", "host/web"), page.evaluate("window.picked"));
    page.close();
  }

  /** In a small pane a place is brought into view above the words, and the page stays. */
  @Test
  void aPlaceIsBroughtIntoView() {
    var page = visit("kubenet-walkthrough");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    var seen =
        page.evaluate(
            """
            () => {
              const figure = document.querySelector('.net-figure');
              const pane = document.createElement('div');
              pane.className = 'lab-figure';
              pane.style.height = '300px';
              figure.replaceWith(pane);
              pane.append(figure);
              const place = 'azure/vnet/aksvnet';
              figure.dispatchEvent(new CustomEvent('net-show', { detail: { place } }));
              const box = figure.querySelector(`.net-wide [data-place="${place}"]`).getBoundingClientRect();
              const words = figure.querySelector('.net-words').getBoundingClientRect();
              return [
                scrollY,
                box.top > pane.getBoundingClientRect().top && box.bottom < words.top,
                words.bottom <= pane.getBoundingClientRect().bottom + 1,
                figure.querySelector('.net-info').textContent,
              ].join(' ');
            }
            """);
    assertEquals("0 true true Azure’s routing in aksvnet", seen);
    page.close();
  }

  private static Page visit(String name) {
    var page = context.newPage();
    page.navigate(site.url("/figure/" + name));
    return page;
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.dataset.place"));
  }
}
