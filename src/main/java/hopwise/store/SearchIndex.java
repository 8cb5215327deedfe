package hopwise.store;

import hopwise.course.Chapter;
import hopwise.course.Course;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Finds chapters, sections and terms by their words, the best match first. It lives in memory and
 * holds nothing but published content. Safe for use by any number of threads.
 */
public final class SearchIndex implements AutoCloseable {
  private static final String BEGIN = "\u0002";
  private static final String END = "\u0003";
  private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

  private static final String TABLE =
      """
      CREATE VIRTUAL TABLE passage USING fts5 (
        name, about, body, chapter UNINDEXED, anchor UNINDEXED,
        tokenize = 'porter unicode61 remove_diacritics 2')
      """;

  private static final String SEARCH =
      """
      SELECT name, about, chapter, anchor, snippet(passage, 2, :begin, :end, '…', 28) AS snippet
      FROM passage WHERE passage MATCH :words
      ORDER BY bm25(passage, 10.0, 2.0, 1.0), rowid LIMIT :limit
      """;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("search").daemon().factory());
  private final Handle handle;

  private SearchIndex() {
    handle =
        run(() -> {
          var open = Jdbi.open("jdbc:sqlite::memory:");
          open.execute(TABLE);
          return open;
        });
  }

  /** An index of what readers see of {@code course}: no drafts. */
  public static SearchIndex of(Course course) {
    var index = new SearchIndex();
    index.rebuild(course);
    return index;
  }

  /** Replaces what the index holds; a search finds the old or the new, never a mixture. */
  public void rebuild(Course course) {
    var published = course.withoutDrafts();
    run(() ->
        handle.<int[], RuntimeException>inTransaction(transaction -> {
          transaction.execute("DELETE FROM passage");
          var batch =
              transaction.prepareBatch(
                  "INSERT INTO passage (name, about, body, chapter, anchor) VALUES (?, ?, ?, ?, ?)");
          published.chapters().forEach(chapter -> add(batch, chapter));
          published.glossary().forEach(term -> add(batch, term));
          return batch.execute();
        }));
  }

  private static void add(PreparedBatch batch, Chapter chapter) {
    var sections = chapter.sections();
    boolean headless = !sections.isEmpty() && sections.getFirst().title().isEmpty();
    var lead = chapter.summary() + (headless ? " " + sections.getFirst().text() : "");
    batch.add(chapter.title(), "", clean(lead), chapter.slug(), "");
    for (var section : sections.subList(headless ? 1 : 0, sections.size())) {
      batch.add(
          section.title(),
          chapter.title(),
          clean(section.text()),
          chapter.slug(),
          section.anchor());
    }
  }

  private static void add(PreparedBatch batch, Course.Term term) {
    var definition = clean(term.definition().replace("`", ""));
    batch.add(term.term(), String.join(", ", term.also()), definition, "", "");
  }

  private static String clean(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /**
   * At most {@code limit} hits for what somebody typed, whatever it is. Finds what has all the
   * words; if nothing has, what has some.
   */
  public List<SearchHit> search(String query, int limit) {
    var words = SearchWords.of(query);
    if (words.isEmpty()) {
      return List.of();
    }
    return run(() -> {
      var hits = hits(words.all(), limit);
      return hits.isEmpty() ? hits(words.any(), limit) : hits;
    });
  }

  private List<SearchHit> hits(String words, int limit) {
    return handle
        .createQuery(SEARCH)
        .bind("begin", BEGIN)
        .bind("end", END)
        .bind("words", words)
        .bind("limit", limit)
        .map((row, context) -> hit(row))
        .list();
  }

  private static SearchHit hit(ResultSet row) throws SQLException {
    var name = row.getString("name");
    var chapter = row.getString("chapter");
    var anchor = row.getString("anchor");
    var snippet = snippet(row.getString("snippet"));
    if (chapter.isEmpty()) {
      return new SearchHit.Term(name, snippet);
    }
    return anchor.isEmpty()
        ? new SearchHit.Section(chapter, name, "", "", snippet)
        : new SearchHit.Section(chapter, row.getString("about"), anchor, name, snippet);
  }

  private static List<SearchHit.Snip> snippet(String marked) {
    var snips = new ArrayList<SearchHit.Snip>();
    int from = 0;
    for (var found = MARKED.matcher(marked); found.find(); from = found.end()) {
      if (found.start() > from) {
        snips.add(new SearchHit.Snip(marked.substring(from, found.start()), false));
      }
      snips.add(new SearchHit.Snip(found.group(1), true));
    }
    if (from < marked.length()) {
      snips.add(new SearchHit.Snip(marked.substring(from), false));
    }
    return List.copyOf(snips);
  }

  private <T> T run(Callable<T> work) {
    try {
      return thread.submit(work).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while searching", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the search index failed", e.getCause());
    }
  }

  @Override
  public void close() {
    thread.execute(handle::close);
    thread.close();
  }
}
