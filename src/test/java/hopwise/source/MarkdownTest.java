package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.course.Block;
import hopwise.course.Course;
import hopwise.course.Live;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.world.AddressSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples in src/test/resources/markdown: what an author writes, what the page gets, what
 * the author is told. {@code -Dmarkdown.write=true} rewrites what is expected; git shows the
 * difference.
 */
class MarkdownTest {
  private static final Path HOME = Path.of("src/test/resources/markdown");
  private static final boolean WRITE = Boolean.getBoolean("markdown.write");
  private static final String EXAMPLE = "=== ";
  private static final String RESULT = "\n=>\n";

  private static final Stages STAGES = stages();

  static final ChapterContext CONTEXT =
      new ChapterContext(
          "this-chapter",
          2,
          new AddressSpaces(
              List.of(
                  range("10.240.0.0/16", AddressSpace.VNET),
                  range("10.240.128.0/24", AddressSpace.SERVICE),
                  range("10.244.0.0/16", AddressSpace.POD),
                  range("10.0.0.0/16", AddressSpace.SERVICE),
                  range("192.168.0.0/16", AddressSpace.ON_PREMISES),
                  range("203.0.113.0/24", AddressSpace.INTERNET)),
              false),
          STAGES,
          List.of(
              new Course.Term("pod", List.of(), "The smallest thing that runs.", null),
              new Course.Term(
                  "pod range", List.of("pod CIDR"), "Where pods live: `10.244.0.0/16`.", null),
              new Course.Term("VNet", List.of(), "A \"virtual\" <network>.", null)),
          new FileTree("content", HOME.resolve("content")));

  private static Stages stages() {
    var scenarios = new Scenarios(new FileTree("content", Path.of("content")));
    return new Stages(
        Map.of("lab", scenarios.scene("kubenet-paper", null).orElseThrow()), scenarios);
  }

  record Example(String name, String markdown) {}

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(HOME)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void examplesRender(Path file) throws IOException {
    var examples = examples(Files.readString(file));
    var actual = examples.stream().map(MarkdownTest::run).collect(Collectors.joining());
    if (WRITE) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  private static List<Example> examples(String text) {
    var examples = new ArrayList<Example>();
    for (var part : ("\n" + text).split("\n" + EXAMPLE)) {
      if (!part.isEmpty()) {
        int name = part.indexOf('\n');
        int result = (part + RESULT).indexOf(RESULT);
        examples.add(
            new Example(
                part.substring(0, name),
                part.substring(name + 1, Math.max(name + 1, result)).stripTrailing()));
      }
    }
    return examples;
  }

  private static String run(Example example) {
    var problems = new ArrayList<Diagnostic>();
    var file = new SourceFile("c.md", example.markdown());
    var chapter = Markdown.chapter(file, 1, example.markdown(), CONTEXT, problems::add);
    var blocks = chapter.blocks().stream().map(MarkdownTest::shown).toList();
    return EXAMPLE
        + example.name()
        + "\n"
        + example.markdown()
        + RESULT
        + blocks.stream().map(block -> block + "\n").collect(Collectors.joining())
        + problems.stream().map(problem -> "!! " + problem + "\n").collect(Collectors.joining());
  }

  private static String shown(Block block) {
    return switch (block) {
      case Block.Prose prose -> prose.html();
      case Block.Recall recall ->
          "{recall %s}\n%s\n{answer}\n%s\n{end}"
              .formatted(recall.id(), recall.questionHtml(), recall.answerHtml());
      case Block.Question question -> "{question %s}".formatted(question.item());
      case Live live -> live.toString().replaceAll("hash=\\w+", "hash=…");
    };
  }

  private static AddressSpaces.Range range(String addresses, AddressSpace space) {
    return new AddressSpaces.Range(Cidr.of(addresses), space);
  }
}
