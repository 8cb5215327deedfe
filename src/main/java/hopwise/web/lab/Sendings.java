package hopwise.web.lab;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.Conversation;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import hopwise.web.lab.UpperView.Flow;
import hopwise.web.lab.UpperView.Form;
import hopwise.web.lab.UpperView.Sending;
import hopwise.web.walk.WalkAsk;
import hopwise.web.walk.WalkForm;
import hopwise.web.walk.WalkView;
import hopwise.web.walk.WalkViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the panel of walks: of what a command sent, or of a packet that somebody chose. */
record Sendings(Upper upper) {
  private static final int LOOKED_BACK = 300;
  private static final String ID = "walk";

  private Lab lab() {
    return upper.lab();
  }

  Sending view() {
    if (!upper.value("from").isEmpty() || !upper.value("to").isEmpty()) {
      return chosen();
    }
    return asked()
        .or(this::latest)
        .map(this::view)
        .orElseGet(() -> new Sending("", "", List.of(), "", null, form(lab().world(), Map.of())));
  }

  /** A conversation of an entry of the log; both count from 1. */
  private record Moment(int entry, int flow) {}

  /** What the address names as {@code sent=ENTRY.FLOW}. */
  private Optional<Moment> asked() {
    var text = upper.value("sent");
    if (!text.matches("\\d{1,5}\\.\\d")) {
      return Optional.empty();
    }
    int dot = text.indexOf('.');
    var moment =
        new Moment(
            Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    boolean known =
        moment.entry() >= 1
            && moment.entry() <= lab().sequence()
            && moment.flow() >= 1
            && moment.flow() <= flows(moment.entry()).size();
    return known ? Optional.of(moment) : Optional.empty();
  }

  /** The main conversation of the last command that sent something. */
  private Optional<Moment> latest() {
    int oldest = Math.max(1, lab().sequence() - LOOKED_BACK);
    for (int entry = lab().sequence(); entry >= oldest; entry--) {
      int flows = flows(entry).size();
      if (flows > 0) {
        return Optional.of(new Moment(entry, flows));
      }
    }
    return Optional.empty();
  }

  private List<Conversation> flows(int entry) {
    return lab().after(entry).world().conversations();
  }

  private Sending view(Moment moment) {
    var flows = flows(moment.entry());
    var entry = lab().log().get(moment.entry() - 1);
    var links = new ArrayList<Flow>();
    for (int i = 1; i <= flows.size() && flows.size() > 1; i++) {
      links.add(new Flow(words(flows.get(i - 1)), address(moment.entry(), i), i == moment.flow()));
    }
    var conversation = flows.get(moment.flow() - 1);
    boolean stale = !upper.value("sent").isEmpty() && asked().isEmpty();
    return new Sending(
        entry.line(),
        entry.place().toString(),
        links,
        stale ? "The walk of this link is no longer in the lab; here is the last one." : "",
        walk(conversation, address(moment.entry(), moment.flow())),
        form(lab().world(), Map.of()));
  }

  private String address(int entry, int flow) {
    return upper.address("walk") + "&sent=" + entry + "." + flow;
  }

  private static String words(Conversation conversation) {
    var protocol = conversation.protocol().toString().toUpperCase(java.util.Locale.ROOT);
    var to = conversation.to().toString();
    return conversation.protocol() == Protocol.ICMP
        ? "ping " + to
        : protocol + " " + to + ":" + conversation.port();
  }

  private @Nullable WalkView walk(Conversation conversation, String address) {
    boolean ping = conversation.protocol() == Protocol.ICMP;
    var target =
        new Target(
            null, conversation.to(), ping ? 0 : conversation.port(), conversation.protocol());
    return Place.parse(conversation.from().toString())
        .map(from ->
            new WalkAsk(
                from,
                target,
                conversation.protocol(),
                upper.number("way", 1),
                upper.number("step", 1),
                ID,
                true,
                address))
        .map(ask ->
            WalkViews.of(
                conversation.before().withSeed(conversation.seed()), ask, upper.chapters()))
        .orElse(null);
  }

  /** A walk between two places, in the lab as it was after {@code after=ENTRIES}. */
  private Sending chosen() {
    int after = Math.min(upper.number("after", lab().sequence()), lab().sequence());
    var world = lab().after(after).world();
    var form = WalkForm.read(world, upper.query());
    var address =
        new StringBuilder(upper.address("walk"))
            .append("&after=")
            .append(after)
            .append("&from=")
            .append(Upper.encoded(form.from().value()))
            .append("&to=")
            .append(Upper.encoded(form.to().value()));
    if (!form.port().value().isEmpty()) {
      address.append("&port=").append(Upper.encoded(form.port().value()));
    }
    if (!form.protocol().value().isEmpty()) {
      address.append("&protocol=").append(Upper.encoded(form.protocol().value()));
    }
    var walk =
        form.ask(upper.number("way", 1), upper.number("step", 1), ID, address.toString())
            .map(ask -> WalkViews.of(world, ask, upper.chapters()));
    var note =
        after < lab().sequence()
            ? "This is the network as it was after %d of %d commands."
                .formatted(after, lab().sequence())
            : "";
    return new Sending("", "", List.of(), note, walk.orElse(null), form(form));
  }

  private static Form form(World world, Map<String, List<String>> query) {
    return form(WalkForm.read(world, query));
  }

  private static Form form(WalkForm form) {
    return new Form(
        form.from(), form.to(), form.port(), form.protocol(), form.senders(), form.targets());
  }
}
