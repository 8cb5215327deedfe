package hopwise.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole course as it stands in the content directory. */
public record Course(
    String title,
    String summary,
    Unlock unlock,
    List<Part> parts,
    List<Objective> objectives,
    List<Term> glossary) {
  /** Copies the lists. */
  public Course {
    parts = List.copyOf(parts);
    objectives = List.copyOf(objectives);
    glossary = List.copyOf(glossary);
  }

  /** What an incomplete chapter means for the next one. */
  public enum Unlock {
    /** A recommendation: the next chapter opens, with advice. */
    ADVISE,
    /** A lock: the next chapter stays closed until this one is completed. */
    ENFORCE
  }

  /** A group of chapters. */
  public record Part(String title, String summary, List<Chapter> chapters) {
    /** Copies the list. */
    public Part {
      chapters = List.copyOf(chapters);
    }

    private Part withoutDrafts() {
      return new Part(
          title,
          summary,
          chapters.stream().filter(c -> c.status() == Chapter.Status.PUBLISHED).toList());
    }
  }

  /**
   * Something the course teaches.
   *
   * @param id permanent
   * @param today the line of today's AZ-104 outline that it serves; null if none
   * @param older the line of older AZ-104 outlines that it served; null if none
   */
  public record Objective(
      String id, String title, @Nullable String today, @Nullable String older) {}

  /**
   * A word of the glossary.
   *
   * @param also other forms found in the text
   * @param definition plain text; code between backquotes
   * @param chapter the slug of the chapter that teaches it; null if none
   */
  public record Term(String term, List<String> also, String definition, @Nullable String chapter) {
    /** Copies the list. */
    public Term {
      also = List.copyOf(also);
    }
  }

  /** All chapters in the order of reading. */
  public List<Chapter> chapters() {
    return parts.stream().flatMap(part -> part.chapters().stream()).toList();
  }

  /** Whether there is a chapter that only its author sees. */
  public boolean hasDrafts() {
    return chapters().stream().anyMatch(chapter -> chapter.status() == Chapter.Status.DRAFT);
  }

  /** The course as readers see it: without drafts, and without parts that then hold nothing. */
  public Course withoutDrafts() {
    return hasDrafts()
        ? new Course(
            title,
            summary,
            unlock,
            parts.stream()
                .map(Part::withoutDrafts)
                .filter(part -> !part.chapters().isEmpty())
                .toList(),
            objectives,
            glossary)
        : this;
  }

  /** The chapter {@code slug}. */
  public Optional<Chapter> chapter(String slug) {
    return chapters().stream().filter(chapter -> chapter.slug().equals(slug)).findFirst();
  }

  /** The objective {@code id}. */
  public Optional<Objective> objective(String id) {
    return objectives.stream().filter(objective -> objective.id().equals(id)).findFirst();
  }
}
