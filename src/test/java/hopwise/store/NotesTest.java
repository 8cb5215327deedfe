package hopwise.store;

import static hopwise.store.Samples.NOW;
import static hopwise.store.Samples.later;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.store.Notes.Outcome;
import hopwise.study.Bookmark;
import hopwise.study.Note;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
  @TempDir Path directory;
  private Database database;
  private Notes notes;
  private String ann;

  @BeforeEach
  void open() {
    database = Samples.open(directory);
    notes = new Notes(database);
    ann = new Learners(database, Samples.IDS).create("ann", NOW).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Outcome save(String text, long seen, int seconds) {
    return notes.save(ann, "kubenet", "routes", text, seen, later(seconds));
  }

  @Test
  void aNoteIsKeptChangedAndTakenAway() {
    long first = NOW.toEpochMilli();
    assertEquals(new Outcome.Saved(first), save("one\n\ntwo", Notes.NONE, 0));
    assertEquals(
        Optional.of(new Note("kubenet", "routes", "one\n\ntwo", NOW)),
        notes.find(ann, "kubenet", "routes"));
    assertEquals(new Outcome.Saved(first + 1), save("changed at once", first, 0));
    assertEquals(new Outcome.Saved(first + 5_000), save("changed later", first + 1, 5));
    assertEquals(new Outcome.Saved(Notes.NONE), save("", first + 5_000, 6));
    assertEquals(List.of(), notes.all(ann));
  }

  @Test
  void aStaleTabOverwritesNothing() {
    long seen = ((Outcome.Saved) save("first", Notes.NONE, 0)).version();
    var newer = new Note("kubenet", "routes", "of tab one", later(1));
    save("of tab one", seen, 1);
    assertEquals(new Outcome.Newer(newer), save("of tab two", seen, 2));
    assertEquals(new Outcome.Newer(newer), save("", seen, 2));
    assertEquals(new Outcome.Newer(newer), save("of tab three", Notes.NONE, 2));
    assertEquals(Optional.of(newer), notes.find(ann, "kubenet", "routes"));
    assertEquals(
        new Outcome.Saved(later(1).toEpochMilli()), save("of tab one", seen, 3), "the same text");
    save("", later(1).toEpochMilli(), 4);
    assertEquals(new Outcome.Saved(later(5).toEpochMilli()), save("of tab two", seen, 5));
  }

  @Test
  void aBookmarkIsSetOnce() {
    var bookmarks = new Bookmarks(database);
    bookmarks.set(ann, "kubenet", "routes", NOW);
    bookmarks.set(ann, "kubenet", "routes", later(1));
    bookmarks.set(ann, "azure-cni", "modes", later(2));
    assertEquals(
        List.of(
            new Bookmark("azure-cni", "modes", later(2)), new Bookmark("kubenet", "routes", NOW)),
        bookmarks.all(ann));
    bookmarks.remove(ann, "kubenet", "routes");
    bookmarks.remove(ann, "kubenet", "nowhere");
    assertEquals(1, bookmarks.all(ann).size());
  }
}
