package hopwise.web;

import hopwise.course.Block;
import hopwise.quiz.Answers;
import hopwise.quiz.Bank;
import hopwise.quiz.BankItem;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Response;
import hopwise.quiz.Variants;
import hopwise.source.Markdown;
import hopwise.web.Standing.Kept;
import hopwise.web.item.Typing;
import hopwise.web.view.Link;
import hopwise.web.view.QuizViews.Practice;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One item at a time with feedback at once. All of its state is in the address, so that nothing is
 * kept or counted, and a reload, a bookmark and the back button show the same.
 */
final class PracticePages {
  /** Seeds that are tried for a variant that differs. */
  private static final int MOST_TRIED = 12;

  private final Standing standing;
  private final QuizPages quizzes;
  private final ItemViews items;
  private final MarkedViews marked;
  private final LabForm labs;
  private final CasePages cases;

  PracticePages(
      Standing standing,
      QuizPages quizzes,
      ItemViews items,
      MarkedViews marked,
      LabForm labs,
      CasePages cases) {
    this.standing = standing;
    this.quizzes = quizzes;
    this.items = items;
    this.marked = marked;
    this.labs = labs;
    this.cases = cases;
  }

  /** The address of the first item of a bank. */
  Optional<String> first(Visitor visitor, String slug) {
    return quizzes
        .bank(standing.of(visitor), slug)
        .map(bank -> url(bank, bank.items().getFirst().id()));
  }

  /** Practice of an item. */
  Optional<Page> practice(
      Visitor visitor, String slug, String id, Map<String, List<String>> query) {
    var kept = standing.of(visitor);
    return quizzes
        .bank(kept, slug)
        .flatMap(bank -> bank.item(id).map(item -> page(kept, bank, item, query)));
  }

  /** The item alone, as a script asks for it that plays in it. */
  void item(Context ctx, Visitor visitor) {
    var kept = standing.of(visitor);
    var id = ctx.pathParam("item");
    var asked = quizzes.bank(kept, ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    var item = asked.item(id).orElseThrow(NotFoundResponse::new);
    var view = view(kept, asked, item, ctx.queryParamMap()).item();
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Vary", "Accept, Cookie, Accept-Encoding");
    ctx.json(Map.of("items", Map.of(id, items.html(view))));
  }

  private Page page(Kept kept, Bank bank, BankItem item, Map<String, List<String>> query) {
    var view = view(kept, bank, item, query);
    return Page.of("practice", state(view) + ": " + bank.title(), view)
        .in("course")
        .described("Practice on " + bank.title() + ".");
  }

  /** What a reader should know first. */
  private static String state(Practice view) {
    var shown = view.marked();
    if (shown != null) {
      return shown.verdictWords();
    }
    return view.item().refusal() == null ? "Practice" : "Not checked yet";
  }

  private Practice view(Kept kept, Bank bank, BankItem asked, Map<String, List<String>> query) {
    long seed = number(query, "seed", Variants.SAMPLE);
    var version = asked.version(seed);
    var item = version.item();
    var done = done(version, seed, query);
    var given = done.response();
    @Nullable Response response = given.orElse(null);
    boolean check = query.containsKey("check");
    @Nullable String refusal = refusal(version, done, query).orElse(null);
    var hints = item.head().hints();
    int shown = (int) Math.min(number(query, "hints", 0), hints.size());
    int index = bank.items().indexOf(asked);
    return new Practice(
        url(bank, item.id()),
        bank.title(),
        chapter(kept, bank, item.id()).or(() -> cases.link(bank.slug())).orElse(null),
        index + 1,
        bank.items().size(),
        seed,
        items.of(bank.slug(), index + 1, item, seed, response, refusal, done.typing()),
        hints.subList(0, shown).stream().map(Markdown::flow).toList(),
        shown < hints.size(),
        check && refusal == null
            ? marked.of(bank.slug(), index + 1, version, seed, response, null)
            : null,
        index + 1 < bank.items().size() ? url(bank, bank.items().get(index + 1).id()) : null,
        index > 0 ? url(bank, bank.items().get(index - 1).id()) : null,
        another(url(bank, item.id()), asked, version, seed).orElse(null),
        cases.text(bank.slug()).orElse(null));
  }

  /** The same item with other values; where there are none, in another order if it has one. */
  private static Optional<Link> another(
      String url, BankItem asked, ItemVersion version, long seed) {
    long next =
        asked instanceof BankItem.Computed
            ? LongStream.rangeClosed(seed + 1, seed + MOST_TRIED)
                .filter(other -> !asked.version(other).hash().equals(version.hash()))
                .findFirst()
                .orElse(0)
            : 0;
    if (next > 0) {
      return Optional.of(new Link(url + "?seed=" + next, "Another variant"));
    }
    return ItemViews.isShuffled(version.item())
        ? Optional.of(new Link(url + "?seed=" + (seed + 1), "Shuffle again"))
        : Optional.empty();
  }

  /** The chapter of the bank, at the place where it asks this very question if it does. */
  private static Optional<Link> chapter(Kept kept, Bank bank, String item) {
    return kept.course()
        .chapter(bank.slug())
        .map(chapter ->
            chapter.blocks().contains(new Block.Question(item))
                ? new Link(CourseParts.url(chapter) + "#question-" + item, chapter.title())
                : CourseParts.link(chapter));
  }

  private LabForm.Done done(ItemVersion version, long seed, Map<String, List<String>> query) {
    return version.item() instanceof Item.Lab lab
        ? labs.practised(lab, ResponseForm.read(lab, query), query)
        : new LabForm.Done(given(version, seed, query), Typing.NOTHING);
  }

  /** What the fields answer; empty if nothing was answered. */
  static Optional<Response> given(ItemVersion version, long seed, Map<String, List<String>> query) {
    var response = ResponseForm.read(version.item(), query);
    var move =
        ResponseForm.move(query.getOrDefault("move", List.of()).stream().findFirst().orElse(null));
    if (move.isPresent()
        && response.isPresent()
        && response.get() instanceof Response.Ordered order) {
      return Optional.of(move.get().apply(order));
    }
    return ResponseForm.unlessUntouched(version.item(), seed, null, response);
  }

  private static Optional<String> refusal(
      ItemVersion version, LabForm.Done done, Map<String, List<String>> query) {
    var problem = LabForm.problem(done, query);
    if (problem.isPresent() || !query.containsKey("check")) {
      return problem.filter(it -> query.containsKey("check") || query.containsKey("play"));
    }
    return refusal(version, done.response());
  }

  /** Why the answer cannot be marked: one sentence; empty if it can. */
  static Optional<String> refusal(ItemVersion version, Optional<Response> given) {
    return given
        .map(response ->
            Answers.refusal(version.item(), response).or(() -> unreadable(version, response)))
        .orElseGet(() -> Optional.of("Answer first, then check."));
  }

  private static Optional<String> unreadable(ItemVersion version, Response response) {
    return response instanceof Response.Typed typed
        ? Answers.unreadable(version.item(), typed.text())
        : Optional.empty();
  }

  /** The number in a field; {@code otherwise} if there is none. */
  static long number(Map<String, List<String>> query, String name, long otherwise) {
    return query.getOrDefault(name, List.of()).stream()
        .filter(value -> value.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .findFirst()
        .orElse(otherwise);
  }

  private static String url(Bank bank, String item) {
    return "/practice/" + bank.slug() + "/" + item;
  }
}
