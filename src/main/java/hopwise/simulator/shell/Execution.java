package hopwise.simulator.shell;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.grammar.Parsed;
import hopwise.simulator.shell.grammar.Parser;
import hopwise.simulator.shell.grammar.Script;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of a script: the state of the shell while it goes on. */
final class Execution {
  private static final int MOST_STEPS = 10_000;
  private static final int DEEPEST = 30;
  private static final int NOT_FOUND = 127;

  private final Programs programs;
  private final int depth;
  private final List<Session.Outer> outer;
  private final Map<String, String> variables;
  private final Set<String> exported;
  private World world;
  private NamespaceId place;
  private String directory;
  private int status;
  private boolean over;
  private int steps;

  Execution(Programs programs, Session session) {
    this(programs, session, 0);
  }

  private Execution(Programs programs, Session session, int depth) {
    this.programs = programs;
    this.place = session.place();
    this.depth = depth;
    this.variables = new HashMap<>(session.variables());
    this.exported = new HashSet<>(session.exported());
    this.world = session.world();
    this.directory = session.directory();
    this.status = session.status();
    this.over = session.over();
    this.outer = new ArrayList<>(session.outer());
  }

  Session session() {
    return new Session(world, place, directory, variables, exported, status, over, outer);
  }

  World world() {
    return world;
  }

  void become(World next) {
    world = next;
  }

  Map<String, String> variables() {
    return variables;
  }

  Set<String> exported() {
    return exported;
  }

  String directory() {
    return directory;
  }

  void enter(String path) {
    directory = path;
  }

  NamespaceId place() {
    return place;
  }

  Programs programs() {
    return programs;
  }

  int status() {
    return status;
  }

  /** Ends this shell: the one that it was opened from goes on, if there is one. */
  void end(int last, Streams streams) {
    status = last;
    if (outer.isEmpty()) {
      over = true;
      return;
    }
    var back = outer.removeLast();
    become(back.place(), back.directory(), back.variables(), back.exported());
    streams.out().add(back.opened().farewell());
    var closing = back.opened().closing();
    if (!closing.isEmpty()) {
      var answer = run(world, place, closing, "");
      world = answer.world();
      streams.add(answer);
    }
  }

  /** Begins a shell somewhere else. */
  private void open(Answer.Opened shell) {
    outer.add(new Session.Outer(place, directory, variables, exported, shell));
    become(shell.place(), Call.HOME, Session.FRESH, Session.FRESH.keySet());
  }

  private void become(
      NamespaceId newPlace, String path, Map<String, String> known, Set<String> seen) {
    place = newPlace;
    directory = path;
    variables.clear();
    variables.putAll(known);
    exported.clear();
    exported.addAll(seen);
  }

  void run(Script script, Streams streams, String input) {
    for (var chain : script.chains()) {
      if (over) {
        return;
      }
      pipeline(chain.first(), streams, input);
      for (var next : chain.rest()) {
        if (!over && next.onSuccess() == (status == 0)) {
          pipeline(next.pipeline(), streams, input);
        }
      }
    }
  }

  private void pipeline(Script.Pipeline pipeline, Streams streams, String input) {
    var piped = input;
    for (var command : pipeline.commands().subList(0, pipeline.commands().size() - 1)) {
      var pipe = new StringBuilder();
      command(command, streams.withOut(new Sink(pipe::append)), piped);
      piped = pipe.toString();
    }
    command(pipeline.commands().getLast(), streams, piped);
    if (pipeline.negated()) {
      status = status == 0 ? 1 : 0;
    }
  }

  private void command(Script.Command command, Streams streams, String input) {
    Patience.check();
    if (++steps > MOST_STEPS) {
      if (steps == MOST_STEPS + 1) {
        streams.errors().add("bash: stopped after " + MOST_STEPS + " commands\n");
      }
      status = 1;
      return;
    }
    switch (command) {
      case Script.Simple simple -> simple(simple, streams, input);
      case Script.Loop loop -> {
        for (var value : new Expansion(this, streams).fields(loop.words())) {
          if (!over && steps <= MOST_STEPS) {
            variables.put(loop.name(), value);
            run(loop.body(), streams, input);
          }
        }
      }
    }
  }

  private void simple(Script.Simple simple, Streams streams, String input) {
    var expansion = new Expansion(this, streams);
    var words = expansion.fields(simple.words());
    var redirected = Redirected.open(this, expansion, simple.redirections(), streams, input);
    if (expansion.refused() || redirected == null) {
      status = 1;
      return;
    }
    var assigned = new HashMap<String, String>();
    simple
        .assignments()
        .forEach(assignment -> assigned.put(assignment.name(), expansion.text(assignment.value())));
    if (expansion.refused()) {
      status = 1;
    } else if (words.isEmpty()) {
      variables.putAll(assigned);
      status = expansion.lastStatus();
    } else {
      program(words, redirected.streams(), redirected.input());
    }
    redirected.close(this, words.isEmpty() ? "bash" : words.getFirst(), streams);
  }

  private void program(List<String> words, Streams streams, String input) {
    var builtin = Builtin.named(words.getFirst());
    if (builtin != null) {
      status = builtin.run(this, words.subList(1, words.size()), streams);
      return;
    }
    var answer = run(world, place, words, input);
    world = answer.world();
    streams.add(answer);
    status = answer.status();
    var opened = answer.opened();
    if (opened != null && depth == 0) {
      open(opened);
    }
  }

  void fail(int newStatus) {
    status = newStatus;
  }

  /** Runs a program in any namespace, as {@code ip netns exec} does. */
  private Answer run(World in, NamespaceId where, List<String> words, String input) {
    if (programs.foreign().isAt(in, where)) {
      return programs.foreign().run(in, where, String.join(" ", words));
    }
    var name = words.getFirst();
    if (name.equals("bash") || name.equals("sh")) {
      return inner(in, where, words, input);
    }
    return programs
        .find(name)
        .map(program ->
            program.run(
                new Call(
                    in, where, name, words.subList(1, words.size()), input, directory, this::run)))
        .orElseGet(() -> new Answer(in, "", programs.missing(name), NOT_FOUND));
  }

  /** {@code bash -c SCRIPT}, or a script from standard input. */
  private Answer inner(World in, NamespaceId where, List<String> words, String input) {
    boolean hasScript = words.size() > 2 && words.get(1).matches("-[ex]*c");
    if (!hasScript && input.isEmpty()) {
      var farewell = words.getFirst().equals("bash") ? "exit\n" : "";
      return new Answer(in, "", "", 0).opening(new Answer.Opened(where, farewell));
    }
    var inherited = new HashMap<>(variables);
    inherited.keySet().retainAll(exported);
    var session = new Session(in, where, directory, inherited, exported, 0, false, List.of());
    var written = new Transcript();
    var streams = new Streams(new Sink(written::out), new Sink(written::error));
    var after = script(hasScript ? words.get(2) : input, session, streams, "");
    return written.withStatus(after.world(), after.status());
  }

  /** Runs {@code text} in a shell of its own; the world it leaves is what stays of it. */
  Session script(String text, Session session, Streams streams, String input) {
    var parsed = Parser.parse(text);
    var wrong =
        depth > DEEPEST
            ? "bash: too many shells within shells"
            : switch (parsed) {
              case Parsed.Unfinished(var message) -> message;
              case Parsed.Wrong(var message) -> message;
              case Parsed.Understood understood -> "";
            };
    if (!(parsed instanceof Parsed.Understood(var script)) || !wrong.isEmpty()) {
      streams.errors().add(wrong + "\n");
      return session.withStatus(2);
    }
    var child = new Execution(programs, session, depth + 1);
    child.steps = steps;
    child.run(script, streams, input);
    steps = child.steps;
    return child.session();
  }
}
