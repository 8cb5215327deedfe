package hopwise.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exam as its author laid it out; each run draws its questions by a seed.
 *
 * @param minutes without extra time
 */
public record Blueprint(
    String slug, String title, String summary, int minutes, List<Section> sections) {
  /** Copies the list. */
  public Blueprint {
    sections = List.copyOf(sections);
  }

  /** How a section is gone through. */
  public enum Kind {
    /** To and fro. */
    QUESTIONS,
    /** One question after the other, with no way back. */
    SERIES,
    /** To and fro, with the texts of a case study beside the questions. */
    CASE
  }

  /**
   * A part of the exam.
   *
   * @param closes whether it cannot be entered again once it was left; a series always closes
   * @param caseStudy the slug of the case study of a {@link Kind#CASE}; null for the others
   * @param items those that every run asks; of a case study none means all of its items
   * @param draws what each run adds to them, in order
   */
  public record Section(
      String id,
      String title,
      Kind kind,
      boolean closes,
      @Nullable String caseStudy,
      List<Ref> items,
      List<Draw> draws) {
    /** Copies the lists. */
    public Section {
      items = List.copyOf(items);
      draws = List.copyOf(draws);
    }
  }

  /** An item by its bank. */
  public record Ref(String bank, String item) {}

  /**
   * Questions that a run's seed chooses. A condition that is empty lets everything pass.
   *
   * @param types names of types as in a bank's file
   */
  public record Draw(int count, Set<String> objectives, Set<String> types, Set<String> banks) {
    /** Copies the sets. */
    public Draw {
      objectives = Set.copyOf(objectives);
      types = Set.copyOf(types);
      banks = Set.copyOf(banks);
    }

    /** Whether {@code item} of {@code bank} may be drawn. */
    boolean fits(String bank, BankItem item) {
      return passes(banks, bank)
          && passes(objectives, item.objective())
          && passes(types, item.type());
    }

    private static boolean passes(Set<String> allowed, String value) {
      return allowed.isEmpty() || allowed.contains(value);
    }
  }

  /** A section with the questions of one run, by name. */
  public record Chosen(Section section, List<Ref> items) {
    /** Copies the list. */
    public Chosen {
      items = List.copyOf(items);
    }
  }

  /** A section with the questions of one run. */
  public record Drawn(Section section, List<Variant> items) {
    /** Copies the list. */
    public Drawn {
      items = List.copyOf(items);
    }
  }

  /**
   * A draw for which some seed finds too few items.
   *
   * @param section its place among the sections, from 0
   * @param draw its place among the section's draws, from 0
   * @param surely how many items are left whatever the named items and the draws before it took
   */
  public record Shortage(int section, int draw, int surely) {}

  /**
   * Which questions the run with {@code seed} asks: always the same for the same seed and content,
   * and never two items of one id. Items that are gone are passed over.
   *
   * @param banks all of them, those of case studies included
   */
  public List<Chosen> choose(long seed, Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    return new Drawing(this, banks, cases).choose(seed);
  }

  /** The questions of {@link #choose}, each in the variant that the seed gives. */
  public List<Drawn> draw(long seed, Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    return choose(seed, banks, cases).stream()
        .map(chosen ->
            new Drawn(
                chosen.section(),
                chosen.items().stream().flatMap(ref -> variant(seed, ref, banks)).toList()))
        .toList();
  }

  private static Stream<Variant> variant(long seed, Ref ref, Map<String, Bank> banks) {
    return Optional.ofNullable(banks.get(ref.bank()))
        .flatMap(bank -> bank.item(ref.item()))
        .map(item -> Variant.in(seed, ref.bank(), item))
        .stream();
  }

  /** Draws that may find too few items; none for an exam that every seed fills. */
  public List<Shortage> shortages(Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    return new Drawing(this, banks, cases).shortages();
  }
}
