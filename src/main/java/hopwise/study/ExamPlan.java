package hopwise.study;

import hopwise.quiz.Blueprint;
import hopwise.quiz.Blueprint.Kind;
import hopwise.quiz.CaseStudy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exam as it was drawn for one run. The run keeps it, whatever the files say later.
 *
 * @param minutes without extra time
 */
public record ExamPlan(String title, int minutes, List<Part> parts) {
  /** Copies the list. */
  public ExamPlan {
    parts = List.copyOf(parts);
  }

  /**
   * A section.
   *
   * @param closes whether it cannot be entered again once it was left
   * @param items ids, in the order in which they are asked
   * @param story the texts beside the questions of a case study; null for other sections
   */
  public record Part(
      String id,
      String title,
      Kind kind,
      boolean closes,
      List<String> items,
      @Nullable Story story) {
    /** Copies the list. */
    public Part {
      items = List.copyOf(items);
    }
  }

  /** The texts of a case study. */
  public record Story(String title, List<CaseStudy.Tab> tabs) {
    /** Copies the list. */
    public Story {
      tabs = List.copyOf(tabs);
    }
  }

  /** The plan of a draw; a section without a question is left out. */
  public static ExamPlan of(
      Blueprint exam, List<Blueprint.Drawn> drawn, Map<String, CaseStudy> cases) {
    return new ExamPlan(
        exam.title(),
        exam.minutes(),
        drawn.stream()
            .filter(part -> !part.items().isEmpty())
            .map(part -> part(part, cases))
            .toList());
  }

  private static Part part(Blueprint.Drawn drawn, Map<String, CaseStudy> cases) {
    var section = drawn.section();
    return new Part(
        section.id(),
        section.title(),
        section.kind(),
        section.closes(),
        drawn.items().stream().map(variant -> variant.version().item().id()).toList(),
        Stream.ofNullable(section.caseStudy())
            .flatMap(slug -> Stream.ofNullable(cases.get(slug)))
            .map(study -> new Story(study.title(), study.tabs()))
            .findFirst()
            .orElse(null));
  }

  /** The place of the section {@code id} among the sections, from 0. */
  Optional<Integer> place(String id) {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).id().equals(id))
        .boxed()
        .findFirst();
  }

  /** The section that asks {@code item}. */
  public Optional<Part> partOf(String item) {
    return parts.stream().filter(part -> part.items().contains(item)).findFirst();
  }

  /** How many questions there are. */
  public int questions() {
    return parts.stream().mapToInt(part -> part.items().size()).sum();
  }
}
