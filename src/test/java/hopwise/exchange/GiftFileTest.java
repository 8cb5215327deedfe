package hopwise.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GiftFileTest {

  /** What is written, and what it means: category, title, text, answers, feedback. */
  static Stream<Row> grammar() {
    return Stream.of(
        row("Which?{~a =b ~c}", " |  | Which? | [~0 a #, ~100 b #, ~0 c #] | "),
        row("Which?{\n  ~a#no\n  =b # yes \n}", " |  | Which? | [~0 a #no, ~100 b #yes] | "),
        row("Two?{~%50%a ~%50%b ~%-100%c}", " |  | Two? | [~50 a #, ~50 b #, ~-100 c #] | "),
        row(
            "Three?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}",
            " |  | Three? | [~33.3 a #, ~33.3 b #, ~33.3 c #, ~0 d #] | "),
        row("W{=a ~%50%half}", " |  | W | [~100 a #, ~50 half #] | "),
        row("%? {=%50%a ~%b%}", " |  | %? | [~100 %50%a #, ~0 %b% #] | "),
        row("It is {=a ~b} here.", " |  | It is \u0001 here. | [~100 a #, ~0 b #] | "),
        row("True?{T}", " |  | True? | true # # | "),
        row("True?{FALSE#no#yes}", " |  | True? | false #no #yes | "),
        row("True?{TRUE##yes####all}", " |  | True? | true # #yes | all"),
        row("Is {F} it?", " |  | Is _____ it? | false # # | "),
        row("Who?{=no one =nobody#yes}", " |  | Who? | [=100 no one #, =100 nobody #yes] | "),
        row("Who?{=a =%75%b#nearly}", " |  | Who? | [=100 a #, =75 b #nearly] | "),
        row("Who?{true}", " |  | Who? | [=100 true #] | "),
        row("Match.{=a -> b =c->d = -> e}", " |  | Match. | [ -> e, a -> b, c -> d] | "),
        row("When?{#1822}", " |  | When? | [=100 1822:0 #] ~ | "),
        row("When?{#1822:2}", " |  | When? | [=100 1822:2 #] ~ | "),
        row("Pi?{#3.141..3.142}", " |  | Pi? | [=100 3.1415:0.0005 #] ~ | "),
        row("Cold?{#-4..-2}", " |  | Cold? | [=100 -3:1 #] ~ | "),
        row(
            "When?{#\n=1822:0#yes\n=%50%1.8e3:50\n~#no\n####all}",
            " |  | When? | [=100 1822:0 #yes, =50 1800:50 #] ~no | all"),
        row("Why? {}", " |  | Why? | essay | "),
        row("Why? {####so}", " |  | Why? | essay | so"),
        row("Read.", " |  | Read. | description | "),
        row("::Name::Text{T}", " | name | Text | true # # | "),
        row("::a\\:\\:b:: Text {T}", " | a-b | Text | true # # | "),
        row(
            "$CATEGORY: x/y z\n\nA{T}\n\nB{F}",
            "y-z |  | A | true # # | ",
            "y-z |  | B | false # # | "),
        row("$CATEGORY: x\nA{T}", "x |  | A | true # # | "),
        row("// one\nA\n  // two\nb{T}\n// three", " |  | A b | true # # | "),
        row("// only a comment\n\nA{T}", " |  | A | true # # | "),
        row(
            "A{T}\n \t\nB{T}\r\n\r\nC{T}",
            " |  | A | true # # | ",
            " |  | B | true # # | ",
            " |  | C | true # # | "),
        row(
            "1 \\= 1 \\{x\\} \\~ \\# \\: a\\\\b{T}",
            " |  | 1 = 1 {x} \\~ # : a\\\\b | true # # | "),
        row("[plain]a\\nb\\n\\nc{T}", " |  | a\\\nb\n\nc | true # # | "),
        row("[plain]2*3 <b> `x` a_b{T}", " |  | 2\\*3 \\<b\\> \\`x\\` a_b | true # # | "),
        row("[plain]# 1\\n1. x{T}", " |  | \\# 1\\\n1\\. x | true # # | "),
        row("[markdown]**a**\nb{T#[plain]*}", " |  | **a**\nb | true #\\* # | "),
        row("[html]<b>a*</b>\n1.{T}", " |  | <b>a&#42;</b> 1. | true # # | "),
        row("a <i>b</i>\\n*c{T}", " |  | a <i>b</i><br>&#42;c | true # # | "),
        row("[x]y{T}", " |  | \\[x\\]y | true # # | "),
        row("[html]a{=[markdown]*b* ~c*}", " |  | a | [~100 *b* #, ~0 c&#42; #] | "));
  }

  @ParameterizedTest
  @MethodSource("grammar")
  void isReadAsMoodleReadsIt(Row row) {
    var file = GiftFile.read(row.gift());
    assertEquals(List.of(), file.errors());
    assertEquals(row.meaning(), Meaning.of(file.questions()));
  }

  @ParameterizedTest
  @MethodSource("grammar")
  void isWrittenAsItWasRead(Row row) {
    var questions = GiftFile.read(row.gift()).questions();
    assertEquals(row.meaning(), Meaning.of(GiftFile.read(GiftText.of(questions)).questions()));
  }

  /** Through an item and back: the same, or a remark says what is not. */
  @ParameterizedTest
  @MethodSource("grammar")
  void nothingIsLostSilently(Row row) {
    var imported = Gifts.imported(row.gift());
    var back = GiftFile.read(Gifts.exported(Gifts.items(imported))).questions();
    if (imported.remarks().isEmpty()) {
      assertEquals(
          Meaning.of(titled(GiftFile.read(row.gift()).questions(), imported)), Meaning.of(back));
    }
  }

  /** A question without a title or category gets those of its item. */
  static List<Question> titled(List<Question> questions, Imported imported) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> {
          var question = questions.get(i);
          var title = question.title().isEmpty() ? imported.items().get(i).id() : question.title();
          var category =
              question.category().isEmpty() ? Defaults.NO_OBJECTIVE : question.category();
          return new Question(
              question.at(),
              category,
              title,
              question.text(),
              question.body(),
              question.feedback(),
              question.kept());
        })
        .toList();
  }

  static Stream<Row> errors() {
    return Stream.of(
        row("A{T}\n\nB {~a", "3:3: error: this “{” is not closed before the next blank line"),
        row(
            "A {~a\n\n=b}",
            "1:3: error: this “{” is not closed before the next blank line",
            "3:3: error: no “{” stands before this “}”; the character is \\}"),
        row("// c\nA }", "2:3: error: no “{” stands before this “}”; the character is \\}"),
        row("A {{{{ {{", "1:3: error: this “{” is not closed before the next blank line"),
        row("A {~{a =b}", "1:5: error: a “{” stands among the answers; the character is \\{"),
        row(
            "A {=a ~b} c {T}",
            "1:13: error: a question has one place for answers; the characters are \\{ and \\}"),
        row("::A {T}", "1:1: error: the title has no “::” at its end"),
        row("A {~b}", "1:4: error: a choice needs two answers or more"),
        row("A {b ~c =d}", "1:4: error: an answer of a choice begins with = or ~"),
        row("A {=a -> b =c}", "1:12: error: a pair needs “->” between its two texts"),
        row("A {#}", "1:5: error: there is no answer here"),
        row("A {#x}", "1:5: error: this is no number; write 4, 4:0.5 or 3.5..4.5, with few digits"),
        row(
            "A {#3..2}",
            "1:5: error: this is no number; write 4, 4:0.5 or 3.5..4.5, with few digits"),
        row(
            "A {#1e999999999}",
            "1:5: error: this is no number; write 4, 4:0.5 or 3.5..4.5, with few digits"),
        row("A {=a ~%101%b}", "1:8: error: a weight is -100 to 100 percent"),
        row("A\n\u0000{T}", "2:1: error: a control character, U+0000, stands here"),
        row(
            "// hopwise: {\nA{T}",
            "1:1: error: the comment “hopwise:” of this question is no JSON; mend it or delete it"),
        row(
            "// hopwise: " + "[".repeat(9_000) + "\nA{T}",
            "1:1: error: the comment “hopwise:” of this question is no JSON; mend it or delete"
                + " it"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void saysWhereItIsNoGift(Row row) {
    var imported = Gifts.imported(row.gift());
    assertEquals(row.meaning(), imported.remarks().stream().map(Remark::toString).toList());
    assertEquals(List.of(), imported.items());
  }

  /** Files that nobody writes by hand take no more time than others of their size. */
  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileFileEndsSoonWithOneError(Row row) {
    var imported =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Gifts.imported(row.gift()));
    assertEquals(row.meaning(), imported.remarks().stream().map(Remark::toString).toList());
  }

  static Stream<Row> hostile() {
    int million = 1_000_000;
    return Stream.of(
        row("A{T}\n\n".repeat(million), "10001:1: error: the file has more than 5000 questions"),
        row(
            "A " + "{".repeat(million),
            "1:3: error: this “{” is not closed before the next blank line"),
        row("A {" + "~a".repeat(million) + "}", "1:4: error: there are more than 100 answers"),
        row("A {" + "=a".repeat(million) + "}", "1:4: error: there are more than 100 answers"),
        row("A {" + "=a->b".repeat(million) + "}", "1:4: error: there are more than 100 answers"),
        row(
            "A {T" + "#".repeat(million) + "{",
            "1:3: error: this “{” is not closed before the next blank line"),
        row("::" + ":\\".repeat(million), "1:1: error: the title has no “::” at its end"),
        row(
            "\\".repeat(million) + "}",
            "1:1000001: error: no “{” stands before this “}”; the character is \\}"));
  }

  private static Row row(String gift, String... meaning) {
    return new Row(gift, List.of(meaning));
  }

  record Row(String gift, List<String> meaning) {
    @Override
    public String toString() {
      return gift.length() > 80 ? gift.substring(0, 80) : gift;
    }
  }
}
