package hopwise.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A course in a directory, as small as one that lints clean can be. */
record SmallCourse(Path root) {
  static final String COURSE = "content/course.yaml";
  static final String OBJECTIVES = "content/objectives.yaml";
  static final String GLOSSARY = "content/glossary.yaml";
  static final String CHAPTER = "content/chapters/one.md";
  static final String FIGURE = "content/figures/wire.svg";
  static final String SCENARIO = "content/scenarios/small.yaml";
  static final String PAIR = "content/scenarios/pair.yaml";
  static final String LAB = "content/labs/first.yaml";
  static final String BANK = "quizzes/one.yaml";
  static final String EXAM = "quizzes/exams/test.yaml";
  static final String CASE = "quizzes/exams/firm.yaml";

  static SmallCourse in(Path root) throws IOException {
    var course = new SmallCourse(root);
    course.write(
        COURSE,
        """
        title: Small
        summary: A small course.
        parts:
          - title: Part
            summary: The only part.
            chapters: [one]
        """);
    course.write(
        OBJECTIVES,
        """
        objectives:
          - id: counting
            title: Count addresses
        """);
    course.write(
        GLOSSARY,
        """
        terms:
          - term: subnet
            also: [subnets]
            definition: A part of a VNet.
            chapter: one
        """);
    course.write(
        CHAPTER,
        """
        ---
        title: One
        summary: What is one?
        minutes: 5
        objectives: [counting]
        status: published
        addresses:
          pod: [10.244.0.0/16]
        ---

        A pod has `10.244.0.3`, see [below](#the-rest) and [above](one.md).

        ## The rest

        ![A wire.](../figures/wire.svg "A wire.")

        > [!NOTE]
        > A note.

        ```recall how-many
        How many?
        ---
        Five.
        ```

        ```question pick
        ```
        """);
    course.write(
        SCENARIO,
        """
        title: Small
        summary: One machine.
        start: host/one
        hosts:
          one:
            setup:
              - ip link set lo up
        """);
    course.write(
        PAIR,
        """
        title: Pair
        summary: Two machines and a cable.
        start: host/a
        cables:
          - between: a eth0 02:00:00:00:00:01
            and: b eth0 02:00:00:00:00:02
        hosts:
          a:
            setup:
              - ip link set eth0 up
              - ip addr add 192.0.2.1/24 dev eth0
          b:
            setup:
              - ip link set eth0 up
              - ip addr add 192.0.2.2/24 dev eth0
            listens:
              - tcp 80 web
        """);
    course.write(
        LAB,
        """
        title: First
        summary: A switch.
        minutes: 5
        scenario: small
        steps:
          - id: look
            title: Look
            text: Look at the machine.
            commands:
              - ip a
            see: There is `lo`.
          - id: switch
            title: A switch
            text: Make a switch. [Why?](one.md#the-rest)
            commands:
              - ip link add one type bridge
              - {run: ip link add one type bridge, expect: failure}
              - ip link set one up
            goals:
              - host/one has link one up
            hints:
              - Make it first.
        """);
    course.write(
        FIGURE,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
          <path d="M0 0h10"/>
        </svg>
        """);
    course.write(
        BANK,
        """
        title: One
        items:
          - id: pick
            type: choice
            objective: counting
            stem: Which?
            options:
              - {id: a, text: A, key: true, reason: Right.}
              - {id: b, text: B, reason: Wrong.}
              - {id: c, text: C, reason: Wrong.}
            explanation: It is A.
            read: one.md#the-rest
          - id: judge
            type: statements
            objective: counting
            stem: True?
            statements:
              - {id: a, text: A, key: true, reason: Right.}
              - {id: b, text: B, key: false, reason: Wrong.}
            explanation: It is A.
            read: one.md
          - id: sort
            type: order
            objective: counting
            stem: In which order?
            entries:
              - {id: a, text: A, reason: First.}
              - {id: b, text: B, reason: Second.}
              - {id: c, text: C, reason: Third.}
            explanation: The alphabet.
            read: one.md
          - id: pair
            type: match
            objective: counting
            stem: Which goes where?
            options:
              - {id: vnet, text: VNet}
              - {id: pods, text: Pods}
            rows:
              - {id: node, text: Node, key: vnet, reason: A NIC.}
              - {id: pod, text: Pod, key: pods, reason: A veth.}
            explanation: Two spaces.
            read: one.md
          - id: fill
            type: dropdowns
            objective: counting
            stem: Fill.
            text: A pod takes it from the [[where]].
            blanks:
              - id: where
                options:
                  - {id: range, text: pod range, key: true, reason: Right.}
                  - {id: subnet, text: subnet, reason: Wrong.}
            explanation: The range.
            read: one.md
          - id: count
            type: number
            objective: counting
            stem: How many?
            key: "251"
            tolerance: 0.5
            unit: addresses
            mistakes:
              - {id: all, value: 256, reason: Azure keeps five.}
            explanation: Five less.
            read: one.md
          - id: range
            type: address
            form: cidr
            objective: counting
            stem: Which range?
            key: 10.244.1.0/24
            mistakes:
              - {id: whole, value: 10.244.0.0/16, reason: All.}
            explanation: The second.
            read: one.md
          - id: type
            type: command
            objective: counting
            stem: Which command?
            at: host/a
            accept:
              - ip link set eth0 up
            mistakes:
              - {id: off, accept: ip link set eth0 down, reason: That is off.}
            explanation: On.
            read: one.md
          - id: act
            type: command
            objective: counting
            stem: Which command helps?
            at: host/b
            scenario: pair
            after: |
              @host/b
              ip link set eth0 down
            goals:
              - {id: up, goal: host/b has link eth0 up, text: It is up., reason: It is down.}
            answer: ip link set eth0 up
            explanation: On.
            read: one.md
          - id: way
            type: path
            objective: counting
            stem: Which way?
            scenario: pair
            from: host/a
            to: host/b
            ask: [place, source]
            explanation: Straight on.
            read: one.md
          - id: point
            type: hotspot
            objective: counting
            stem: Where?
            scenario: pair
            spots:
              - {id: a, place: host/a, text: A, key: true, reason: Here.}
              - {id: b, place: host/b, text: B, reason: There.}
              - {id: card, place: host/b, interface: eth0, text: its card, reason: Likewise.}
            explanation: A.
            read: one.md
          - id: mend
            type: lab
            objective: counting
            stem: Mend it.
            scenario: pair
            after: |
              ip link set eth0 down
            at: host/a
            goals:
              - {id: reach, goal: "host/a -> host/b:80: delivered", text: It arrives., reason: It is down.}
            solutions:
              - |
                ip link set eth0 up
              - |
                ip link set dev eth0 up mtu 1400
            wrong:
              - |
                ip addr
            explanation: On.
            read: one.md
        """);
    course.write(
        EXAM,
        """
        kind: exam
        title: Test
        summary: An exam.
        minutes: 30
        sections:
          - {id: series, title: Series, kind: series, items: [one/sort]}
          - {id: firm, title: Firm, kind: case, case: firm}
          - id: rest
            title: Rest
            kind: questions
            items: [one/fill]
            draw:
              - {count: 2, objectives: [counting], types: [choice, number, address]}
        """);
    course.write(
        CASE,
        """
        kind: case
        title: Firm
        summary: A company.
        tabs:
          - {id: overview, title: Overview, text: A company.}
          - {id: network, title: Network, text: Its network., scenario: small}
        items:
          - id: firm-judge
            type: statements
            objective: counting
            stem: True?
            statements:
              - {id: a, text: A, key: true, reason: Right.}
              - {id: b, text: B, key: false, reason: Wrong.}
            explanation: It is A.
            read: one.md
        """);
    return course;
  }

  /** In one move, so that a watcher never reads half of it. */
  void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    var hidden = Files.writeString(file.resolveSibling(".written"), text);
    Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
  }

  String text(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  void replace(String path, String from, String to) throws IOException {
    var text = text(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " has no " + from);
    }
    write(path, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
  }

  Library library() {
    return Library.of(root.resolve("content"), root.resolve("quizzes"));
  }
}
