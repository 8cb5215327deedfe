package hopwise.simulator.shell.meaning;

import hopwise.simulator.shell.grammar.Parsed;
import hopwise.simulator.shell.grammar.Parser;
import hopwise.simulator.shell.grammar.Script;
import hopwise.simulator.shell.grammar.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command line asks for. Two lines that differ only in quotes, blanks, the order of options,
 * long and short options, or words that a program lets one abbreviate, have equal meanings.
 *
 * @param text equal for equal meanings; not for people
 */
public record Meaning(String text) {

  /** The meaning of a line; empty where it is no whole command. */
  public static Optional<Meaning> of(String line) {
    return Parser.parse(line.strip()) instanceof Parsed.Understood(var script)
            && !script.chains().isEmpty()
        ? Optional.of(new Meaning(script(script)))
        : Optional.empty();
  }

  private static String script(Script script) {
    return script.chains().stream().map(Meaning::chain).collect(Collectors.joining("\n"));
  }

  private static String chain(Script.Chain chain) {
    return Stream.concat(
            Stream.of(pipeline(chain.first())),
            chain.rest().stream()
                .map(next -> (next.onSuccess() ? "&& " : "|| ") + pipeline(next.pipeline())))
        .collect(Collectors.joining(" "));
  }

  private static String pipeline(Script.Pipeline pipeline) {
    return pipeline.commands().stream()
        .map(Meaning::command)
        .collect(Collectors.joining(" | ", pipeline.negated() ? "! " : "", ""));
  }

  private static String command(Script.Command command) {
    return switch (command) {
      case Script.Loop(var name, var words, var body) ->
          "for " + name + " in " + Words.shown(words(words)) + " do " + script(body) + " done";
      case Script.Simple simple -> simple(simple);
    };
  }

  private static String simple(Script.Simple simple) {
    var assigned =
        simple.assignments().stream().map(it -> it.name() + "=" + word(it.value()) + " ");
    var redirected =
        simple.redirections().stream()
            .map(it -> " " + it.stream() + it.kind() + "{" + word(it.target()) + "}");
    return assigned.collect(Collectors.joining())
        + ProgramMeaning.of(words(simple.words()))
        + redirected.sorted().collect(Collectors.joining());
  }

  private static List<String> words(List<Word> words) {
    return words.stream().map(Meaning::word).toList();
  }

  /** A word with its quotes taken off; variables and substitutions stay as they are. */
  private static String word(Word word) {
    return word.parts().stream()
        .map(part ->
            switch (part) {
              case Word.Text(var text, var quoted) -> text;
              case Word.Variable(var name, var quoted) -> "${" + name + "}";
              case Word.Output(var script, var quoted) ->
                  "$(" + of(script).map(Meaning::text).orElse(script) + ")";
            })
        .collect(Collectors.joining());
  }
}
