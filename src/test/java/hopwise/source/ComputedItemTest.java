package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.BankItem;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What seeds make of computed items, and what lint says about those that are wrong. */
class ComputedItemTest {
  private static final String BANK = "quizzes/two.yaml";

  private static final String IDEAS =
      """
      misconceptions:
        - id: surge-forgotten
          title: The surge node forgotten
          reason: There is one more.
          read: one.md#the-rest
          rule: no-surge
        - id: another-name
          title: A name taken for another
          reason: The machine has one name.
          read: one.md
          script: |
            @host/one
            hostname
      """;

  private static final String COUNT =
      """
      - id: count
        type: number
        objective: counting
        given:
          nodes: {from: 10, to: 30, step: 10}
          max: {of: [30, 110]}
        derive:
          plan: {plan: {plugin: node-subnet, nodes: "{{nodes}}", max-pods: "{{max}}", surge: 1}}
          each: {calc: max + 1}
        stem: "{{nodes}} nodes of {{max}} pods?"
        key: "{{plan.addressesNeeded}}"
        mistakes:
          - misconception: surge-forgotten
          - {id: alone, value: "{{nodes}}", reason: "Nodes alone, not {{each}} each."}
        explanation: "{{nodes + 1}} times {{each}}."
        read: one.md
      """;

  private static final String PICK =
      """
      - id: pick
        type: choice
        objective: counting
        given:
          a: {from: 1, to: 4}
          b: {from: 1, to: 40}
        derive:
          name: {output: {scenario: small, at: host/one, command: "echo n{{a}}"}}
        stem: "{{name}}: which is {{a}}?"
        options:
          - {id: a, text: "{{a}}", key: "{{a > 0}}", reason: Right.}
          - {id: b, text: "{{b}}", reason: Wrong.}
          - {id: c, misconception: another-name, text: "99", reason: Own.}
        explanation: It is {{a}}.
        read: one.md
      """;

  @TempDir Path root;

  private SmallCourse course(String... items) throws Exception {
    var course = SmallCourse.in(root);
    course.write("quizzes/misconceptions.yaml", IDEAS);
    course.write(BANK, "title: One\nitems:\n" + String.join("\n", items).indent(2));
    return course;
  }

  private static BankItem item(SmallCourse course, String id) {
    var edition = course.library().proveItems(20);
    assertEquals(List.of(), edition.diagnostics());
    return edition.bank("two").orElseThrow().item(id).orElseThrow();
  }

  private static Stream<ItemVersion> versions(BankItem item) {
    return IntStream.rangeClosed(1, 60).mapToObj(item::version);
  }

  @Test
  void everythingIsFilledIn() throws Exception {
    var item = item(course(COUNT, PICK), "count");
    for (var version : versions(item).toList()) {
      var numeric = (Item.Numeric) version.item();
      var words = numeric.head().stem().split(" ");
      long nodes = Long.parseLong(words[0]);
      long each = Long.parseLong(words[3]) + 1;
      assertEquals((nodes + 1) * each, numeric.key().longValueExact());
      assertEquals((nodes + 1) + " times " + each + ".", numeric.head().explanation());
      assertEquals(
          Map.of("surge-forgotten", nodes * each, "alone", nodes),
          numeric.mistakes().stream()
              .collect(
                  Collectors.toMap(Item.Mistake::id, mistake -> mistake.value().longValueExact())));
    }
    assertEquals(6, versions(item).map(ItemVersion::hash).distinct().count());
    assertEquals(item.version(17), item.version(17));
  }

  @Test
  void aMisconceptionIsNamedInTheContentThatAttemptsKeep() throws Exception {
    var version = item(course(COUNT, PICK), "count").sample();
    var read = (Item.Numeric) ItemReader.read(version.content());
    assertEquals(version.item(), read);
    assertEquals(
        new Item.Idea("The surge node forgotten", "one.md#the-rest"),
        read.mistakes().getFirst().idea());
    assertTrue(!version.content().contains("{{") && !version.content().contains("derive"));
  }

  @Test
  void variantsWithTwoEqualOptionsArePassedOver() throws Exception {
    var item = item(course(COUNT, PICK), "pick");
    for (var version : versions(item).toList()) {
      var options = ((Item.Choice) version.item()).options();
      assertNotEquals(options.get(0).text(), options.get(1).text());
      assertEquals("Own. The machine has one name.", options.get(2).reason());
      assertEquals(
          "n" + options.get(0).text() + ": which is " + options.get(0).text() + "?",
          version.item().head().stem());
    }
  }

  @Test
  void aScenarioThatChangesMakesAnotherItem() throws Exception {
    var course = course(COUNT, PICK);
    var before = item(course, "pick");
    assertEquals(before, item(course, "pick"));
    course.replace(SmallCourse.SCENARIO, "One machine.", "One machine only.");
    assertNotEquals(before, item(course, "pick"));
  }

  private static Arguments wrong(String from, String to, String... expected) {
    return Arguments.of(from, to, List.of(expected));
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        wrong("from: 10", "form: 10", "7:14 wrong-given", "7:15 unknown-key"),
        wrong("{from: 10, to: 30, step: 10}", "{from: 10}", "7:14 wrong-given"),
        wrong("from: 10, to: 30", "from: 40, to: 30", "7:14 wrong-given"),
        wrong(
            "max: {of",
            "m-x: {of",
            "8:12 wrong-name",
            "10:72 unknown-name",
            "11:20 unknown-name",
            "12:11 unknown-name"),
        wrong("plan: {plan:", "plan: {plna:", "10:13 wrong-derive"),
        wrong("max-pods: \"{{max}}\"", "pods: \"{{max}}\"", "10:68 unknown-key"),
        wrong("nodes: \"{{nodes}}\", ", "", "10:20 missing-key"),
        wrong("nodes: \"{{nodes}}\"", "nodes: \"{{node}}\"", "10:49 unknown-name"),
        wrong("calc: max + 1", "calc: max +", "11:20 wrong-expression"),
        wrong("calc: max + 1", "calc: plan", "(seed 1) 16:49 unresolvable"),
        wrong("{{nodes}} nodes", "{{nodes nodes", "12:11 wrong-expression"),
        wrong("{{nodes}} nodes", "{{plan.nodes}} nodes", "(seed 1) 12:11 unresolvable"),
        wrong(
            "{{plan.addressesNeeded}}",
            "{{plan.smallestSubnet}}",
            "(seed 1) 13:10 not-a-number",
            "(seed 1) 15:9 not-a-number"),
        wrong("{{plan.addressesNeeded}}", "{{0 - nodes}}", "(seed 1) 13:10 key-below-zero"),
        wrong("surge: 1", "surge: many", "(seed 1) 10:13 unresolvable"),
        wrong("to: 30, step: 10", "to: 300000, step: 10", "(seed 1) 10:13 unresolvable"),
        wrong("surge-forgotten", "surge-forgoten", "15:24 unknown-misconception"),
        wrong("value: \"{{nodes}}\"", "value: \"{{nodes * each + each}}\"", "16:14 mistake-is-key"),
        wrong(
            "max: {of: [30, 110]}",
            "where: [\"nodes > 30\"]\n      max: {of: [30, 110]}",
            "(seed 1) 7:7 unresolvable"));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void lintSaysWhatIsWrong(String from, String to, List<String> expected) throws Exception {
    var course = course(COUNT, PICK);
    course.replace(BANK, from, to);
    var found =
        course.library().proveItems(150).diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(problem ->
                "%s%d:%d %s"
                    .formatted(
                        problem.message().contains("(seed 1)") ? "(seed 1) " : "",
                        problem.line(),
                        problem.column(),
                        problem.rule()))
            .toList();
    assertEquals(expected, found, () -> course.library().proveItems(150).diagnostics().toString());
  }

  private static final String ADD =
      """
      - id: add
        type: lab
        objective: counting
        given:
          a: {from: 1, to: 3}
        stem: "Add 10.9.0.{{a}}."
        scenario: small
        at: host/one
        goals:
          - {id: added, goal: "host/one has address 10.9.0.{{a}}", text: It is there., reason: No.}
        solutions:
          - ip address add 10.9.0.{{a}}/24 dev lo
          - ip address add 10.9.0.{{a}}/16 dev lo
        wrong:
          - ip address add 10.9.1.{{a}}/24 dev lo
        explanation: "Like this."
        read: one.md
      """;

  private static final String FIND =
      """
      - id: find
        type: hotspot
        objective: counting
        given:
          a: {of: [a, b]}
          b: {of: [a, b]}
          where: ["a != b"]
        stem: "Where is {{a}}?"
        scenario: pair
        spots:
          - {id: a, place: "host/{{a}}", text: Here., key: true, reason: Yes.}
          - {id: b, place: "host/{{a}}", interface: eth0, text: There., reason: No.}
          - {id: c, place: "host/{{b}}", text: Nowhere., reason: No.}
        explanation: "Here."
        read: one.md
      """;

  private static final String WAY =
      """
      - id: way
        type: path
        objective: counting
        given:
          a: {from: 1, to: 3}
        stem: "Where does it go, try {{a}}?"
        scenario: pair
        from: host/a
        to: "host/b"
        protocol: icmp
        ask: [place]
        explanation: "There."
        read: one.md
      """;

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of(ADD, "", "", List.of()),
        Arguments.of(ADD, "{{a}}/16 dev lo", "9/16 dev lo", List.of("unmet-goal")),
        Arguments.of(ADD, "10.9.1.{{a}}/24", "10.9.0.{{a}}/24", List.of("met-goal")),
        Arguments.of(FIND, "", "", List.of()),
        Arguments.of(FIND, "eth0", "eth9", List.of("unknown-place")),
        Arguments.of(WAY, "", "", List.of()),
        Arguments.of(WAY, "host/b", "192.0.2.{{a}}:0", List.of("unknown-place")),
        Arguments.of(WAY, "from: host/a", "from: host/c{{a}}", List.of("impossible-walk")),
        Arguments.of(ADD, "scenario: small", "scenario: smal", List.of("unknown-scenario")));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatAComputedItemPlaysIsPlayed(String item, String from, String to, List<String> rules)
      throws Exception {
    var course = course(COUNT, PICK, item.replace(from.isEmpty() ? "\0" : from, to));
    assertEquals(
        rules,
        course.library().proveItems(30).diagnostics().stream().map(Diagnostic::rule).toList());
  }

  private static final String GONE =
      """
        - id: gone
          title: It is gone
          reason: It is there.
          read: one.md
          script: |
            @host/one
            echo > gone
      """;

  private static final String WHICH =
      """
      - id: which
        type: address
        objective: counting
        form: ip
        given:
          a: {from: 1, to: 4}
        derive:
          ip: {output: {scenario: small, at: host/one, command: "cat gone 2>x || echo 10.0.0.{{a}}"}}
        stem: "Which?"
        key: "{{ip}}"
        mistakes:
          - misconception: gone
          - {id: next, value: "10.0.0.{{a + 1}}", reason: One too many.}
        explanation: "It is {{ip}}."
        read: one.md
      """;

  @Test
  void aMisconceptionThatLeadsToNothingIsLeftOut() throws Exception {
    var course = course(COUNT, PICK, WHICH);
    course.write("quizzes/misconceptions.yaml", IDEAS + GONE);
    assertEquals(
        List.of("next"),
        ((Item.Address) item(course, "which").sample().item())
            .mistakes().stream().map(Item.Mistake::id).toList());
    assertEquals(
        List.of("“gone” never has a value of its own, neither the key nor another mistake"),
        course.library().proveItems(150).diagnostics().stream().map(Diagnostic::message).toList());
    course.replace(BANK, "value: \"10.0.0.{{a + 1}}\"", "value: \"{{left}}\"");
    course.replace(
        BANK,
        "derive:\n      ip:",
        "derive:\n      left: {output: {scenario: small, at: host/one, command: echo}}\n      ip:");
    assertEquals(
        List.of("nothing comes out here (seed 1)"),
        course.library().proveItems(5).diagnostics().stream().map(Diagnostic::message).toList());
    course.replace(BANK, "key: \"{{ip}}\"", "key: \"{{left}}\"");
    assertEquals(
        List.of("nothing comes out here (seed 1)"),
        course.library().proveItems(5).diagnostics().stream().map(Diagnostic::message).toList());
  }

  @Test
  void manyPassedOverAreAnError() throws Exception {
    var course = course(COUNT, PICK.replace("to: 40", "to: 2"));
    course.replace(BANK, "a: {from: 1, to: 4}", "a: {from: 1, to: 1}");
    assertEquals(
        List.of("passed-over"),
        course.library().proveItems(150).diagnostics().stream().map(Diagnostic::rule).toList());
    course.replace(BANK, "b: {from: 1, to: 2}", "b: {from: 1, to: 1}");
    var message = course.library().proveItems(5).diagnostics().getFirst().message();
    assertEquals("50 draws give no question: two entries say “1” (seed 1)", message);
  }

  @Test
  void misconceptionsAreChecked() throws Exception {
    var course = course(COUNT, PICK);
    course.replace("quizzes/misconceptions.yaml", "rule: no-surge", "rule: no-sourge");
    course.replace("quizzes/misconceptions.yaml", "read: one.md\n", "read: two.md\n");
    course.replace(
        "quizzes/misconceptions.yaml",
        "misconceptions:\n",
        """
        misconceptions:
          - {id: lonely, title: L, reason: R, read: one.md, rule: no-reserved}
        """);
    assertEquals(
        """
        quizzes/misconceptions.yaml:2:10: warning: no question names “lonely” [unused-misconception]
        quizzes/misconceptions.yaml:7:11: error: “rule” must be one of no-reserved, two-reserved,\
         no-surge, pods-not-counted, node-not-counted, largest-below, no-route-limit,\
         no-pool-limit, pods-in-subnet; did you mean “no-surge”? [wrong-value]
        quizzes/misconceptions.yaml:11:11: error: there is no chapter “two.md” [dead-link]
        quizzes/two.yaml:3:5: error: the misconception “surge-forgotten” has errors\
         [unknown-misconception]\
        """,
        course.library().proveItems(5).diagnostics().stream()
            .map(problem -> problem.toString().replace(root + "/", ""))
            .reduce((a, b) -> a + "\n" + b)
            .orElse(""));
  }
}
