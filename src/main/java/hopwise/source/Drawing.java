package hopwise.source;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an SVG file, of which only shapes, texts and the classes of figures are allowed. */
final class Drawing {
  private static final String RULE = "figure-not-allowed";
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> UNSHOWN = Set.of("title", "desc");
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "rect",
          "path",
          "line",
          "circle",
          "ellipse",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "title",
          "desc");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "viewBox",
          "role",
          "x",
          "y",
          "width",
          "height",
          "rx",
          "ry",
          "cx",
          "cy",
          "r",
          "x1",
          "y1",
          "x2",
          "y2",
          "d",
          "points",
          "dx",
          "dy",
          "text-anchor",
          "transform");
  private static final Set<String> ROOT_ONLY = Set.of("viewBox", "role");
  private static final Pattern CLASSES = Pattern.compile("[ft]-[a-z-]+( [ft]-[a-z-]+)*");

  private static final int MOST_PROBLEMS = 20;

  private final SourceFile file;
  private final XMLStreamReader xml;
  private final String rootTag;
  private final Lines lines;
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private Drawing(SourceFile file, XMLStreamReader xml, String rootTag) {
    this.file = file;
    this.xml = xml;
    this.rootTag = rootTag;
    this.lines = new Lines(file.text(), 1);
  }

  /**
   * The drawing as HTML; empty, with diagnostics, if something in it is not allowed.
   *
   * @param name a class for the whole drawing
   * @param label what it shows, for those who don't see it
   */
  static Optional<String> read(
      SourceFile file, String name, String label, Consumer<Diagnostic> problems) {
    var rootTag =
        "<svg class=\"%s\" role=\"img\" aria-label=\"%s\""
            .formatted(name, Escaping.escapeHtml(label, false));
    try {
      var xml = reader().createXMLStreamReader(new StringReader(file.text()));
      var drawing = new Drawing(file, xml, rootTag);
      drawing.copy();
      drawing.problems.forEach(problems);
      return drawing.problems.isEmpty() ? Optional.of(drawing.html.toString()) : Optional.empty();
    } catch (XMLStreamException e) {
      problems.accept(notXml(file, e));
      return Optional.empty();
    }
  }

  private static XMLInputFactory reader() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Diagnostic notXml(SourceFile file, XMLStreamException e) {
    var message = e.getMessage() == null ? "" : e.getMessage();
    var reason = message.replaceFirst("(?s)^.*Message: ", "");
    var place = e.getLocation();
    return Diagnostic.error(
        file.path(),
        Math.max(1, place.getLineNumber()),
        Math.max(1, place.getColumnNumber()),
        RULE,
        "this is not well-formed XML: " + reason);
  }

  private void copy() throws XMLStreamException {
    while (xml.hasNext() && problems.size() < MOST_PROBLEMS) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> copyStart();
        case XMLStreamConstants.END_ELEMENT -> copyEnd();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> copyText(xml.getText());
        case XMLStreamConstants.DTD -> refuse("<!DOCTYPE", "a DOCTYPE");
        case XMLStreamConstants.ENTITY_REFERENCE -> refuse("&", "an entity");
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse("<?", "an instruction <?");
        default -> {}
      }
    }
  }

  private void copyStart() {
    var name = xml.getLocalName();
    var tag = "<" + (xml.getPrefix().isEmpty() ? "" : xml.getPrefix() + ":") + name;
    boolean root = open.isEmpty();
    if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(name) || root != isRoot(name)) {
      refuse(
          tag, root ? "a root other than <svg xmlns=\"" + SVG + "\">" : "the element " + tag + ">");
    } else if (root && xml.getAttributeValue(null, "viewBox") == null) {
      refuse(tag, "an <svg> without viewBox");
    }
    open.push(name);
    if (isShown()) {
      html.append(root ? rootTag : "<" + name);
      copyAttributes(tag, root);
      html.append('>');
    }
  }

  private void copyAttributes(String tag, boolean root) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var name = xml.getAttributeLocalName(i);
      var value = xml.getAttributeValue(i);
      if (xml.getAttributeNamespace(i) != null || !ATTRIBUTES.contains(name)) {
        refuse(tag, "the attribute " + name);
      } else if (name.equals("class") && !CLASSES.matcher(value).matches()) {
        refuse(tag, "the class “" + value + "”");
      } else if (root == ROOT_ONLY.contains(name) && !name.equals("role")) {
        html.append(" %s=\"%s\"".formatted(name, Escaping.escapeHtml(value, false)));
      }
    }
  }

  private void copyEnd() {
    if (isShown()) {
      html.append("</").append(open.getFirst()).append('>');
    }
    open.pop();
  }

  private void copyText(String text) {
    if (isShown() && !(text.isBlank() && text.contains("\n"))) {
      html.append(Escaping.escapeHtml(text, false));
    }
  }

  /** The title is the alternative text of the chapter; one of its own would pop up as a hint. */
  private boolean isShown() {
    return open.stream().noneMatch(UNSHOWN::contains);
  }

  private static boolean isRoot(String name) {
    return name.equals("svg");
  }

  private void refuse(String start, String what) {
    int end = lines.offset(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    var at = lines.at(Math.max(0, file.text().lastIndexOf(start, end - 1)));
    var message = what + " is not allowed in a figure";
    problems.add(Diagnostic.error(file.path(), at.line(), at.column(), RULE, message));
  }
}
