package hopwise.web;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.source.Edition;
import hopwise.store.Bookmarks;
import hopwise.store.Notes;
import hopwise.study.Bookmark;
import hopwise.study.Note;
import hopwise.web.view.NoteViews;
import hopwise.web.view.NoteViews.Entry;
import hopwise.web.view.NoteViews.NoteForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What learners put into the margins of the course: bookmarks and notes. */
final class Margins {
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 14;

  private final Supplier<Edition> edition;
  private final Bookmarks bookmarks;
  private final Notes notes;

  Margins(Supplier<Edition> edition, Bookmarks bookmarks, Notes notes) {
    this.edition = edition;
    this.bookmarks = bookmarks;
    this.notes = notes;
  }

  /** What a learner has marked and noted, in one chapter or in all. */
  record Kept(List<Bookmark> bookmarks, List<Note> notes) {

    boolean marked(String chapter, String anchor) {
      return bookmarks.stream()
          .anyMatch(mark -> mark.chapter().equals(chapter) && mark.anchor().equals(anchor));
    }

    @Nullable Note note(String chapter, String anchor) {
      return notes.stream()
          .filter(note -> note.chapter().equals(chapter) && note.anchor().equals(anchor))
          .findFirst()
          .orElse(null);
    }
  }

  Kept kept(Visitor visitor) {
    @Nullable String learner = visitor.learnerId();
    return learner == null
        ? new Kept(List.of(), List.of())
        : new Kept(bookmarks.all(learner), notes.all(learner));
  }

  /** The chapter {@code slug}, as who asks sees it. */
  Optional<Chapter> chapter(Visitor visitor, String slug) {
    return course(visitor).chapter(slug);
  }

  private Course course(Visitor visitor) {
    var now = edition.get().course();
    return visitor.local() ? now : now.withoutDrafts();
  }

  /** Whether there is such a section, or something is kept about one that was there. */
  boolean knows(Visitor visitor, String slug, String anchor) {
    var kept = kept(visitor);
    return kept.marked(slug, anchor)
        || kept.note(slug, anchor) != null
        || chapter(visitor, slug).flatMap(chapter -> section(chapter, anchor)).isPresent();
  }

  static Optional<Chapter.Section> section(Chapter chapter, String anchor) {
    return chapter.sections().stream()
        .filter(section -> !anchor.isEmpty() && section.anchor().equals(anchor))
        .findFirst();
  }

  /** The title of a section; its anchor if it is no longer there. */
  String title(Visitor visitor, String slug, String anchor) {
    return chapter(visitor, slug)
        .flatMap(chapter -> section(chapter, anchor))
        .map(Chapter.Section::title)
        .orElse(anchor);
  }

  static String bookmarkUrl(String slug, String anchor) {
    return "/bookmarks/" + slug + "/" + anchor;
  }

  static String noteUrl(String slug, String anchor) {
    return "/notes/" + slug + "/" + anchor;
  }

  /** The form of a note as it is kept. */
  static NoteForm form(String slug, String anchor, String title, @Nullable Note note, String from) {
    long seen = note == null ? Notes.NONE : Notes.version(note);
    return form(slug, anchor, title, seen, note == null ? "" : note.text(), from);
  }

  /** The form of a note with a text of its own. */
  static NoteForm form(
      String slug, String anchor, String title, long seen, String text, String from) {
    int rows = Math.clamp(text.lines().count() + 1, FEWEST_ROWS, MOST_ROWS);
    return new NoteForm(
        noteUrl(slug, anchor),
        "own-note-" + anchor,
        title,
        String.valueOf(seen),
        text,
        rows,
        Note.LONGEST,
        from);
  }

  /** Everything that who asks has marked and noted, in the order of the course. */
  NoteViews.Notes all(Visitor visitor) {
    var kept = kept(visitor);
    var course = course(visitor);
    var slugs =
        Stream.concat(
                course.chapters().stream().map(Chapter::slug),
                Stream.concat(
                    kept.bookmarks().stream().map(Bookmark::chapter),
                    kept.notes().stream().map(Note::chapter)))
            .distinct();
    return new NoteViews.Notes(
        slugs
            .map(slug -> chapter(kept, course.chapter(slug).orElse(null), slug))
            .filter(chapter -> !chapter.entries().isEmpty())
            .toList());
  }

  private static NoteViews.Chapter chapter(Kept kept, @Nullable Chapter chapter, String slug) {
    var known =
        chapter == null
            ? List.<String>of()
            : chapter.sections().stream().map(Chapter.Section::anchor).toList();
    var anchors = new ArrayList<>(known);
    kept.bookmarks().stream()
        .filter(m -> m.chapter().equals(slug))
        .forEach(m -> add(anchors, m.anchor()));
    kept.notes().stream()
        .filter(n -> n.chapter().equals(slug))
        .forEach(n -> add(anchors, n.anchor()));
    return new NoteViews.Chapter(
        chapter == null ? null : CourseParts.url(chapter),
        chapter == null ? slug : chapter.title(),
        anchors.stream().flatMap(anchor -> entry(kept, chapter, slug, anchor).stream()).toList());
  }

  private static void add(List<String> anchors, String anchor) {
    if (!anchors.contains(anchor)) {
      anchors.add(anchor);
    }
  }

  private static Optional<Entry> entry(
      Kept kept, @Nullable Chapter chapter, String slug, String anchor) {
    boolean marked = kept.marked(slug, anchor);
    @Nullable Note note = kept.note(slug, anchor);
    if (!marked && note == null) {
      return Optional.empty();
    }
    var section = chapter == null ? Optional.<Chapter.Section>empty() : section(chapter, anchor);
    return Optional.of(
        new Entry(
            section.isEmpty() ? null : "/chapters/" + slug + "#" + anchor,
            section.map(Chapter.Section::title).orElse(anchor),
            marked,
            bookmarkUrl(slug, anchor),
            noteUrl(slug, anchor),
            note == null ? "" : note.text(),
            note == null ? "" : QuizPages.date(note.updated())));
  }
}
