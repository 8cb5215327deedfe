package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
  private static final String ROOT =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"";
  private static final String SHOWN =
      "<svg class=\"figure-only\" role=\"img\" aria-label=\"A &quot;b&quot;\" viewBox=\"0 0 9 9\">";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <g transform="translate(1 2)"><line x1="1"/></g>         | <g transform="translate(1 2)"><line x1="1"></line></g>
          <title>T</title><desc>D <b xmlns="http://www.w3.org/2000/svg"/></desc> | figure-not-allowed
          <title>T</title><desc>D</desc><circle r="2"/>            | <circle r="2"></circle>
          <text>a &amp; b &#60;c&gt;</text>                        | <text>a &amp; b &lt;c&gt;</text>
          <text><![CDATA[<script>]]></text>                        | <text>&lt;script&gt;</text>
          <!-- a comment --><path d="M0 0" class="f-wire t-nat"/>  | <path d="M0 0" class="f-wire t-nat"></path>
          <rect x='"&gt;&lt;script>'/>                             | <rect x="&quot;&gt;&lt;script&gt;"></rect>
          """)
  void whatIsAllowedIsShown(String inside, String expected) {
    var problems = new ArrayList<Diagnostic>();
    var shown = read(ROOT + ">" + inside + "</svg>", problems);
    assertEquals(
        expected,
        problems.isEmpty()
            ? shown.substring(SHOWN.length(), shown.length() - "</svg>".length())
            : problems.getFirst().rule());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          R><script>alert(1)</script></svg>                  | 1:59 the element <script>
          R>¶<g>¶  <image href="x"/></g></svg>               | 3:3 the element <image>, 3:3 the attribute href
          R><style>x</style></svg>                           | 1:59 the element <style>
          R><a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:x"/></svg> | 1:59 the element <a>, 1:59 the attribute href
          R><foreignObject/></svg>                           | 1:59 the element <foreignObject>
          R><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></svg> | 1:59 the element <h:script>
          R><g><svg/></g></svg>                              | 1:62 the element <svg>
          R onload="alert(1)"/>                              | 1:1 the attribute onload
          R><rect style="fill:red"/></svg>                   | 1:59 the attribute style
          R><rect fill="url(#a)" id="a"/></svg>              | 1:59 the attribute fill, 1:59 the attribute id
          R><rect class="note"/></svg>                       | 1:59 the class “note”
          R>¶<?php x?></svg>                                 | 2:1 an instruction <?
          <!DOCTYPE svg [<!ENTITY e "x">]>R><text>&e;</text></svg> | 1:101 this is not well-formed XML: The entity "e" was referenced, but not declared.
          <!DOCTYPE svg SYSTEM "file:///etc/passwd">R/>      | 1:1 a DOCTYPE
          <svg xmlns="http://www.w3.org/2000/svg"/>          | 1:1 an <svg> without viewBox
          <svg viewBox="0 0 9 9"/>                           | 1:1 a root other than <svg xmlns="http://www.w3.org/2000/svg">
          <html/>                                            | 1:1 a root other than <svg xmlns="http://www.w3.org/2000/svg">
          """)
  void whatIsNotAllowedIsReported(String svg, String expected) {
    var problems = new ArrayList<Diagnostic>();
    read(svg.replace("R", ROOT).replace("¶", "\n"), problems);
    assertEquals(
        expected,
        problems.stream()
            .map(p -> p.line() + ":" + p.column() + " " + what(p))
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <svg           | 1
          <svg></g></svg>| 1
          no XML         | 1
          """)
  void brokenXmlIsReported(String svg, int line) {
    var problems = new ArrayList<Diagnostic>();
    read(svg, problems);
    assertEquals(List.of(line), problems.stream().map(Diagnostic::line).toList());
    assertEquals("figure-not-allowed", problems.getFirst().rule());
  }

  private static String what(Diagnostic problem) {
    return problem.message().replace(" is not allowed in a figure", "");
  }

  private static String read(String svg, List<Diagnostic> problems) {
    return Drawing.read(new SourceFile("x.svg", svg), "figure-only", "A \"b\"", problems::add)
        .orElse("");
  }
}
