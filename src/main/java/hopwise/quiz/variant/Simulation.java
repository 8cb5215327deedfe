package hopwise.quiz.variant;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.route.EffectiveRoutes;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Target;
import hopwise.simulator.lab.TraceKeys;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions by the simulator. */
public record Simulation(Worlds worlds) {
  /**
   * The answer.
   *
   * @throws Unresolvable if there is none
   */
  public Value answer(Question question) {
    return switch (question.kind()) {
      case PLAN -> Planning.answer(question);
      case WALK -> walk(question);
      case ROUTE -> route(question);
      case OUTPUT -> output(question);
    };
  }

  private Lab lab(Question question) {
    return worlds.after(question.text("scenario"), question.text("after"));
  }

  private Value walk(Question question) {
    var from = place(question.text("from"));
    var to =
        Target.parse(question.text("to"))
            .orElseThrow(() ->
                new Unresolvable("“%s” is no PLACE-or-IP[:PORT]".formatted(question.text("to"))));
    var protocol =
        question
            .find("protocol")
            .map(word ->
                Protocol.parse(word)
                    .orElseThrow(() -> new Unresolvable("“%s” is no protocol".formatted(word))))
            .orElse(null);
    var world = lab(question).world();
    return switch (Journey.plan(world, from, to, protocol, 0)) {
      case Journey.Plan.Impossible(var reason) -> throw new Unresolvable(reason);
      case Journey.Plan.Ready(var journey) ->
          walk(journey.branches(question.find("seed").map(Numbers::whole).orElse(world.seed())));
    };
  }

  /** With the addresses alone, as a question asks for them. */
  private static Value walk(List<Journey.Branch> branches) {
    var tree = new LinkedHashMap<String, @Nullable Object>(TraceKeys.of(branches));
    var seen = branches.getFirst().walk().request().seen();
    tree.put("sourceAddress", seen == null ? null : seen.source().toString());
    tree.put("destinationAddress", seen == null ? null : seen.destination().toString());
    return Value.of(tree);
  }

  private Value route(Question question) {
    var at = place(question.text("at")).machine();
    var to =
        Ipv4.parse(question.text("to"))
            .orElseThrow(
                () -> new Unresolvable("“%s” is no address".formatted(question.text("to"))));
    var azure = lab(question).world().estate().azure();
    var card =
        azure.attachments(at).stream()
            .filter(Nic.class::isInstance)
            .map(Nic.class::cast)
            .findFirst()
            .orElseThrow(() -> new Unresolvable("“%s” has no network card in Azure".formatted(at)));
    var route = EffectiveRoutes.of(azure, card.subnet()).find(to).winner();
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("prefix", route.prefix().toString());
    tree.put("nextHopType", route.type().toString());
    tree.put("nextHop", route.nextHop() == null ? null : route.nextHop().toString());
    tree.put("source", route.source().toString());
    tree.put("name", route.name());
    return Value.of(tree);
  }

  private Value output(Question question) {
    var lab = lab(question);
    var lines = new ArrayList<String>();
    question.find("at").ifPresent(at -> lines.add("@" + place(at)));
    lines.add(question.text("command"));
    var done = Prelude.play(lab, String.join("\n", lines));
    return new Value.Text(done.printed(done.sequence()).strip());
  }

  private static Place place(String text) {
    return Place.parse(text)
        .orElseThrow(() ->
            new Unresolvable("“%s” is no place; places are %s".formatted(text, Place.forms())));
  }
}
