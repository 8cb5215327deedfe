package hopwise.study.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many cards are due on each of the next days if none is rated before. New cards are not
 * counted, nor what a daily limit would move.
 *
 * @param days today first; what is overdue counts today
 */
public record Forecast(List<Day> days) {
  /** How many days are looked ahead. */
  public static final int DAYS = 30;

  /** The cards of one day. */
  public record Day(LocalDate date, int due) {}

  /** The forecast that follows from the cards of a queue. */
  public static Forecast of(List<ReviewCard> cards, Instant now) {
    var today = Queue.day(now);
    var counts =
        cards.stream()
            .map(card -> Queue.day(card.schedule().due()))
            .map(date -> date.isBefore(today) ? today : date)
            .collect(Collectors.groupingBy(date -> date, Collectors.summingInt(date -> 1)));
    return new Forecast(
        IntStream.range(0, DAYS)
            .mapToObj(today::plusDays)
            .map(date -> new Day(date, counts.getOrDefault(date, 0)))
            .toList());
  }

  /** The most cards on one day. */
  public int most() {
    return days.stream().mapToInt(Day::due).max().orElse(0);
  }

  /** The cards of all days. */
  public int total() {
    return days.stream().mapToInt(Day::due).sum();
  }
}
