package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hurt are read within seconds, or refused in one sentence. */
class MarkdownPathologyTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration HANGS = Duration.ofMinutes(5);
  private static final int MANY = 100_000;

  /** The most that the limits let through: paragraphs of this size, as many as a text may have. */
  private static final int PARAGRAPH = 9_900;

  private static final int PARAGRAPHS = 20;

  static Stream<String> huge() {
    return Stream.of(
        ">".repeat(MANY) + "a",
        "> ".repeat(MANY) + "a",
        "- ".repeat(MANY) + "a",
        "1. ".repeat(MANY) + "a",
        "[".repeat(MANY) + "a" + "]".repeat(MANY),
        "![".repeat(MANY) + "a" + "](b)".repeat(MANY),
        "*a **a ".repeat(MANY),
        "*".repeat(MANY) + "a" + "*".repeat(MANY),
        "_ ".repeat(MANY),
        "`a``b```c ".repeat(MANY),
        "<b>".repeat(MANY),
        paragraphs("a <? "),
        paragraphs("a <![CDATA[ "),
        "a\n".repeat(5_000_000),
        "word ".repeat(2_000_000));
  }

  @ParameterizedTest
  @MethodSource("huge")
  void hugeTextsAreRefusedInOneSentence(String text) {
    var rules = Assertions.assertTimeoutPreemptively(LIMIT, () -> rules(text));
    assertTrue(Set.of("too-large", "too-deep").containsAll(rules), rules::toString);
    assertTrue(rules.size() == 1, rules::toString);
  }

  static Stream<Map.Entry<String, String>> large() {
    return Stream.of(
            "> ",
            "- ",
            "[a](",
            "*a **a ",
            "`a ``b ",
            "<b> ",
            "~a~~ ",
            "|a|b|\n|-|-|\n",
            "|c|d|\n",
            "www. ",
            "a. ",
            "# a\n",
            "[^1] ",
            "$ a\n")
        .map(seed -> Map.entry(seed, paragraphs(seed)));
  }

  @ParameterizedTest
  @MethodSource("large")
  void largeTextsEndSoon(Map.Entry<String, String> text) {
    var used = Assertions.assertTimeoutPreemptively(HANGS, () -> cpu(text.getValue()));
    assertTrue(used.compareTo(LIMIT) < 0, used::toString);
  }

  /** The processor's time that a text costs, which does not grow with what else goes on. */
  private static Duration cpu(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    rules(text);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  static Stream<String> deep() {
    return Stream.of(
        "> ".repeat(4_500) + "a",
        "- ".repeat(4_500) + "a",
        "* ".repeat(4_500),
        "_ ".repeat(4_500),
        "![a ".repeat(1_500) + "](b) ".repeat(800),
        IntStream.range(0, 400)
            .mapToObj(i -> "  ".repeat(i) + "- a")
            .collect(Collectors.joining("\n\n")));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void depthNeverBreaksTheReader(String text) {
    var rules = Assertions.assertTimeoutPreemptively(LIMIT, () -> rules(text));
    assertTrue(Set.of("too-deep", "missing-image").containsAll(rules), rules::toString);
    Assertions.assertTimeoutPreemptively(LIMIT, () -> Markdown.flow(text));
  }

  private static String paragraphs(String seed) {
    return (seed.repeat(PARAGRAPH / seed.length()) + "\n\n").repeat(PARAGRAPHS);
  }

  private static List<String> rules(String text) {
    var problems = new ArrayList<Diagnostic>();
    var file = new SourceFile("c.md", text);
    Markdown.chapter(file, 1, text, MarkdownTest.CONTEXT, problems::add);
    return problems.stream().map(Diagnostic::rule).toList();
  }
}
