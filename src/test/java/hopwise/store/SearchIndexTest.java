package hopwise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Chapter;
import hopwise.course.Chapter.Section;
import hopwise.course.Chapter.Status;
import hopwise.course.Course;
import hopwise.course.Course.Term;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
  private static final Chapter SPACES =
      chapter(
          "four-address-spaces",
          "Four address spaces",
          Status.PUBLISHED,
          new Section(1, "", "", "Who takes an address from where."),
          new Section(
              2, "the-pod-range", "The pod range", "By default 10.244.0.0/16, a café away."),
          new Section(
              2, "the-vnet", "The VNet", "A node takes 10.240.0.4 from <b>its</b> subnet."));
  private static final Chapter KUBENET =
      chapter(
          "kubenet",
          "kubenet at a glance",
          Status.PUBLISHED,
          new Section(2, "create", "Create it", "Run az aks create --network-plugin kubenet now."),
          new Section(
              2, "routes", "Routes", "Azure routes packets; 16 routers, 10 hops, 244 nodes."));
  private static final Chapter DRAFT =
      chapter("secret", "A secret", Status.DRAFT, new Section(2, "x", "Hidden", "xylophone"));
  private static final SearchIndex INDEX =
      SearchIndex.of(
          course(
              List.of(SPACES, KUBENET, DRAFT),
              new Term("pod range", List.of("pod CIDR"), "Where `pods` live.", null)));

  private static Chapter chapter(String slug, String title, Status status, Section... sections) {
    return new Chapter(
        slug,
        title,
        "A summary.",
        5,
        List.of(),
        status,
        List.of(),
        null,
        List.of(),
        List.of(sections));
  }

  private static Course course(List<Chapter> chapters, Term... terms) {
    return new Course(
        "Hopwise",
        "Summary",
        Course.Unlock.ADVISE,
        List.of(new Course.Part("Part", "Summary", chapters)),
        List.of(),
        List.of(terms));
  }

  @AfterAll
  static void close() {
    INDEX.close();
  }

  private static String places(String query) {
    return INDEX.search(query, 10).stream()
        .map(hit ->
            switch (hit) {
              case SearchHit.Section section -> section.chapter() + "#" + section.anchor();
              case SearchHit.Term term -> "term:" + term.term();
            })
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          10.244.0.0/16         | four-address-spaces#the-pod-range
          10.244                | four-address-spaces#the-pod-range
          10.240.0.             | four-address-spaces#the-vnet
          --network-plugin      | kubenet#create
          --network-plug        | kubenet#create
          network-plugin        | kubenet#create
          plugins               | kubenet#create
          routing               | kubenet#routes
          rout                  | kubenet#routes
          cafe                  | four-address-spaces#the-pod-range
          CAFÉ                  | four-address-spaces#the-pod-range
          pod cidr              | term:pod range
          pods                  | 'term:pod range four-address-spaces#the-pod-range'
          vnet                  | four-address-spaces#the-vnet
          kubenet               | 'kubenet# kubenet#create kubenet#routes'
          nodes subnet          | four-address-spaces#the-vnet
          xylophone             | ''
          NEAR(vnet)            | ''
          body:vnet             | ''
          secret                | ''
          'xylophone 10.240.0.4' | four-address-spaces#the-vnet
          """)
  void findsThePlaces(String query, String expected) {
    assertEquals(expected, places(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\"", "*", "-", "(", ")", "🙂", "\"\"", "^", ":", "{", "\0", "…", "--", "'"
      })
  void findsNothingForWhatHasNoWords(String query) {
    assertEquals(List.of(), INDEX.search(query, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"vnet",
        "vnet\"",
        "vnet*",
        "-vnet",
        "(vnet",
        "vnet)",
        "vnet 🙂",
        "vnet'",
        "^vnet",
        "+vnet",
        "{vnet}",
        "vnet:",
        "vnet \0",
        "vnet -",
        "vnet AND",
        "OR vnet",
        "vnet NOT vnet"
      })
  void takesNoWordForAnOperator(String query) {
    assertTrue(places(query).contains("four-address-spaces#the-vnet"), places(query));
  }

  @Test
  void takesAnyLength() {
    assertEquals(List.of(), INDEX.search("\"x ".repeat(100_000), 10));
    assertEquals(List.of(), INDEX.search("y".repeat(100_000), 10));
  }

  @Test
  void aHitIsDataThatSaysWhereAndWhat() {
    assertEquals(
        List.of(
            new SearchHit.Section(
                "four-address-spaces",
                "Four address spaces",
                "the-vnet",
                "The VNet",
                List.of(
                    new SearchHit.Snip("A ", false),
                    new SearchHit.Snip("node", true),
                    new SearchHit.Snip(" takes 10.240.0.4 from <b>its</b> ", false),
                    new SearchHit.Snip("subnet", true),
                    new SearchHit.Snip(".", false)))),
        INDEX.search("nodes subnet", 10));
  }

  @Test
  void theLimitHolds() {
    assertEquals(2, INDEX.search("kubenet", 2).size());
  }

  @Test
  void rebuildingReplacesEverything() {
    try (var index = SearchIndex.of(course(List.of(SPACES)))) {
      index.rebuild(course(List.of(KUBENET)));
      assertEquals(List.of(), index.search("vnet", 10));
      assertEquals(1, index.search("routers", 10).size());
    }
  }
}
