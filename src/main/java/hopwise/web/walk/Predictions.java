package hopwise.web.walk;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.walk.PredictView.Answer;
import hopwise.web.walk.PredictView.Entry;
import hopwise.web.walk.PredictView.Field;
import hopwise.web.walk.PredictView.Question;
import hopwise.web.walk.WalkView.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of walks that are predicted, question by question. */
public final class Predictions {
  private static final String LOST = "It does not arrive";

  private final World world;
  private final WalkAsk ask;
  private final AddressMarks marks;
  private final Trace trace;
  private final List<Moment> moments;
  private final List<Asked> asked = new ArrayList<>();
  private final Given given;

  /**
   * What was answered.
   *
   * @param answers indexes of options, in order
   * @param refusal what is to be said beside the next question; empty for nothing
   */
  public record Given(List<Integer> answers, String refusal) {
    /** Copies the list. */
    public Given {
      answers = List.copyOf(answers);
    }

    /** Reads {@code 0.2.1}, and an answer that was just sent; null for none. */
    public static Given read(String text, boolean sent, @Nullable String answer) {
      var answers = new ArrayList<Integer>();
      Stream.of(text.split("\\.", -1))
          .takeWhile(one -> one.matches("\\d{1,2}"))
          .map(Integer::valueOf)
          .forEach(answers::add);
      boolean good = answer != null && answer.matches("\\d{1,2}");
      if (good) {
        answers.add(Integer.valueOf(answer));
      }
      return new Given(answers, sent && !good ? "Choose one first, then answer." : "");
    }

    /** As it stands in an address. */
    public String text() {
      return String.join(".", answers.stream().map(String::valueOf).toList());
    }
  }

  /**
   * A question and where it is asked.
   *
   * @param moment before which row; -1 for the question about the whole walk
   */
  private record Asked(int moment, Guess guess) {}

  private Predictions(World world, WalkAsk ask, Walk walk, Given given) {
    this.world = world;
    this.ask = ask;
    this.marks = AddressMarks.of(world);
    this.trace = walk.request();
    this.moments = Moments.of(world, 0, trace);
    asked.add(new Asked(-1, whole()));
    for (int i = 0; i < moments.size(); i++) {
      int moment = i;
      Guess.of(world, moments.get(i)).ifPresent(guess -> asked.add(new Asked(moment, guess)));
    }
    this.given = known(given);
  }

  /** Answers to questions that there are. */
  private Given known(Given all) {
    var answers = new ArrayList<Integer>();
    for (int i = 0; i < Math.min(all.answers().size(), asked.size()); i++) {
      int answer = all.answers().get(i);
      if (answer >= asked.get(i).guess().options().size()) {
        break;
      }
      answers.add(answer);
    }
    return new Given(answers, all.refusal());
  }

  /**
   * A prediction as far as it goes; empty where no packet can be sent.
   *
   * @param fields what the form sends along besides the answers
   */
  public static Optional<PredictView> of(
      World world, WalkAsk ask, Given given, List<Field> fields) {
    return switch (Journey.plan(world, ask.from(), ask.to(), ask.protocol(), 0)) {
      case Journey.Plan.Impossible impossible -> Optional.empty();
      case Journey.Plan.Ready(var journey) ->
          Optional.of(new Predictions(world, ask, journey.walk(world.seed()), given).view(fields));
    };
  }

  private PredictView view(List<Field> fields) {
    int answered = given.answers().size();
    boolean done = answered == asked.size();
    int shown = done ? moments.size() : Math.max(0, asked.get(answered).moment());
    var all = new ArrayList<>(fields);
    all.add(new Field("predict", given.text()));
    return new PredictView(
        ask.id(),
        ask.from() + " to " + ask.to(),
        figure(shown),
        entries(shown),
        done ? null : question(answered),
        right(),
        answered,
        asked.size(),
        done ? marks.html(Summary.text(world, trace)) : "",
        ask.address() + "&predict=",
        ask.address(),
        all);
  }

  /** Before anything is shown: does it arrive, and as whose? */
  private Guess whole() {
    var sources = new LinkedHashSet<String>();
    trace.hops().stream()
        .flatMap(hop -> hop.steps().stream())
        .map(step -> Packets.ip(step.after(), true))
        .filter(ip -> !ip.equals("0.0.0.0"))
        .forEach(sources::add);
    var start = moments.getFirst();
    var sent = Packets.ip(start.last().after(), true);
    var node = Senders.node(world, start.at());
    node.ifPresent(sources::add);
    var seen = trace.seen();
    var key =
        trace.disposition() == Disposition.DELIVERED && seen != null
            ? arrives(seen.source().toString(), sent)
            : LOST;
    var options =
        Stream.concat(sources.stream().map(ip -> arrives(ip, sent)), Stream.of(LOST)).limit(5);
    return Guess.of(
        "Does the packet from %s arrive at %s, and which source is seen there?"
            .formatted(Names.of(start.at()), ask.to()),
        Stream.concat(options, Stream.of(key)),
        key,
        LOST);
  }

  private static String arrives(String ip, String sent) {
    return "It arrives, from " + ip + (ip.equals(sent) ? ", the sender's own" : "");
  }

  private Question question(int index) {
    var guess = asked.get(index).guess();
    return new Question(
        index + 1,
        marks.html(guess.question()),
        guess.options().stream().map(marks::html).toList(),
        given.refusal());
  }

  /** The question about the whole walk counts when the walk is over. */
  private int right() {
    int right = 0;
    for (int i = given.answers().size() < asked.size() ? 1 : 0; i < given.answers().size(); i++) {
      right += asked.get(i).guess().key() == given.answers().get(i) ? 1 : 0;
    }
    return right;
  }

  private List<Entry> entries(int shown) {
    var rows = new Rows(world, marks, ask.anchored()).of(moments.subList(0, shown), 1, shown);
    var part = new Part("Request", "request", rows);
    var entries = new ArrayList<Entry>();
    var first = answer(-1);
    if (first != null) {
      entries.add(new Entry(first, null, null));
    }
    for (int i = 0; i < shown; i++) {
      entries.add(new Entry(answer(i), part, rows.get(i)));
    }
    return entries;
  }

  /** The answer that was given before a moment, null for none. */
  private @Nullable Answer answer(int moment) {
    for (int i = 0; i < given.answers().size(); i++) {
      var one = asked.get(i);
      if (one.moment() == moment) {
        var guess = one.guess();
        int answer = given.answers().get(i);
        // what comes in the end is told in the end
        boolean early = moment < 0 && given.answers().size() < asked.size();
        return early
            ? null
            : new Answer(
                i + 1,
                marks.html(guess.question()),
                marks.html(guess.options().get(answer)),
                marks.html(guess.options().get(guess.key())),
                answer == guess.key(),
                moment < 0 ? "" : marks.html(new Sentences(world).of(moments.get(moment))));
      }
    }
    return null;
  }

  /** The network with the packet's way as far as it is shown, and nothing of the rest. */
  private FigureView figure(int shown) {
    var figure =
        Ask.page(ask.id() + "-net")
            .showing(Set.copyOf(List.of(ask.from().toString(), ask.to().who())));
    if (shown == 0) {
      return FigureViews.of(world, figure);
    }
    int hop = moments.get(shown - 1).hop();
    var known = new Trace(trace.disposition(), trace.hops().subList(0, hop + 1), null);
    return FigureViews.of(world, figure.walking(List.of(new Ask.Trail("request", known, hop))));
  }
}
