package hopwise.web;

import hopwise.store.SearchHit;
import hopwise.store.SearchIndex;
import hopwise.web.view.CourseViews.Hit;
import hopwise.web.view.CourseViews.Search;
import hopwise.web.view.CourseViews.Snip;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Search in chapters and glossary. */
final class SearchPages {
  private static final int MOST_HITS = 30;
  private static final int LONGEST_QUERY = 200;

  private final Supplier<SearchIndex> index;
  private final Standing standing;

  SearchPages(Supplier<SearchIndex> index, Standing standing) {
    this.index = index;
    this.standing = standing;
  }

  /** What {@code query} finds; how to search, if it is empty. Locked chapters show no text. */
  Optional<Page> search(Visitor visitor, @Nullable String query) {
    var words = query == null ? "" : query.strip();
    var asked = words.substring(0, Math.min(words.length(), LONGEST_QUERY));
    var hits = asked.isEmpty() ? List.<Hit>of() : hits(visitor, asked);
    return Optional.of(
        Page.of("search", asked.isEmpty() ? "Search" : "Search: " + asked, new Search(asked, hits))
            .described("Search the chapters and the glossary."));
  }

  private List<Hit> hits(Visitor visitor, String asked) {
    var progress = standing.of(visitor).progress();
    return index.get().search(asked, MOST_HITS).stream()
        .map(hit -> {
          boolean locked =
              hit instanceof SearchHit.Section section
                  && progress.of(section.chapter()).filter(state -> !state.open()).isPresent();
          return hit(hit, locked);
        })
        .toList();
  }

  private static Hit hit(SearchHit hit, boolean locked) {
    var snippet =
        locked
            ? List.<Snip>of()
            : hit.snippet().stream().map(piece -> new Snip(piece.text(), piece.found())).toList();
    return switch (hit) {
      case SearchHit.Section section ->
          new Hit(
              "/chapters/" + section.chapter() + fragment(section.anchor()),
              "chapter",
              section.title(),
              section.heading(),
              snippet);
      case SearchHit.Term term ->
          new Hit(
              "/glossary#" + CoursePages.anchor(term.term()), "glossary", term.term(), "", snippet);
    };
  }

  private static String fragment(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }
}
