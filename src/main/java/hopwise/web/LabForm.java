package hopwise.web;

import hopwise.quiz.Answers;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.web.item.DeskViews;
import hopwise.web.item.Typing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the form of an item does whose network is to be mended: it holds all that was typed, and its
 * buttons add a command, take the last one back or begin again.
 */
final class LabForm {
  /** What one press of a button may take. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String STOPPED =
      "This was stopped after %d seconds, and nothing was changed.".formatted(LIMIT.toSeconds());

  /** Characters that fit into an address beside a last line. */
  private static final int LONGEST_PRACTISED = 4_000;

  private static final String FULL =
      "Practice keeps what you type in the address of the page, and that is full now. Undo some"
          + " commands, or begin again.";

  private static final Pattern PLAY = Pattern.compile("([a-z0-9-]+):(run|undo|reset)");

  private final Workbench bench;

  LabForm(Workbench bench) {
    this.bench = bench;
  }

  /**
   * What a press of a button came to.
   *
   * @param response empty where nothing is typed any more
   * @param typing what stays in the line
   */
  record Done(Optional<Response> response, Typing typing) {}

  /** What was typed, by the hidden fields {@code PLACE LINE}. */
  static Optional<Response> typed(List<String> values) {
    var lines =
        values.stream()
            .map(value -> value.replace("\r\n", "\n"))
            .map(value -> value.split(" ", 2))
            .filter(parts -> parts.length == 2)
            .map(parts -> new Response.Line(parts[0], parts[1]))
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Response.Played(lines));
  }

  /** The item whose button was pressed; empty for none. */
  static Optional<String> pressed(Map<String, List<String>> form) {
    return form.getOrDefault("play", List.of()).stream()
        .map(PLAY::matcher)
        .filter(Matcher::matches)
        .map(button -> button.group(1))
        .findFirst();
  }

  /**
   * Does what the form's button says, if it is one of this item; a line left unrun is a problem.
   */
  Done apply(Item.Lab item, Optional<Response> response, Map<String, List<String>> form) {
    item.setting().lab();
    return bench
        .within(LIMIT, () -> done(item, response, form))
        .orElseGet(() -> new Done(response, left(item, form, STOPPED)));
  }

  /** The same where all that is typed is kept in an address. */
  Done practised(Item.Lab item, Optional<Response> response, Map<String, List<String>> query) {
    int length =
        response.stream()
            .flatMap(it -> DeskViews.lines(it).stream())
            .mapToInt(line -> line.place().length() + line.text().length())
            .sum();
    return length > LONGEST_PRACTISED && button(item, query).equals("run")
        ? new Done(response, left(item, query, FULL))
        : apply(item, response, query);
  }

  /** Grades, so that the next to grade finds it done. */
  void rehearse(Item item, Response.Played played) {
    bench.within(LIMIT, () -> Grader.grade(item, played));
  }

  private static Typing left(Item.Lab item, Map<String, List<String>> form, String problem) {
    return new Typing(first(form, item.id() + ".at"), first(form, item.id() + ".line"), problem);
  }

  /** What the form's button does, without a limit but that of the item's network. */
  static Done done(Item.Lab item, Optional<Response> response, Map<String, List<String>> form) {
    var lines = response.stream().flatMap(it -> DeskViews.lines(it).stream()).toList();
    var line = first(form, item.id() + ".line").replace("\r\n", "\n").strip();
    var place = first(form, item.id() + ".at");
    return switch (button(item, form)) {
      case "run" -> run(item, lines, place.isEmpty() ? item.terminal() : place, line);
      case "undo" ->
          new Done(
              played(lines.subList(0, Math.max(0, lines.size() - 1))), new Typing(place, line, ""));
      case "reset" -> new Done(Optional.empty(), new Typing("", line, ""));
      default -> new Done(response, unrun(place, line));
    };
  }

  /**
   * Why the reader cannot go on yet. A script that saves what was changed while somebody types does
   * not ask to go on.
   */
  static Optional<String> problem(Done done, Map<String, List<String>> form) {
    boolean saves = pressed(form).isEmpty() && first(form, "then").equals("save");
    return Optional.of(done.typing().problem()).filter(it -> !saves && !it.isEmpty());
  }

  private static Typing unrun(String place, String line) {
    return line.isEmpty()
        ? Typing.NOTHING
        : new Typing(
            place, line, "This line was not run yet: run it, or empty the field, and go on then.");
  }

  private static String button(Item.Lab item, Map<String, List<String>> form) {
    return form.getOrDefault("play", List.of()).stream()
        .map(PLAY::matcher)
        .filter(found -> found.matches() && found.group(1).equals(item.id()))
        .map(found -> found.group(2))
        .findFirst()
        .orElse("");
  }

  private static Done run(Item.Lab item, List<Response.Line> before, String place, String text) {
    var lines = new ArrayList<>(before);
    var commands = TypedText.commands(item.setting().played(before), place, text);
    for (int i = 0; i < commands.size(); i++) {
      var command = commands.get(i).strip();
      if (command.isEmpty()) {
        continue;
      }
      var problem = problem(item, lines, place, command);
      if (problem.isPresent()) {
        var rest = String.join("\n", commands.subList(i, commands.size()));
        return new Done(played(lines), new Typing(place, rest, problem.get()));
      }
      lines.add(new Response.Line(place, command));
    }
    return new Done(played(lines), new Typing(place, "", ""));
  }

  private static Optional<String> problem(
      Item.Lab item, List<Response.Line> before, String place, String command) {
    if (!item.setting().played(before).isComplete(place, command)) {
      return Optional.of("This command is not finished: its next line is to come.");
    }
    var lines = new ArrayList<>(before);
    lines.add(new Response.Line(place, command));
    return Answers.refusal(item, new Response.Played(lines))
        .or(() -> item.setting().refused(lines));
  }

  private static Optional<Response> played(List<Response.Line> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Response.Played(lines));
  }

  private static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
