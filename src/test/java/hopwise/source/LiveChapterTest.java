package hopwise.source;

import static hopwise.source.SmallCourse.CHAPTER;
import static hopwise.source.SmallCourse.COURSE;
import static hopwise.source.SmallCourse.SCENARIO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Chapter;
import hopwise.course.play.Shown;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chapters whose blocks the simulator fills. */
class LiveChapterTest {
  private static final String FRONT =
      """
      ---
      title: One
      summary: What is one?
      minutes: 5
      objectives: [counting]
      status: published
      labs:
        main: {scenario: small}
      ---

      ## The rest

      ```question pick
      ```

      """;

  @TempDir Path root;
  private SmallCourse course;

  @BeforeEach
  void aCourse() throws Exception {
    course = SmallCourse.in(root);
  }

  @Test
  void aLabGoesOnFromBlockToBlock() throws Exception {
    assertEquals(
        """
        host/one root@one:~# X=7
        host/one root@one:~# cd /tmp
        --
        host/one root@one:/tmp# ip netns add inner
        remark: Inside.
        host/one@inner (inner) root@one:~# echo "[$X]"
        []
        --
        host/one root@one:/tmp# echo $X
        7
        host/one root@one:/tmp# ip netns
        inner
        --
        host/one root@one:~# ip netns
        --
        host/one root@one:/tmp# ls nope
        ls: cannot access 'nope': No such file or directory
        """,
        played(
            """
            ```console lab=main
            X=7
            cd /tmp
            ```

            ```console lab=main
            ip netns add inner
            @host/one@inner
            # Inside.
            echo "[$X]"
            ```

            ```console lab=main at=host/one
            echo $X
            ip netns
            ```

            ```console scenario=small
            ip netns
            ```

            ```console lab=main
            ! ls nope
            ```
            """));
  }

  @Test
  void theLogOfABlockLeadsToTheSameLab() throws Exception {
    var library =
        library(
            """
            ```console lab=main
            ip netns add inner
            @host/one@inner
            ip link set lo up
            ```
            """);
    var lab =
        ((Shown.Transcript) library.plays().of(chapter(library.read())).shown().getFirst()).lab();
    var again = Lab.replay(lab.scenario(), lab.log());
    assertEquals(2, lab.log().size(), "a terminal opens at the place of its name");
    assertEquals(lab.log(), again.log());
    var inner = again.world().network().at(new NamespaceId("host/one", "inner"));
    assertTrue(inner.links().named("lo").orElseThrow().up());
  }

  @Test
  void everyProblemIsReportedAtOnce() throws Exception {
    course.write(
        CHAPTER,
        FRONT
            + """
            ```console lab=main at=host/two
            ip link set nope up
            ! ip addr
            ```

            ```claim lab=main
            host/one has link lo down
            ```
            """);
    assertEquals(
        """
        16 unknown-place
        17 failing-command
        18 unexpected-success
        22 unmet-goal
        """,
        course.library().read().diagnostics().stream()
            .map(found -> found.line() + " " + found.rule() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void whatIsPlayedIsKept() throws Exception {
    var library =
        library(
            """
            ```console lab=main
            ip addr
            ```
            """);
    var first = library.read();
    course.replace(COURSE, "title: Small", "title: Other");
    var second = library.reread(first);
    assertSame(library.plays().of(chapter(first)), library.plays().of(chapter(second)));
  }

  @Test
  void aBlockThatFailsKeepsTheLastGoodVersion() throws Exception {
    var library =
        library(
            """
            ```console lab=main
            ip addr
            ```
            """);
    var good = library.read();
    course.replace(CHAPTER, "ip addr", "ip adr");
    assertEquals(chapter(good), chapter(library.reread(good)));
    assertEquals(List.of(), library.read().course().chapters());
    assertEquals(1, library.glance().course().chapters().size(), "nothing was played yet");
  }

  @Test
  void aScenarioThatBreaksAChapterKeepsTheLastGoodVersionOfBoth() throws Exception {
    var library =
        library(
            """
            ```claim lab=main
            host/one has link lo up
            ```
            """);
    var good = library.read();
    course.replace(SCENARIO, "ip link set lo up", "ip link set lo down");
    var now = library.reread(good);
    assertTrue(now.hasErrors());
    assertEquals(chapter(good), chapter(now));
    var shown = (Shown.Findings) library.plays().of(chapter(now)).shown().getFirst();
    assertTrue(shown.findings().getFirst().met(), "as the scenario was");
  }

  @Test
  void aScenarioWithErrorsIsNamedWhereItIsMissed() throws Exception {
    var library =
        library(
            """
            ```topology lab=main
            ```
            """);
    var good = library.read();
    course.replace(SCENARIO, "ip link set lo up", "ip link set low up");
    var now = library.reread(good);
    assertEquals(
        List.of("failing-command", "unknown-scenario"),
        now.diagnostics().stream().map(Diagnostic::rule).sorted().toList());
    assertEquals(chapter(good), chapter(now));
  }

  @Test
  void theExamplesOfTheGuideHold() throws Exception {
    var guide = Files.readString(Path.of("docs/authoring.md"));
    var section = guide.substring(guide.indexOf("## Live blocks"));
    var labs = section.substring(section.indexOf("```yaml\n") + 8);
    var blocks =
        Pattern.compile("(?s)````markdown\n(.*?)````")
            .matcher(section.substring(0, section.indexOf("## A bank of questions")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.joining("\n"));
    course.write(
        "content/scenarios/kubenet-walkthrough.yaml",
        Files.readString(Path.of("content/scenarios/kubenet-walkthrough.yaml")));
    course.write(
        CHAPTER,
        FRONT.replace(
                "labs:\n  main: {scenario: small}\n",
                labs.substring(0, labs.indexOf("```")).replaceAll(" +#.*", ""))
            + blocks);
    assertEquals(List.of(), course.library().read().diagnostics());
  }

  private Library library(String blocks) throws Exception {
    course.write(CHAPTER, FRONT + blocks);
    return course.library();
  }

  private static Chapter chapter(Edition edition) {
    return edition.course().chapters().getFirst();
  }

  private String played(String blocks) throws Exception {
    var library = library(blocks);
    var read = library.read();
    assertEquals(List.of(), read.diagnostics());
    return library.plays().of(chapter(read)).shown().stream()
        .map(shown -> text((Shown.Transcript) shown))
        .collect(Collectors.joining("--\n"));
  }

  private static String text(Shown.Transcript transcript) {
    return transcript.parts().stream()
        .map(part ->
            switch (part) {
              case Shown.Part.Exchange it ->
                  it.terminal() + " " + it.prompt() + it.command() + "\n" + it.printed();
              case Shown.Part.Remark(var text) -> "remark: " + text + "\n";
            })
        .collect(Collectors.joining());
  }
}
