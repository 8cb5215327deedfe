package hopwise.web;

import hopwise.web.Samples.Sample;
import hopwise.web.view.NoteViews;
import hopwise.web.view.NoteViews.Chapter;
import hopwise.web.view.NoteViews.Entry;
import hopwise.web.view.NoteViews.NoteForm;
import hopwise.web.view.ReviewViews.Bar;
import hopwise.web.view.ReviewViews.Card;
import hopwise.web.view.ReviewViews.Choice;
import hopwise.web.view.ReviewViews.Day;
import hopwise.web.view.ReviewViews.Forecast;
import hopwise.web.view.ReviewViews.Settled;
import hopwise.web.view.ReviewViews.Undo;
import java.util.List;
import java.util.Map;

/** Made-up views of the pages of review and of notes. */
final class ReviewSamples {
  private static final Undo UNDO =
      new Undo("12", "Rated “Good”: Four address spaces, comes back in 3 days.");

  private ReviewSamples() {}

  static void add(Map<String, Sample> all) {
    for (var state : List.of("ready", "done", "nothing")) {
      all.put("review-" + state, Samples.known("review-day.peb", "review", day(state)));
    }
    var empty = new Day("empty", 0, 0, 0, 0, 0, "", "", "10 new cards", null, null);
    all.put("review-empty", Samples.visitor("review-day.peb", "review", empty));
    all.put("review-recall", Samples.known("review-card.peb", "review", recall()));
    all.put("review-item", Samples.known("review-card.peb", "review", item()));
    all.put(
        "review-rated",
        Samples.known(
            "review-rated.peb", "review", new Settled(false, "kubenet", "tomorrow", 3, UNDO)));
    all.put(
        "review-refused",
        Samples.known("review-rated.peb", "review", new Settled(true, "kubenet", "", 0, null)));
    notes(all);
  }

  private static Day day(String state) {
    boolean ready = state.equals("ready");
    return new Day(
        state,
        ready ? 7 : 0,
        ready ? 2 : 0,
        3,
        state.equals("nothing") ? 0 : 4,
        1,
        "8 min",
        "tomorrow",
        "10 new cards and 60 in all",
        state.equals("nothing") ? null : UNDO,
        forecast());
  }

  static Forecast forecast() {
    return new Forecast(
        List.of(
            new Bar("1.5", "0.0", "100.0", "Today", 4), new Bar("11.5", "100.0", "0.0", "B", 0)),
        "4 cards due in 30 days.",
        4,
        "today",
        "Monday, 21 December");
  }

  private static Card recall() {
    return new Card(
        "/review/recall/kubenet/card",
        "recall",
        "kubenet at a glance",
        7,
        Samples.SECOND,
        "<p>How many addresses does Azure keep?</p>",
        "<p>Five.</p>",
        true,
        "",
        null,
        null,
        choices(),
        2,
        "",
        UNDO);
  }

  private static Card item() {
    return new Card(
        "/review/item/kubenet/x",
        "item",
        "kubenet at a glance",
        1,
        null,
        "",
        "",
        false,
        "17",
        ItemSamples.one(0),
        null,
        List.of(),
        0,
        "seed=17",
        null);
  }

  private static List<Choice> choices() {
    return List.of(
        new Choice("again", "Again", 1, "1 min", false),
        new Choice("hard", "Hard", 2, "6 min", false),
        new Choice("good", "Good", 3, "10 min", true),
        new Choice("easy", "Easy", 4, "8 days", false));
  }

  static NoteViews.Notes margins() {
    var entry =
        new Entry(
            "/chapters/kubenet#routes",
            "The route",
            true,
            "/bookmarks/kubenet/routes",
            "/notes/kubenet/routes",
            "First line\n\nThird <b>line</b>",
            "6 Nov 2026");
    var gone = new Entry(null, "gone", false, "/bookmarks/a/b", "/notes/a/b", "Old", "1 Nov 2026");
    return new NoteViews.Notes(
        List.of(
            new Chapter("/chapters/kubenet", "kubenet", List.of(entry)),
            new Chapter(null, "gone", List.of(gone))));
  }

  private static void notes(Map<String, Sample> all) {
    all.put("notes", Samples.known("notes.peb", "progress", margins()));
    all.put(
        "notes-empty", Samples.visitor("notes.peb", "progress", new NoteViews.Notes(List.of())));
    var form =
        new NoteForm("/notes/a/b", "own-note-b", "The route", "7", "Mine", 3, 10_000, "notes");
    all.put(
        "note",
        Samples.known(
            "note.peb", "progress", new NoteViews.Note(Samples.FIRST, form, "token-1", null)));
    all.put(
        "note-refused",
        Samples.known(
            "note.peb",
            "progress",
            new NoteViews.Note(null, form, "token-1", "Not kept: too long.")));
    all.put(
        "note-newer",
        Samples.known(
            "note-newer.peb",
            "progress",
            new NoteViews.Newer(
                "/notes/a/b", "The route", "7", "Mine", "Newer", "today", "notes")));
  }
}
