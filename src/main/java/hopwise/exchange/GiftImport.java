package hopwise.exchange;

import hopwise.exchange.Imported.NewItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes items of a file of GIFT. */
public final class GiftImport {
  private final Defaults defaults;
  private final Set<String> inBank;
  private final Set<String> inFile = new HashSet<>();
  private final List<NewItem> items = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  private GiftImport(Defaults defaults, Collection<String> taken) {
    this.defaults = defaults;
    this.inBank = Set.copyOf(taken);
  }

  /**
   * The items of {@code text}.
   *
   * @param taken ids that the bank has; a question of such a name is left out
   */
  public static Imported read(String text, Defaults defaults, Collection<String> taken) {
    var file = GiftFile.read(text);
    if (!file.errors().isEmpty()) {
      return new Imported(List.of(), file.errors(), file.questions().size());
    }
    var made = new GiftImport(defaults, taken);
    made.categories(file.questions());
    made.all(file.questions());
    return new Imported(made.items, made.remarks, file.questions().size());
  }

  private void categories(List<Question> questions) {
    var told = new HashSet<String>();
    for (var question : questions) {
      var category = question.category();
      if (!Categories.isOurs(category) && told.add(category)) {
        remarks.add(
            Remark.changed(
                question.at().toString(),
                "the category “%s” is the objective %s here"
                    .formatted(category, Categories.objective(category, defaults))));
      }
    }
  }

  private void all(List<Question> questions) {
    int next = 0;
    while (next < questions.size()) {
      int end = Series.end(questions, next);
      add(questions.subList(next, end));
      next = end;
    }
  }

  /** One question, or a series of those that are true or false. */
  private void add(List<Question> questions) {
    var first = questions.getFirst();
    var title = questions.size() > 1 ? Series.name(first) : first.title();
    var id = Slugs.isOne(title) ? title : Slugs.of(title, "");
    id = id.isEmpty() ? Slugs.of(first.text().posed(), "question") : id;
    id = Slugs.unique(id, inFile);
    var at = first.at().toString();
    if (inBank.contains(id)) {
      remarks.add(Remark.leftOut(at, "the bank has an item “" + id + "” already"));
      return;
    }
    var maker = new ItemOf(first, defaults, id);
    var item = questions.size() > 1 ? maker.statements(questions) : maker.item();
    maker.leftOut().ifPresent(reason -> remarks.add(Remark.leftOut(at, reason)));
    if (item.isPresent()) {
      if (!title.isEmpty() && !title.equals(id)) {
        remarks.add(Remark.changed(at, "the title “%s” is the id %s here".formatted(title, id)));
      }
      maker.changes().forEach(change -> remarks.add(Remark.changed(at, change)));
      items.add(new NewItem(id, ItemYaml.of(item.get())));
    }
  }
}
