package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What learners see of their bookmarks and notes. */
public final class NoteViews {
  private NoteViews() {}

  /**
   * The tools of a section ({@code section-tools.peb}); a bookmark posts {@code on} = yes or no to
   * {@link #bookmarkUrl}, a note as {@link NoteForm} says.
   *
   * @param token the form token; null for a visitor
   */
  public record Tools(
      String bookmarkUrl, boolean bookmarked, NoteForm note, @Nullable String token) {}

  /**
   * A note to be written. The form posts {@code text} and {@code seen} to {@code url}; a script
   * gets {@code {"version": …}}, or with status 409 {@code {"text": …, "version": …}} of a newer
   * one.
   *
   * @param id of the form on the page
   * @param title of the section
   * @param seen the version that is written over
   * @param text kept so far; empty for none
   * @param rows of the field
   * @param longest text that is kept, in characters
   * @param from the page to go back to: chapter or notes
   */
  public record NoteForm(
      String url,
      String id,
      String title,
      String seen,
      String text,
      int rows,
      int longest,
      String from) {}

  /** Everything marked and noted, by chapter ({@code notes.peb}). */
  public record Notes(List<Chapter> chapters) {
    /** Copies the list. */
    public Notes {
      chapters = List.copyOf(chapters);
    }
  }

  /**
   * A chapter with something marked.
   *
   * @param url null if the chapter is no longer there
   */
  public record Chapter(@Nullable String url, String title, List<Entry> entries) {
    /** Copies the list. */
    public Chapter {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A section with something marked.
   *
   * @param url null if the section is no longer there
   * @param text of the note; empty for none
   * @param date of the note; empty for none
   */
  public record Entry(
      @Nullable String url,
      String title,
      boolean bookmarked,
      String bookmarkUrl,
      String noteUrl,
      String text,
      String date) {}

  /**
   * A note on a page of its own ({@code note.peb}).
   *
   * @param section where it belongs; null if that is no longer there
   * @param problem why it was not kept; null if nothing is wrong
   */
  public record Note(
      @Nullable Link section, NoteForm form, @Nullable String token, @Nullable String problem) {}

  /**
   * A note that was changed elsewhere since ({@code note-newer.peb}); the form posts {@code then} =
   * mine, both or newer.
   *
   * @param mine what was sent
   * @param newer what is kept
   * @param date of the newer one
   */
  public record Newer(
      String url, String title, String seen, String mine, String newer, String date, String from) {}
}
