package hopwise.web.item;

import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.quiz.Shuffle;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureViews;
import hopwise.web.item.NetworkView.Picture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the figure of an item whose spots are to be chosen. */
public final class HotspotViews {
  private HotspotViews() {}

  /** The spots in the order shown: the first is A. */
  private static List<Item.Spot> shown(Item.Hotspot item, long seed) {
    return Shuffle.of(seed, item.id(), item.spots());
  }

  /** The same as options of a list. */
  public static List<Item.Option> options(Item.Hotspot item, long seed) {
    return shown(item, seed).stream()
        .map(spot -> new Item.Option(spot.id(), spot.text(), spot.key(), spot.reason()))
        .toList();
  }

  /** The figure, its spots marked by letters. */
  public static Picture open(Item.Hotspot item, long seed) {
    return picture(item, seed, spot -> "");
  }

  /** The figure in which right and wrong are told apart. */
  public static Picture marked(Item.Hotspot item, long seed, @Nullable Response response) {
    var chosen = response instanceof Response.Chosen given ? given.options() : Set.<String>of();
    return picture(
        item, seed, spot -> spot.key() ? "right" : chosen.contains(spot.id()) ? "wrong" : "other");
  }

  private interface State {
    String of(Item.Spot spot);
  }

  private static Picture picture(Item.Hotspot item, long seed, State state) {
    var shown = shown(item, seed);
    var marks =
        IntStream.range(0, shown.size())
            .mapToObj(i -> {
              var spot = shown.get(i);
              var letter = String.valueOf((char) ('A' + i));
              return new Ask.Mark(spot.id(), letter, spot.place(), spot.link(), state.of(spot));
            })
            .toList();
    var places = new HashSet<>(item.show());
    item.spots().forEach(spot -> places.add(spot.place()));
    var column = Ask.column("hotspot-" + item.id());
    var ask = item.show().isEmpty() ? column.of(false) : column;
    return new Picture(FigureViews.of(item.setting().world(), ask.showing(places).marking(marks)));
  }
}
