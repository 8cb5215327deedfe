package hopwise.source;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts figures into the text: drawings as they are, pictures by their address. */
final class Figures {
  private static final Pattern FILE =
      Pattern.compile("\\.\\./figures/([\\w-][\\w.-]*)\\.(svg|png|jpe?g|webp)");

  private final Page page;

  private Figures(Page page) {
    this.page = page;
  }

  /** An image as written. */
  private record Written(Node node, String url, String alt, String caption) {}

  static void settle(Document document, Page page) {
    var figures = new Figures(page);
    for (var node : Tree.all(document, Node.class)) {
      page.count(node);
      written(node, document).ifPresent(figures::settle);
    }
  }

  /** Leaves only the words of images, where there can be no figures. */
  static void leaveWords(Document document) {
    for (var node : Tree.all(document, Node.class)) {
      written(node, document).ifPresent(Figures::leaveWords);
    }
  }

  private static Optional<Written> written(Node node, Document document) {
    return switch (node) {
      case Image image ->
          Optional.of(
              new Written(
                  image,
                  image.getUrl().unescape(),
                  PlainText.of(image),
                  image.getTitle().unescape()));
      case ImageRef image when image.isDefined() -> {
        var target = image.getReferenceNode(document);
        yield Optional.of(
            new Written(
                image,
                target.getUrl().unescape(),
                PlainText.of(image),
                target.getTitle().unescape()));
      }
      default -> Optional.empty();
    };
  }

  private void settle(Written image) {
    var file = FILE.matcher(image.url());
    if (image.alt().isEmpty()) {
      page.error(image.node(), "missing-alt", "say in the square brackets what the figure shows");
    }
    if (!file.matches()) {
      var message = "figures are files in content/figures; write ../figures/NAME.svg";
      page.error(image.node(), "missing-image", message);
      leaveWords(image);
    } else if (!page.context.content().has(image.url().substring(3))) {
      page.error(image.node(), "missing-image", "there is no file " + image.url());
      leaveWords(image);
    } else if (file.group(2).equals("svg")) {
      settleDrawing(image, file.group(1));
    } else {
      settlePicture(image);
    }
  }

  private void settleDrawing(Written image, String name) {
    var paragraph = paragraph(image.node());
    if (paragraph.isEmpty()) {
      page.error(image.node(), "misplaced-figure", "a drawing stands in a paragraph of its own");
      leaveWords(image);
      return;
    }
    boolean hasNarrow = page.context.content().has("figures/" + name + ".narrow.svg");
    var wide = drawing(name + ".svg", hasNarrow ? "figure-wide" : "figure-only", image.alt());
    var narrow =
        hasNarrow ? drawing(name + ".narrow.svg", "figure-narrow", image.alt()) : Optional.of("");
    if (wide.isPresent() && narrow.isPresent()) {
      frame(image, paragraph.get(), wide.get() + narrow.get());
    } else {
      leaveWords(image);
    }
  }

  private Optional<String> drawing(String file, String name, String alt) {
    return page.context
        .content()
        .read("figures/" + file, page.found.problems::add)
        .flatMap(source -> Drawing.read(source, name, alt, page.found.problems::add));
  }

  private void settlePicture(Written image) {
    var file = page.context.content().file(image.url().substring(3));
    var size = file.flatMap(PictureSize::of);
    var html =
        "<img loading=\"lazy\" alt=\"%s\"%s src=\"%s\">"
            .formatted(
                Escaping.escapeHtml(image.alt(), false),
                size.map(s -> " width=\"%d\" height=\"%d\"".formatted(s.width(), s.height()))
                    .orElse(""),
                image.url().substring(2));
    paragraph(image.node())
        .ifPresentOrElse(
            paragraph -> frame(image, paragraph, html),
            () -> Tree.replace(image.node(), new Settled.Inline(html, "")));
  }

  private void frame(Written image, Node paragraph, String body) {
    int number = ++page.found.figures;
    var label = "Figure %d.%d.".formatted(page.context.number(), number);
    var caption = image.caption().isEmpty() ? label : label + " " + image.caption();
    var html =
        """
        <figure class="figure" id="figure-%d"><div class="figure-body">%s</div>\
        <figcaption>%s</figcaption></figure>
        """
            .formatted(number, body, CodeSpans.html(caption));
    Tree.replace(
        paragraph, new Settled.Standing(new Settled.Markup(html, "", CodeSpans.plain(caption))));
  }

  private static void leaveWords(Written image) {
    var alt = new Settled.Markup(Escaping.escapeHtml(image.alt(), false), "", image.alt());
    Tree.replace(image.node(), new Settled.Inline(alt));
  }

  /** The paragraph that {@code image} has for itself. */
  private static Optional<Node> paragraph(Node image) {
    return image.getParent() instanceof Paragraph paragraph
            && image.equals(paragraph.getFirstChild())
            && image.equals(paragraph.getLastChild())
        ? Optional.of(paragraph)
        : Optional.empty();
  }
}
