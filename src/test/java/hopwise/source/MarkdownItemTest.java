package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of items, and short texts elsewhere. */
class MarkdownItemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          plain                              | plain
          **b** and `10.244.0.3`[pod]        | <strong>b</strong> and <code class="addr addr-pod">10.244.0.3</code>
          an untagged `10.244.0.3`           | an untagged <code>10.244.0.3</code>
          a `10.244.0.3`[plain]              | a <code>10.244.0.3</code>
          <script>x</script><b>b</b>         | <b>b</b>
          [a](javascript:x) [b](c.md#d)      | a <a href="/chapters/c#d">b</a>
          ![a figure](../figures/two-pods.svg) ![*b*](x.png) | a figure b
          a <img src=x onerror=alert(1)> b   | a  b
          one¶¶two                           | <p>one</p>¶<p>two</p>
          - a                                | <ul>¶<li>a</li>¶</ul>
          ## A heading                       | <h2>A heading</h2>
          256                                | 256
          1 < 2 & 3                          | 1 &lt; 2 &amp; 3
          """)
  void inline(String markdown, String expected) {
    assertEquals(expected.replace("¶", "\n"), Markdown.inline(markdown.replace("¶", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          From [[a]] to [[b-2]].            | <p>From {a} to {b-2}.</p>
          [[a]]                             | <p>{a}</p>
          [[a]][[b]]                        | <p>{a}{b}</p>
          **[[a]]** and `via [[b]] <x>`     | <p><strong>{a}</strong> and <code>via {b} &lt;x&gt;</code></p>
          - [[a]]                           | <ul>¶<li>{a}</li>¶</ul>
          ```sh¶ip [[a]]¶```                | <pre tabindex="0"><code>ip {a}</code></pre>
          [a] [ [a] ] [[a b]]               | <p>[a] [ [a] ] [[a b]]</p>
          [[a]] at https://example.org      | <p>{a} at <a href="https://example.org" rel="noopener">https://example.org</a></p>
          """)
  void flowWithBlanks(String markdown, String expected) {
    var html = Markdown.flow(markdown.replace("¶", "\n"), id -> "{" + id + "}");
    assertEquals(expected.replace("¶", "\n"), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          **b** and `10.244.0.3`[pod], &lt;  | b and 10.244.0.3, <
          one¶¶- two¶- [three](x.md)         | one two three
          <b>bold</b> <script>x</script>     | bold
          """)
  void plain(String markdown, String expected) {
    assertEquals(expected, Markdown.plain(markdown.replace("¶", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Has `a < b` and *no* more. | Has <code>a &lt; b</code> and *no* more.
          <script>alert(1)</script>  | &lt;script&gt;alert(1)&lt;/script&gt;
          one ` alone                | one ` alone
          """)
  void definition(String text, String expected) {
    assertEquals(expected, Markdown.definition(text));
  }
}
