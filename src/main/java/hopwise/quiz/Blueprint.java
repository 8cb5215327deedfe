package hopwise.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private boolean fits(Ref ref, Item item) {
      return passes(banks, ref.bank())
          && passes(objectives, item.head().objective())
          && passes(types, item.type());
    }

    private static boolean passes(Set<String> allowed, String value) {
      return allowed.isEmpty() || allowed.contains(value);
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
   * The questions of the run with {@code seed}: always the same for the same seed and content, and
   * never two items of one id. Items that are gone are passed over.
   *
   * @param banks all of them, those of case studies included
   */
  public List<Drawn> draw(long seed, Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    var taken = named(banks);
    var drawn = new ArrayList<Drawn>();
    for (int s = 0; s < sections.size(); s++) {
      var section = sections.get(s);
      var asked = new ArrayList<>(named(section, banks));
      for (int d = 0; d < section.draws().size(); d++) {
        var draw = section.draws().get(d);
        var name = section.id() + "." + d;
        Shuffle.of(seed, name, candidates(draw, banks, cases)).stream()
            .filter(ref -> !taken.contains(ref.item()))
            .collect(
                Collectors.toMap(
                    Ref::item, ref -> ref, (first, other) -> first, LinkedHashMap::new))
            .values()
            .stream()
            .limit(draw.count())
            .forEach(ref -> {
              taken.add(ref.item());
              asked.add(ref);
            });
      }
      drawn.add(
          new Drawn(section, asked.stream().flatMap(ref -> variant(seed, ref, banks)).toList()));
    }
    return List.copyOf(drawn);
  }

  /** Draws that may find too few items; none for an exam that every seed fills. */
  public List<Shortage> shortages(Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    var named = named(banks);
    var before = new ArrayList<Taking>();
    var shortages = new ArrayList<Shortage>();
    for (int s = 0; s < sections.size(); s++) {
      for (int d = 0; d < sections.get(s).draws().size(); d++) {
        var draw = sections.get(s).draws().get(d);
        var ids = new HashSet<String>();
        candidates(draw, banks, cases).forEach(ref -> ids.add(ref.item()));
        ids.removeAll(named);
        int lost = before.stream().mapToInt(taking -> taking.worst(ids)).sum();
        int surely = Math.max(0, ids.size() - lost);
        if (surely < draw.count()) {
          shortages.add(new Shortage(s, d, surely));
        }
        before.add(new Taking(draw.count(), ids));
      }
    }
    return shortages;
  }

  private record Taking(int count, Set<String> from) {
    /** The most that it can take away of {@code ids}. */
    int worst(Set<String> ids) {
      return (int) Math.min(count, from.stream().filter(ids::contains).count());
    }
  }

  private Set<String> named(Map<String, Bank> banks) {
    return sections.stream()
        .flatMap(section -> named(section, banks).stream())
        .map(Ref::item)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Ref> named(Section section, Map<String, Bank> banks) {
    var study = section.caseStudy();
    return study == null || !section.items().isEmpty()
        ? section.items()
        : Optional.ofNullable(banks.get(study)).map(Blueprint::refs).orElse(List.of());
  }

  private static List<Ref> refs(Bank bank) {
    return bank.items().stream().map(item -> new Ref(bank.slug(), item.id())).toList();
  }

  /** Items of case studies make no sense without their case, so no draw finds them. */
  private static List<Ref> candidates(
      Draw draw, Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    return banks.values().stream()
        .filter(bank -> !cases.containsKey(bank.slug()))
        .filter(bank -> Draw.passes(draw.banks(), bank.slug()))
        .sorted(Comparator.comparing(Bank::slug))
        .flatMap(bank ->
            bank.items().stream()
                .map(item -> Map.entry(new Ref(bank.slug(), item.id()), item))
                .filter(entry -> draw.fits(entry.getKey(), entry.getValue().sample().item()))
                .map(Map.Entry::getKey))
        .toList();
  }

  private static Stream<Variant> variant(long seed, Ref ref, Map<String, Bank> banks) {
    return Optional.ofNullable(banks.get(ref.bank()))
        .flatMap(bank -> bank.item(ref.item()))
        .map(item -> Variant.in(seed, ref.bank(), item))
        .stream();
  }
}
