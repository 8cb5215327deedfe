package hopwise.web;

import hopwise.web.view.Frame;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Renders the templates in {@code /templates}. */
final class Templates {
  private final PebbleEngine engine;

  Templates() {
    var loader = new ClasspathLoader();
    loader.setPrefix("templates");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ENGLISH)
            .build();
  }

  /** Renders a whole page. */
  String render(String template, Frame frame, Object view) {
    return render(template, Map.of("frame", frame, "view", view));
  }

  /** Renders a piece of a page. */
  String fragment(String template, Object view) {
    return render(template, Map.of("view", view)).strip();
  }

  private String render(String template, Map<String, Object> variables) {
    try {
      var html = new StringWriter(32 * 1024);
      engine.getTemplate(template + ".peb").evaluate(html, variables);
      return html.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
