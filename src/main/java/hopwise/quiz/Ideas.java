package hopwise.quiz;

import hopwise.quiz.Item.Idea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the misconceptions that an answer follows from. */
public final class Ideas {
  private Ideas() {}

  /** Those of the wrong options that were chosen, or of the mistake that was made. */
  public static List<Idea> of(Item item, @Nullable Response response, Grade grade) {
    Stream<@Nullable Idea> found =
        switch (item) {
          case Item.Choice choice -> {
            var chosen =
                response instanceof Response.Chosen given ? given.options() : Set.<String>of();
            yield choice.options().stream()
                .filter(option -> !option.key() && chosen.contains(option.id()))
                .map(Item.Option::idea);
          }
          case Item.Dropdowns dropdowns -> {
            var given =
                response instanceof Response.Assigned assigned
                    ? assigned
                    : new Response.Assigned(Map.of());
            yield dropdowns.blanks().stream()
                .flatMap(blank ->
                    blank.options().stream()
                        .filter(option -> !option.key())
                        .filter(option -> option.id().equals(given.values().get(blank.id()))))
                .map(Item.Option::idea);
          }
          case Item.Numeric numeric -> made(numeric.mistakes(), grade);
          case Item.Address address -> made(address.mistakes(), grade);
          case Item.Command command -> made(command.mistakes(), grade);
          case Item.Statements i -> Stream.empty();
          case Item.Order i -> Stream.empty();
          case Item.Match i -> Stream.empty();
          case Item.Path i -> Stream.empty();
          case Item.Hotspot i -> Stream.empty();
          case Item.Lab i -> Stream.empty();
        };
    return found.filter(Objects::nonNull).distinct().toList();
  }

  private static <T> Stream<@Nullable Idea> made(List<Item.Mistake<T>> mistakes, Grade grade) {
    return mistakes.stream()
        .filter(mistake -> mistake.id().equals(grade.mistake()))
        .map(Item.Mistake::idea);
  }
}
