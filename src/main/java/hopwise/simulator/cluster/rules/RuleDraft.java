package hopwise.simulator.cluster.rules;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.linux.netfilter.Match.AddressTypes;
import hopwise.simulator.linux.netfilter.Match.AddressTypes.TypeTest;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.Match.PortTest;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Selector.Interface;
import hopwise.simulator.linux.netfilter.Selector.Kind;
import hopwise.simulator.linux.netfilter.Selector.Range;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule while it is being written. Matches stand in the order of the calls. The rule has no handle
 * yet: {@link Upkeep} numbers it.
 */
public final class RuleDraft {
  private final List<Match> matches = new ArrayList<>();
  private @Nullable Range source;
  private @Nullable Range destination;
  private @Nullable Interface input;
  private @Nullable Interface output;
  private @Nullable Protocol protocol;

  private RuleDraft() {}

  /** A rule that matches every packet. */
  public static RuleDraft any() {
    return new RuleDraft();
  }

  /** A rule that begins with {@code -m comment}. */
  public static RuleDraft commented(String text) {
    return any().match(new Match.Comment(text));
  }

  /** {@code -m comment --comment TEXT}. */
  public RuleDraft comment(String text) {
    return match(new Match.Comment(text));
  }

  /** {@code -s RANGE}. */
  public RuleDraft from(Cidr range) {
    source = new Range(range, false);
    return this;
  }

  /** {@code ! -s RANGE}. */
  public RuleDraft notFrom(Cidr range) {
    source = new Range(range, true);
    return this;
  }

  /** {@code -d RANGE}. */
  public RuleDraft to(Cidr range) {
    destination = new Range(range, false);
    return this;
  }

  /** {@code -d IP}. */
  public RuleDraft to(Ipv4 ip) {
    return to(Cidr.around(ip, 32));
  }

  /** {@code ! -d RANGE}. */
  public RuleDraft notTo(Cidr range) {
    destination = new Range(range, true);
    return this;
  }

  /** {@code -i LINK}. */
  public RuleDraft in(String link) {
    input = new Interface(link, false);
    return this;
  }

  /** {@code ! -o LINK}. */
  public RuleDraft notOut(String link) {
    output = new Interface(link, true);
    return this;
  }

  /** {@code -p PROTOCOL -m PROTOCOL}. */
  public RuleDraft over(Protocol carried) {
    protocol = carried;
    return match(new Match.Ports(carried, null, null, null));
  }

  /** {@code -p PROTOCOL -m PROTOCOL --dport PORT}. */
  public RuleDraft over(Protocol carried, int port) {
    protocol = carried;
    var test = new PortTest(new PortRange(port, port), false);
    return match(new Match.Ports(carried, null, test, null));
  }

  /** {@code -m addrtype --src-type LOCAL}. */
  public RuleDraft fromLocal() {
    return match(new AddressTypes(new TypeTest(Set.of(AddressType.LOCAL), false), null));
  }

  /** {@code -m addrtype --dst-type LOCAL}. */
  public RuleDraft toLocal() {
    return match(new AddressTypes(null, new TypeTest(Set.of(AddressType.LOCAL), false)));
  }

  /** {@code -m addrtype ! --dst-type LOCAL}. */
  public RuleDraft notToLocal() {
    return match(new AddressTypes(null, new TypeTest(Set.of(AddressType.LOCAL), true)));
  }

  /** {@code -m conntrack --ctstate STATES}. */
  public RuleDraft state(CtState... states) {
    return match(new Match.State(Set.of(states), false, false));
  }

  /** {@code -m conntrack ! --ctstate STATES}. */
  public RuleDraft notState(CtState... states) {
    return match(new Match.State(Set.of(states), true, false));
  }

  /** {@code -m mark --mark BIT/BIT}. */
  public RuleDraft marked(int bit) {
    return match(new Match.MarkIs(bit, bit, false));
  }

  /** {@code -m mark ! --mark BIT/BIT}. */
  public RuleDraft unmarked(int bit) {
    return match(new Match.MarkIs(bit, bit, true));
  }

  /** Any other match. */
  public RuleDraft match(Match match) {
    matches.add(match);
    return this;
  }

  /** {@code -j CHAIN}. */
  public Rule jump(String chain) {
    return then(new Target.Jump(chain));
  }

  /** {@code -j TARGET}. */
  public Rule then(Target target) {
    var kind = protocol == null ? null : new Kind(protocol, false);
    return new Rule(0, new Selector(source, destination, input, output, kind), matches, target);
  }
}
