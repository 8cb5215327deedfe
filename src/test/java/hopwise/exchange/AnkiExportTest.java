package hopwise.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.Item;
import hopwise.source.Library;
import hopwise.source.Markdown;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnkiExportTest {
  private static final String HEADERS =
      """
      #separator:tab
      #html:true
      #guid column:1
      #notetype column:2
      #deck column:3
      #tags column:6
      """;

  private final AnkiExport anki = new AnkiExport("one", "One::two", text -> "<p>" + text + "</p>");

  @Test
  void aNoteIsALineWhoseNameNeverChanges() {
    var recall =
        new AnkiExport.Recall("r", "\"Which?\"", "<pre>a\n\tb</pre> <a href=\"x\">there</a>");
    assertEquals(
        HEADERS
            + "hopwise/one/recall/r\tBasic\tHopwise::One two\t&quot;Which?\"\t"
            + "<pre>a&#10;&#9;b</pre> there\thopwise one recall\n",
        anki.of(List.of(recall), List.of()).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many?{#5####So.}|<p>How many?</p>|<p>5</p><p>So.</p>",
        "Which?{=10.0.0.0/8####So.}|<p>Which?</p>|<p>`10.0.0.0/8`</p><p>So.</p>",
        "W?{=a#r ~b####So.}"
            + "|<p>W?</p><ul><li><p>a</p></li><li><p>b</p></li></ul>"
            + "|<ul><li><p>a</p><p>r</p></li></ul><p>So.</p>",
        "S{T#r#r####So.}"
            + "|<p>Is this true?</p><ol><li><p>S</p></li></ol>"
            + "|<ol><li><p>True.</p><p>r</p></li></ol><p>So.</p>",
        "M{=a->b = ->c####So.}"
            + "|<p>M</p><ol><li><p>a</p></li></ol><ul><li><p>b</p></li><li><p>c</p></li></ul>"
            + "|<ol><li><p>b</p><p></p></li></ol><p>So.</p>",
        "It is {=a#r ~b} here.{####So.}"
            + "|<p>Complete the text.</p><p>It is … here.</p><ol><li><p>a</p><p>b</p></li></ol>"
            + "|<p>It is a here.</p><ol><li><p>r</p></li></ol><p></p>"
      })
  void anItemIsACard(String gift, String front, String back) {
    var items = Gifts.items(Gifts.imported(gift.replace("here.{####So.}", "here.")));
    var line = anki.of(List.of(), items).text().substring(HEADERS.length()).split("\t");
    assertEquals(front, line[3]);
    assertEquals(back, line[4]);
  }

  /** Every item of the course is a card or is named as left out, each with six columns. */
  @Test
  void theCourseBecomesCards() {
    var edition = Library.of(Path.of("content"), Path.of("quizzes")).glance();
    for (var bank : edition.banks().values()) {
      var items = bank.items().stream().map(item -> item.sample().item()).toList();
      var exported = new AnkiExport(bank.slug(), bank.title(), Markdown::flow).of(List.of(), items);
      var lines = exported.text().substring(HEADERS.length()).lines().toList();
      assertEquals(items.size(), lines.size() + exported.remarks().size());
      assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 6), bank.slug());
      assertEquals(
          items.stream().map(Item::id).distinct().count(), (long) items.size(), bank.slug());
    }
  }
}
