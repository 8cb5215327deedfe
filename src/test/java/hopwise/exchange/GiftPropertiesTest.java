package hopwise.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.exchange.Question.Answer;
import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Figure;
import hopwise.exchange.Question.Pair;
import hopwise.quiz.Grader;
import hopwise.source.Markdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

class GiftPropertiesTest {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private static StringArbitrary strings() {
    return Arbitraries.strings()
        .withChars("ab 1.\\:#={}~%[]()*_`<>&;\"'-+|!$/,äπ😀\n")
        .withChars('\u00a0', '\u2028', '\u0085')
        .ofMaxLength(20);
  }

  /** Texts that GIFT can hold: no blank at their ends, and no arrow, which nothing escapes. */
  private static Arbitrary<Text> texts(boolean empty) {
    var text =
        Arbitraries.frequencyOf(
                Tuple.of(3, strings()),
                Tuple.of(
                    1,
                    Arbitraries.of("[html]x", "%50%x", "TRUE", "// x", "10.0.0.0/24", "<b>x</b>")))
            .map(found -> found.replace("->", "").strip())
            .filter(found -> empty || !found.isEmpty());
    return Combinators.combine(Arbitraries.of(Format.class), text).as(Text::new);
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-9999"), new BigDecimal("9999"))
        .ofScale(3)
        .map(Range::plain);
  }

  private static Arbitrary<BigDecimal> weights() {
    return Arbitraries.of("100", "0", "50", "33.33333", "-50", "7.5", "100", "0")
        .map(BigDecimal::new);
  }

  private static Arbitrary<Answer> answers() {
    return Combinators.combine(weights(), texts(false), texts(true)).as(Answer::new);
  }

  private static Arbitrary<Body> bodies() {
    var choices =
        Combinators.combine(Arbitraries.of(true, false), answers().list().ofMinSize(1).ofMaxSize(5))
            .as(GiftPropertiesTest::choice);
    var judged =
        Combinators.combine(Arbitraries.of(true, false), texts(true), texts(true))
            .as(Body.TrueFalse::new);
    var typed = answers().list().ofMinSize(1).ofMaxSize(4).map(Body.Typed::new);
    var addresses =
        Combinators.combine(
                weights(), Arbitraries.of("10.0.0.0/24", "10.0.0.4", "10.0.0.0/8"), texts(true))
            .as((weight, text, feedback) -> new Answer(weight, Text.markdown(text), feedback))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Body.Typed::new);
    var pairs =
        Combinators.combine(texts(true), strings().map(answer -> answer.replace("\n", "").strip()))
            .as(Pair::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(Body.Match::new);
    var figures =
        Combinators.combine(weights(), numbers(), numbers().map(BigDecimal::abs), texts(true))
            .as(Figure::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    var numeric = Combinators.combine(figures, texts(true)).as(Body.Numeric::new);
    return Arbitraries.oneOf(
        choices,
        judged.map(body -> body),
        typed.map(body -> body),
        addresses.map(body -> body),
        pairs.map(body -> body),
        numeric.map(body -> body),
        Arbitraries.of(new Body.Essay(), new Body.Description()));
  }

  /** A choice has an answer with a tilde, and only one that is single has an answer without. */
  private static Body choice(boolean single, List<Answer> answers) {
    var list = new ArrayList<>(answers);
    list.add(new Answer(BigDecimal.ZERO, Text.markdown("no"), Text.EMPTY));
    boolean full = list.stream().anyMatch(answer -> answer.weight().compareTo(FULL) == 0);
    return new Body.Choice(single && full, list);
  }

  @Provide
  Arbitrary<Question> questions() {
    var titles =
        Arbitraries.oneOf(Arbitraries.of("", "a-b", "a/b", "A & ü"), strings())
            .map(title -> title.replace("\n", "").strip());
    return Combinators.combine(
            Arbitraries.of("", "x", "a/b:c", "hopwise/bank/routing"),
            titles,
            texts(false),
            texts(true),
            Arbitraries.of(true, false, false),
            bodies(),
            texts(true))
        .as((category, title, text, rest, gap, body, feedback) ->
            new Question(
                new Place(1, 1),
                category,
                title,
                gap && !rest.isEmpty() && !(body instanceof Body.Description)
                    ? new Text(text.format(), text.text() + " " + Text.GAP + " " + rest.text())
                    : text,
                body,
                body instanceof Body.Description ? Text.EMPTY : feedback,
                Kept.NOTHING));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadAgain(@ForAll("questions") Question question) {
    var gift = GiftText.of(List.of(question));
    var file = GiftFile.read(gift);
    assertEquals(List.of(), file.errors(), gift);
    assertEquals(Meaning.of(List.of(question)), Meaning.of(file.questions()), gift);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsNotCarriedOverIsSaid(@ForAll("questions") Question question) {
    var gift = GiftText.of(List.of(question));
    var imported = Gifts.imported(gift);
    var items = Gifts.items(imported);
    items.forEach(item -> assertTrue(Grader.grade(item, null).possible() > 0));
    if (imported.remarks().isEmpty()) {
      var back = GiftFile.read(Gifts.exported(items)).questions();
      var whole = GiftFileTest.titled(GiftFile.read(gift).questions(), imported);
      assertEquals(Meaning.of(whole), Meaning.of(back), gift);
    }
  }

  /** Once it is an item, nothing changes any more. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aSecondWayThereAndBackChangesNothing(@ForAll("questions") Question question) {
    var items = Gifts.items(Gifts.imported(GiftText.of(List.of(question))));
    var again = Gifts.imported(Gifts.exported(items));
    assertEquals(items, Gifts.items(again), Gifts.exported(items));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void plainTextLooksTheSameInMarkdown(@ForAll("plain") String text) {
    var shown = Markdown.plain(new Text(Format.PLAIN, text).markdown());
    assertEquals(words(text), words(shown), new Text(Format.PLAIN, text).markdown());
  }

  @Provide
  Arbitrary<String> plain() {
    return strings().map(String::strip).filter(text -> !text.isEmpty());
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void yamlGivesTheTextBack(@ForAll("plain") String text, @ForAll String any) {
    var part = JsonNodeFactory.instance.objectNode().put("id", text).put("text", any);
    var item = JsonNodeFactory.instance.objectNode().put("a", text).put("b", any).put("c", 1);
    item.set("d", JsonNodeFactory.instance.arrayNode().add(part).add(text));
    var yaml = ItemYaml.of(item);
    var read = new YAMLMapper().readTree(yaml).get(0);
    assertEquals(
        new JsonMapper().writeValueAsString(item), new JsonMapper().writeValueAsString(read), yaml);
  }
}
