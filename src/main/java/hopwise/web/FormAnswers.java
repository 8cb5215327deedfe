package hopwise.web;

import hopwise.quiz.Answers;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.store.AnswerOutcome;
import hopwise.store.Attempts;
import hopwise.study.Attempt;
import hopwise.web.AttemptPages.Refused;
import hopwise.web.item.Typing;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what the form of a quiz answers. */
final class FormAnswers {
  private final Attempts attempts;
  private final Archive archive;
  private final LabForm labs;
  private final Clock clock;

  FormAnswers(Attempts attempts, Archive archive, LabForm labs, Clock clock) {
    this.attempts = attempts;
    this.archive = archive;
    this.labs = labs;
    this.clock = clock;
  }

  /** Keeps one answer; tells why it cannot. */
  @FunctionalInterface
  interface Keeper {
    Optional<String> keep(String item, @Nullable Response response);
  }

  /** Keeps the answers to the items that the form says it showed; tells what could not be kept. */
  Refused keep(Map<String, List<String>> form, Attempt attempt) {
    return keep(form, attempt, (item, response) -> keep(attempt, item, response));
  }

  /** As above, with {@code keeper} to keep what changed. */
  Refused keep(Map<String, List<String>> form, Attempt attempt, Keeper keeper) {
    var responses = new HashMap<String, Response>();
    var reasons = new LinkedHashMap<String, String>();
    var lines = new HashMap<String, Typing>();
    for (var id : form.getOrDefault("shown", List.of())) {
      var entry = attempt.entry(id);
      if (entry.isEmpty()) {
        reasons.put(id, "This quiz has no question “" + id + "”.");
        continue;
      }
      var item = archive.version(entry.get().hash()).item();
      var given = given(item, attempt.seed(), entry.get(), form);
      var response = given.response();
      lines.put(id, given.typing());
      response
          .flatMap(sent -> Answers.refusal(item, sent))
          .or(() -> keep(entry.get(), response, keeper))
          .or(() -> LabForm.problem(given, form))
          .ifPresent(reason -> {
            reasons.put(id, reason);
            response.ifPresent(sent -> responses.put(id, sent));
          });
    }
    return new Refused(responses, reasons, lines);
  }

  /**
   * Grades the labs of an attempt beforehand: what was played is remembered, so that nobody waits
   * for it while the database writes.
   */
  void rehearse(Attempt attempt) {
    for (var entry : attempt.entries()) {
      if (entry.response() instanceof Response.Played played) {
        labs.rehearse(archive.version(entry.hash()).item(), played);
      }
    }
  }

  private static Optional<String> keep(
      Attempt.Entry entry, Optional<Response> response, Keeper keeper) {
    return Optional.ofNullable(entry.response()).equals(response)
        ? Optional.empty()
        : keeper.keep(entry.item(), response.orElse(null));
  }

  private Optional<String> keep(Attempt attempt, String item, @Nullable Response response) {
    var outcome = attempts.answer(attempt.id(), attempt.learner(), item, response, clock.instant());
    return outcome == AnswerOutcome.SAVED
        ? Optional.empty()
        : Optional.of("Not kept: the quiz was submitted in the meantime.");
  }

  private LabForm.Done given(
      Item item, long seed, Attempt.Entry entry, Map<String, List<String>> form) {
    var response = ResponseForm.read(item, form);
    return item instanceof Item.Lab lab
        ? labs.apply(lab, response, form)
        : new LabForm.Done(response(item, seed, entry, response, form), Typing.NOTHING);
  }

  private static Optional<Response> response(
      Item item,
      long seed,
      Attempt.Entry entry,
      Optional<Response> response,
      Map<String, List<String>> form) {
    var move =
        form.getOrDefault("move", List.of()).stream()
            .flatMap(value -> ResponseForm.move(value).stream())
            .filter(wanted -> wanted.item().equals(item.id()))
            .findFirst();
    if (move.isPresent()
        && response.isPresent()
        && response.get() instanceof Response.Ordered order) {
      return Optional.of(move.get().apply(order));
    }
    return ResponseForm.unlessUntouched(item, seed, entry.response(), response);
  }
}
