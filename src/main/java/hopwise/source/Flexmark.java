package hopwise.source;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Set;

/** The library, set up for GitHub's Markdown. */
final class Flexmark {
  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  TaskListExtension.create(),
                  StrikethroughExtension.create(),
                  FootnoteExtension.create(),
                  AutolinkExtension.create()))
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
          .set(TaskListExtension.ITEM_DONE_MARKER, box(" checked aria-label=\"done\""))
          .set(TaskListExtension.ITEM_NOT_DONE_MARKER, box(" aria-label=\"not done\""))
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.SUPPRESS_HTML, true)
          .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder(OPTIONS).nodeRendererFactory(options -> new Writer()).build();

  private Flexmark() {}

  static Document parse(String text) {
    var document = PARSER.parse(text);
    // The library numbers footnotes by where each was last mentioned; readers meet the first.
    for (var mention : Tree.all(document, Footnote.class).reversed()) {
      if (mention.isDefined()) {
        mention.getFootnoteBlock().setFirstReferenceOffset(mention.getStartOffset());
      }
    }
    return document;
  }

  static String render(Document document) {
    return RENDERER.render(document);
  }

  private static String box(String state) {
    return "<input type=\"checkbox\" disabled" + state + "> ";
  }

  /** Writes what is settled. */
  private static final class Writer implements NodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(
          new NodeRenderingHandler<>(Settled.Inline.class, Writer::write),
          new NodeRenderingHandler<>(Settled.Standing.class, Writer::write));
    }

    private static <T extends Node & Settled> void write(
        T node, NodeRendererContext context, HtmlWriter html) {
      html.rawPre(node.markup().open());
      context.renderChildren(node);
      html.rawPre(node.markup().close());
    }
  }
}
