package hopwise.source;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.course.Live;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What stands where in the shipped course. A place is a chapter and the anchor of a section, or a
 * guided lab and a step: {@code slug#part}. A section has what its subsections have.
 */
final class ShippedPlaces {
  /**
   * What a place has.
   *
   * @param kinds of blocks: console, walk, table, myth, step …
   * @param commands that are typed there, with single spaces
   * @param questions ids of all items and recall cards of the chapter
   */
  record Place(Set<String> kinds, List<String> commands, Set<String> questions) {}

  private static final Pattern PART =
      Pattern.compile(
          "<h(?<level>[2-6]) id=\"(?<anchor>[^\"]+)\""
              + "|<(?<table>table)\\b"
              + "|<aside class=\"note note-(?<note>[a-z]+)\"");

  private final Map<String, Place> places = new TreeMap<>();
  private final List<Place> open = new ArrayList<>();

  private ShippedPlaces() {}

  static Map<String, Place> all() {
    var shipped = new ShippedPlaces();
    Shipped.EDITION.course().chapters().forEach(shipped::chapter);
    Shipped.EDITION
        .guides()
        .forEach(guide ->
            guide
                .steps()
                .forEach(step ->
                    shipped.places.put(
                        guide.name() + "#" + step.id(),
                        new Place(
                            Set.of("step"),
                            step.commands().stream().map(c -> plain(c.line())).toList(),
                            Set.of()))));
    return shipped.places;
  }

  /** A command in one line, with single spaces. */
  static String plain(String command) {
    return command.replace("\\\n", " ").replaceAll("\\s+", " ").strip();
  }

  private void chapter(Chapter chapter) {
    open.clear();
    var questions = new HashSet<String>();
    Shipped.EDITION
        .bank(chapter.slug())
        .ifPresent(bank -> bank.items().forEach(item -> questions.add(item.id())));
    for (var block : chapter.blocks()) {
      switch (block) {
        case Block.Prose prose -> prose(chapter, prose.html(), questions);
        case Block.Recall recall -> questions.add(recall.id());
        case Block.Question question -> {}
        case Live.Console console -> console(console);
        case Live.Topology topology -> kind("topology");
        case Live.Walk walk -> kind("walk");
        case Live.Plan plan -> kind("plan");
        case Live.Claim claim -> kind("claim");
      }
    }
  }

  private void prose(Chapter chapter, String html, Set<String> questions) {
    var parts = PART.matcher(html);
    while (parts.find()) {
      if (parts.group("anchor") != null) {
        int depth = Integer.parseInt(parts.group("level")) - 2;
        open.subList(Math.min(depth, open.size()), open.size()).clear();
        var place = new Place(new HashSet<>(Set.of("text")), new ArrayList<>(), questions);
        places.put(chapter.slug() + "#" + parts.group("anchor"), place);
        open.add(place);
      } else {
        kind(parts.group("table") != null ? "table" : parts.group("note"));
      }
    }
  }

  private void console(Live.Console console) {
    kind("console");
    for (var line : console.lines()) {
      if (line instanceof Live.Line.Command command) {
        open.forEach(place -> place.commands().add(plain(command.text())));
      }
    }
  }

  private void kind(String kind) {
    open.forEach(place -> place.kinds().add(kind));
  }
}
