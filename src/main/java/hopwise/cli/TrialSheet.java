package hopwise.cli;

import hopwise.quiz.Item;
import hopwise.quiz.ModelAnswer;
import hopwise.quiz.Response;
import hopwise.quiz.Setting;
import hopwise.simulator.linux.NamespaceId;
import hopwise.source.Markdown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A question as a terminal prints it, with letters for what can be chosen, and its answers. */
final class TrialSheet {
  private static final int MOST_PLACES = 30;

  private final Item item;
  private final List<TrialGroup> groups;

  TrialSheet(Item item, long seed) {
    this.item = item;
    this.groups = TrialGroup.of(item, seed);
  }

  /** A, B, C … */
  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  /** The stem, and what can be chosen. */
  String question() {
    var text = new StringBuilder(words(item.head().stem())).append("\n");
    if (item instanceof Item.Dropdowns dropdowns) {
      text.append("\n").append(words(dropdowns.text())).append("\n");
    }
    if (item instanceof Item.Path path) {
      text.append("%n%s -> %s%n".formatted(path.from(), path.to()));
    }
    if (item instanceof Item.Lab lab) {
      text.append("\n");
      lab.aims().forEach(aim -> text.append("- ").append(words(aim.text())).append("\n"));
    }
    places().ifPresent(words -> text.append("\nThe network has ").append(words).append(".\n"));
    boolean shared = item instanceof Item.Match;
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      text.append(i == 0 || !(shared || item instanceof Item.Statements) ? "\n" : "");
      if (!group.text().isEmpty()) {
        text.append("%d. %s%n".formatted(i + 1, Markdown.plain(group.text())));
      }
      if (!shared && !(item instanceof Item.Statements)) {
        text.append(lettered(group));
      }
    }
    if (shared) {
      text.append("\n").append(lettered(groups.getFirst()));
    }
    return text.toString();
  }

  /** The machines of the network that it is about, in place of a figure. */
  private Optional<String> places() {
    var setting =
        switch (item) {
          case Item.Path path -> Optional.of(path.setting());
          case Item.Hotspot hotspot -> Optional.of(hotspot.setting());
          case Item.Lab lab -> Optional.of(lab.setting());
          case Item.Command command ->
              command.wanted() instanceof Item.Command.Wanted.Effect effect
                  ? Optional.of(effect.setting())
                  : Optional.<Setting>empty();
          case Item.Choice i -> Optional.<Setting>empty();
          case Item.Statements i -> Optional.<Setting>empty();
          case Item.Order i -> Optional.<Setting>empty();
          case Item.Match i -> Optional.<Setting>empty();
          case Item.Dropdowns i -> Optional.<Setting>empty();
          case Item.Numeric i -> Optional.<Setting>empty();
          case Item.Address i -> Optional.<Setting>empty();
        };
    return setting.map(found ->
        found
            .world()
            .network()
            .ids()
            .filter(NamespaceId::isRoot)
            .limit(MOST_PLACES)
            .map(NamespaceId::host)
            .collect(Collectors.joining(", ")));
  }

  private static String lettered(TrialGroup group) {
    return IntStream.range(0, group.choices().size())
        .mapToObj(
            i -> "   %s) %s%n".formatted(letter(i), Markdown.plain(group.choices().get(i).text())))
        .collect(Collectors.joining());
  }

  /** What to type. */
  String instruction() {
    return switch (item) {
      case Item.Choice choice when choice.choose() == 1 -> "Answer with a letter.";
      case Item.Choice choice -> "Answer with %d letters, as in “a b”.".formatted(choice.choose());
      case Item.Statements statements ->
          "Answer true or false for each of the %d, as in “true false”.".formatted(groups.size());
      case Item.Order order -> "Answer with the letters in order, as in “b a c”.";
      case Item.Match match -> "Answer with a letter for each of the %d.".formatted(groups.size());
      case Item.Dropdowns dropdowns ->
          "Answer with a letter for each of the %d.".formatted(groups.size());
      case Item.Hotspot hotspot when hotspot.choose() == 1 -> "Answer with a letter.";
      case Item.Hotspot hotspot ->
          "Answer with %d letters, as in “a b”.".formatted(hotspot.choose());
      case Item.Path path -> "Answer with a letter for each of the %d.".formatted(groups.size());
      case Item.Command command -> "Answer with a command for %s.".formatted(command.at());
      case Item.Lab lab ->
          "Type commands at %s; @PLACE goes elsewhere, an empty line ends."
              .formatted(lab.terminal());
      case Item.Numeric numeric ->
          numeric.unit() == null
              ? "Answer with a number."
              : "Answer with a number (%s).".formatted(numeric.unit());
      case Item.Address address ->
          switch (address.form()) {
            case IP -> "Answer with an address.";
            case CIDR -> "Answer with a range like 10.1.0.0/16.";
            case SET -> "Answer with addresses and ranges, with commas between them.";
          };
    };
  }

  /** The answer that a line holds; empty if it holds none. */
  Optional<Response> read(String line) {
    return switch (item) {
      case Item.Choice choice ->
          chosen(line).map(ids -> new Response.Chosen(new LinkedHashSet<>(ids)));
      case Item.Order order -> chosen(line).map(Response.Ordered::new);
      case Item.Statements statements -> assigned(line);
      case Item.Match match -> assigned(line);
      case Item.Dropdowns dropdowns -> assigned(line);
      case Item.Path path -> assigned(line);
      case Item.Hotspot hotspot ->
          chosen(line).map(ids -> new Response.Chosen(new LinkedHashSet<>(ids)));
      case Item.Numeric numeric -> typed(line);
      case Item.Address address -> typed(line);
      case Item.Command command -> typed(line);
      case Item.Lab lab -> played(lab, line);
    };
  }

  private static Optional<Response> typed(String line) {
    return line.isBlank() ? Optional.empty() : Optional.of(new Response.Typed(line.strip()));
  }

  private static Optional<Response> played(Item.Lab lab, String script) {
    var lines = ModelAnswer.lines(lab, script);
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Response.Played(lines));
  }

  /** Whether an answer may have several lines. */
  boolean takesLines() {
    return item instanceof Item.Lab;
  }

  private Optional<List<String>> chosen(String line) {
    var ids = words(line, groups.getFirst()).stream().map(word -> id(groups.getFirst(), word));
    var found = ids.toList();
    return found.isEmpty() || found.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(found.stream().map(Optional::orElseThrow).toList());
  }

  private Optional<Response> assigned(String line) {
    var words = words(line, groups.getFirst());
    if (words.size() != groups.size()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < groups.size(); i++) {
      var id = id(groups.get(i), words.get(i));
      if (id.isEmpty()) {
        return Optional.empty();
      }
      values.put(groups.get(i).id(), id.get());
    }
    return Optional.of(new Response.Assigned(values));
  }

  private static List<String> words(String line, TrialGroup group) {
    var words =
        Stream.of(line.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    boolean joined = words.size() == 1 && id(group, words.getFirst()).isEmpty();
    return joined
        ? List.of(words.getFirst().split("", -1)).subList(0, words.getFirst().length())
        : words;
  }

  /** By letter, or by id; true and false also by their first letters. */
  private static Optional<String> id(TrialGroup group, String word) {
    return IntStream.range(0, group.choices().size())
        .filter(i -> {
          var id = group.choices().get(i).id();
          boolean truth = id.equals("true") || id.equals("false");
          return word.equals(id)
              || word.equals(truth ? id.substring(0, 1) : letter(i).toLowerCase(Locale.ROOT));
        })
        .mapToObj(i -> group.choices().get(i).id())
        .findFirst();
  }

  /** What a choice is called, as in {@code B) text}. */
  String named(String group, String id) {
    for (var one : groups) {
      for (int i = 0; i < one.choices().size() && one.id().equals(group); i++) {
        var choice = one.choices().get(i);
        if (choice.id().equals(id)) {
          boolean truth = item instanceof Item.Statements;
          return (truth ? "" : letter(i) + ") ") + Markdown.plain(choice.text());
        }
      }
    }
    return "nothing";
  }

  /** What groups ask, in their order. */
  List<TrialGroup> groups() {
    return groups;
  }

  /** Markdown without the tags of addresses. */
  static String words(String markdown) {
    return markdown.strip().replaceAll("`([^`]*)`\\[[a-z-]+]", "$1");
  }
}
