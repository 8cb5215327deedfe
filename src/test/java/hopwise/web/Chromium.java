package hopwise.web;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.jspecify.annotations.Nullable;

/** A real Chromium: an installed one, else the one that Playwright fetches. */
final class Chromium implements AutoCloseable {
  private static final List<Path> INSTALLED =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/usr/bin/google-chrome-stable"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; where there is none the test is skipped loudly, and fails if CI requires it. */
  static Chromium start() {
    var installed = INSTALLED.stream().filter(Files::isExecutable).findFirst();
    @Nullable Playwright playwright = null;
    try {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(
                      installed.isPresent()
                          ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                          : Map.of()));
      return new Chromium(playwright, playwright.chromium().launch(options(installed)));
    } catch (PlaywrightException e) {
      if (playwright != null) {
        playwright.close();
      }
      return missing(e);
    }
  }

  private static BrowserType.LaunchOptions options(Optional<Path> installed) {
    var options = new BrowserType.LaunchOptions().setArgs(QUIET);
    installed.ifPresent(options::setExecutablePath);
    return options;
  }

  private static Chromium missing(PlaywrightException e) {
    var text = "no Chromium or Chrome to be had, BROWSER TESTS ARE SKIPPED: " + e.getMessage();
    System.err.println(text);
    if ("required".equals(System.getenv("HOPWISE_BROWSER"))) {
      return fail(text);
    }
    Assumptions.abort(text);
    throw e;
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
