package hopwise.cli;

import hopwise.quiz.Aim;
import hopwise.quiz.Grade;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.simulator.lab.Lab;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a terminal prints of a graded answer. */
final class TrialResult {
  private final Item item;
  private final TrialSheet sheet;
  private final @Nullable Response response;
  private final Grade grade;
  private final StringBuilder text = new StringBuilder();

  TrialResult(Item item, TrialSheet sheet, @Nullable Response response, Grade grade) {
    this.item = item;
    this.sheet = sheet;
    this.response = response;
    this.grade = grade;
  }

  String text() {
    switch (item) {
      case Item.Choice choice -> choice(choice);
      case Item.Order order -> {
        for (var entry : order.entries()) {
          part(entry.id(), sheet.named(item.id(), entry.id()), "", entry.reason());
        }
      }
      case Item.Statements statements ->
          statements
              .statements()
              .forEach(one ->
                  part(
                      one.id(),
                      TrialSheet.words(one.text()),
                      String.valueOf(one.key()),
                      reason(one.reason(), one.idea())));
      case Item.Match match ->
          match
              .rows()
              .forEach(row ->
                  part(
                      row.id(),
                      TrialSheet.words(row.text()),
                      sheet.named(row.id(), row.key()),
                      row.reason()));
      case Item.Dropdowns dropdowns ->
          dropdowns
              .blanks()
              .forEach(blank ->
                  part(
                      blank.id(),
                      "[[" + blank.id() + "]]",
                      sheet.named(blank.id(), blank.key().id()),
                      reasons(blank)));
      case Item.Path path -> {
        for (var question : path.asked()) {
          var key = sheet.named(question.id(), question.key());
          part(question.id(), TrialGroup.words(question), key, "");
        }
        line("");
        line("The way: " + String.join(" -> ", path.stops()));
      }
      case Item.Hotspot hotspot ->
          hotspot
              .spots()
              .forEach(spot -> chosen(spot.id(), spot.key(), TrialSheet.words(spot.reason())));
      case Item.Command command -> {
        if (command.wanted() instanceof Item.Command.Wanted.Effect effect) {
          aims(effect.aims());
        }
        typed(command.wanted().answer(), command.mistakes());
      }
      case Item.Lab lab -> {
        if (response instanceof Response.Played(var lines)) {
          line(transcript(lab.setting().played(lines)));
        }
        aims(lab.aims());
        line("");
        line("A repair:");
        lab.solutions().getFirst().lines().forEach(line -> line("   " + line));
      }
      case Item.Numeric numeric -> typed(numeric.key().toPlainString(), numeric.mistakes());
      case Item.Address address -> typed(address.shown(), address.mistakes());
    }
    line("");
    line(TrialSheet.words(item.head().explanation()));
    line("Read again: " + item.head().read());
    return text.toString();
  }

  private void choice(Item.Choice choice) {
    for (var shown : sheet.groups().getFirst().choices()) {
      var option = choice.options().stream().filter(one -> one.id().equals(shown.id())).findFirst();
      option.ifPresent(one -> chosen(one.id(), one.key(), reason(one.reason(), one.idea())));
    }
  }

  private void chosen(String id, boolean key, String reason) {
    boolean mine = response instanceof Response.Chosen given && given.options().contains(id);
    line("");
    line(sheet.named(item.id(), id) + (key ? " [right]" : "") + (mine ? " [your answer]" : ""));
    line("   " + reason);
  }

  /** As a terminal shows it. */
  private static String transcript(Lab played) {
    return played.log().stream()
        .map(entry ->
            "%n%s$ %s%n%s"
                .formatted(entry.place(), entry.line(), played.printed(entry.sequence()).strip()))
        .collect(Collectors.joining("\n"));
  }

  private void aims(List<Aim> aims) {
    aims.forEach(aim -> part(aim.id(), TrialSheet.words(aim.text()), "", aim.reason()));
  }

  private void part(String id, String asked, String key, String reason) {
    line("");
    line((grade.right(id) ? "[right] " : "[wrong] ") + asked + (key.isEmpty() ? "" : " → " + key));
    if (!reason.isEmpty()) {
      line("   " + TrialSheet.words(reason));
    }
  }

  private String reasons(Item.Blank blank) {
    var given =
        response instanceof Response.Assigned assigned ? assigned.values().get(blank.id()) : null;
    return String.join(
        " ",
        Stream.concat(
                blank.options().stream().filter(option -> option.id().equals(given)),
                Stream.of(blank.key()))
            .distinct()
            .map(option -> reason(option.reason(), option.idea()))
            .toList());
  }

  private <T> void typed(String key, List<Item.Mistake<T>> mistakes) {
    line("Key: " + key);
    mistakes.stream()
        .filter(mistake -> mistake.id().equals(grade.mistake()))
        .findFirst()
        .ifPresent(mistake -> line(reason(mistake.reason(), mistake.idea())));
  }

  /** With the name of the misconception before it. */
  private static String reason(String reason, Item.@Nullable Idea idea) {
    return (idea == null ? "" : idea.title() + ". ") + TrialSheet.words(reason);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
