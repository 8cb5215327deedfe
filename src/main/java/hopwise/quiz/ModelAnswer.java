package hopwise.quiz;

import hopwise.simulator.lab.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer that earns every point. */
public final class ModelAnswer {
  private ModelAnswer() {}

  /** The model answer of an item. */
  public static Response of(Item item) {
    return switch (item) {
      case Item.Choice choice ->
          new Response.Chosen(
              choice.options().stream()
                  .filter(Item.Option::key)
                  .map(Item.Option::id)
                  .collect(Collectors.toSet()));
      case Item.Statements statements ->
          assigned(statements.statements(), Item.Option::id, one -> String.valueOf(one.key()));
      case Item.Order order ->
          new Response.Ordered(order.entries().stream().map(Item.Entry::id).toList());
      case Item.Match match -> assigned(match.rows(), Item.Row::id, Item.Row::key);
      case Item.Dropdowns dropdowns ->
          assigned(dropdowns.blanks(), Item.Blank::id, blank -> blank.key().id());
      case Item.Numeric numeric -> new Response.Typed(numeric.key().toPlainString());
      case Item.Address address -> new Response.Typed(address.shown());
      case Item.Command command -> new Response.Typed(command.wanted().answer());
      case Item.Path path -> assigned(path.asked(), PathQuestion::id, PathQuestion::key);
      case Item.Hotspot hotspot ->
          new Response.Chosen(
              hotspot.spots().stream()
                  .filter(Item.Spot::key)
                  .map(Item.Spot::id)
                  .collect(Collectors.toSet()));
      case Item.Lab lab -> new Response.Played(lines(lab, lab.solutions().getFirst()));
    };
  }

  /** What a learner types who follows a script of {@code lab}. */
  public static List<Response.Line> lines(Item.Lab lab, String script) {
    return Script.read(script).typed(lab.terminal()).stream()
        .map(line -> new Response.Line(line.tab(), line.text()))
        .toList();
  }

  private static <T> Response assigned(
      List<T> parts, Function<T, String> id, Function<T, String> key) {
    Map<String, String> values = new LinkedHashMap<>();
    parts.forEach(part -> values.put(id.apply(part), key.apply(part)));
    return new Response.Assigned(values);
  }
}
