package hopwise.source;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * A place in a Markdown tree whose HTML is settled: safe, and written as it is around its children.
 */
sealed interface Settled {
  Markup markup();

  /**
   * HTML around a place.
   *
   * @param open before the children
   * @param close behind them
   * @param text what a reader reads in {@code open}, for search
   */
  record Markup(String open, String close, String text) {}

  /** In a line of text. */
  final class Inline extends Node implements Settled {
    private final Markup markup;

    Inline(String open, String close) {
      this(new Markup(open, close, ""));
    }

    Inline(Markup markup) {
      this.markup = markup;
    }

    @Override
    public Markup markup() {
      return markup;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** Among paragraphs. */
  final class Standing extends Block implements Settled {
    private final Markup markup;

    Standing(String open, String close) {
      this(new Markup(open, close, ""));
    }

    Standing(Markup markup) {
      this.markup = markup;
    }

    @Override
    public Markup markup() {
      return markup;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
