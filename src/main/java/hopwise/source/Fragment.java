package hopwise.source;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.Escaping;

/** A finished text. */
record Fragment(String html, String text) {

  /** Settles everything but headings and live fences, and renders. */
  static Fragment of(Document document, Page page) {
    settle(document, page);
    return new Fragment(Flexmark.render(document).strip(), PlainText.of(document));
  }

  /** What the parser was too weak for, as it was written. */
  static Fragment unread(String text) {
    return new Fragment("<p>" + Escaping.escapeHtml(text, false) + "</p>", text);
  }

  /** Later steps build on earlier ones: a term is not marked where an address or a link is. */
  static void settle(Document document, Page page) {
    RawHtml.settle(document);
    Notes.settle(document, page);
    AddressCode.settle(document, page);
    Listings.settle(document);
    Figures.settle(document, page);
    Terms.settle(document, page);
    Links.settle(document, page);
    Tables.settle(document, page);
  }

  /** The HTML, of which a single paragraph is not wrapped into {@code <p>}. */
  String inline() {
    boolean onlyParagraph = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
    return onlyParagraph ? html.substring(3, html.length() - 4) : html;
  }
}
