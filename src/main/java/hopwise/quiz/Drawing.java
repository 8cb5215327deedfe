package hopwise.quiz;

import hopwise.quiz.Blueprint.Chosen;
import hopwise.quiz.Blueprint.Draw;
import hopwise.quiz.Blueprint.Ref;
import hopwise.quiz.Blueprint.Section;
import hopwise.quiz.Blueprint.Shortage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the questions of an exam. Draws choose one after the other. */
record Drawing(Blueprint exam, Map<String, Bank> banks, Map<String, CaseStudy> cases) {

  List<Chosen> choose(long seed) {
    var taken = new HashSet<>(named());
    var chosen = new ArrayList<Chosen>();
    for (var section : exam.sections()) {
      var asked = new ArrayList<>(named(section));
      for (int d = 0; d < section.draws().size(); d++) {
        var draw = section.draws().get(d);
        var shuffled = Shuffle.of(seed, section.id() + "." + d, candidates(draw));
        shuffled.stream()
            .filter(ref -> taken.add(ref.item()))
            .limit(draw.count())
            .forEach(asked::add);
      }
      chosen.add(new Chosen(section, asked));
    }
    return chosen;
  }

  List<Shortage> shortages() {
    var named = named();
    var before = new ArrayList<Taking>();
    var shortages = new ArrayList<Shortage>();
    for (int s = 0; s < exam.sections().size(); s++) {
      var draws = exam.sections().get(s).draws();
      for (int d = 0; d < draws.size(); d++) {
        var draw = draws.get(d);
        var ids = candidates(draw).stream().map(Ref::item).collect(Collectors.toSet());
        ids.removeAll(named);
        int surely = ids.size() - before.stream().mapToInt(taking -> taking.worst(ids)).sum();
        if (surely < draw.count()) {
          shortages.add(new Shortage(s, d, Math.max(0, surely)));
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

  private Set<String> named() {
    return exam.sections().stream()
        .flatMap(section -> named(section).stream())
        .map(Ref::item)
        .collect(Collectors.toSet());
  }

  /** What every run asks; of that only what there is. */
  private List<Ref> named(Section section) {
    var study = section.caseStudy();
    return study == null || !section.items().isEmpty()
        ? section.items().stream().filter(this::exists).toList()
        : Optional.ofNullable(banks.get(study)).map(Drawing::refs).orElse(List.of());
  }

  private boolean exists(Ref ref) {
    return Optional.ofNullable(banks.get(ref.bank()))
        .flatMap(bank -> bank.item(ref.item()))
        .isPresent();
  }

  private static List<Ref> refs(Bank bank) {
    return bank.items().stream().map(item -> new Ref(bank.slug(), item.id())).toList();
  }

  /** Items of case studies make no sense without their case, so no draw finds them. */
  private List<Ref> candidates(Draw draw) {
    return banks.values().stream()
        .filter(bank -> !cases.containsKey(bank.slug()))
        .sorted(Comparator.comparing(Bank::slug))
        .flatMap(bank ->
            bank.items().stream()
                .filter(item -> draw.fits(bank.slug(), item))
                .map(item -> new Ref(bank.slug(), item.id())))
        .toList();
  }
}
