package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.ebtables.EbChain;
import hopwise.simulator.linux.ebtables.EbHook;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.ebtables.EbTarget.Verdict;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision.BridgeFiltered;
import hopwise.simulator.trace.Shot;
import org.jspecify.annotations.Nullable;

/** One table of ebtables at one hook of a bridge, tried on one frame. */
final class BridgeRules {
  private final Stack stack;
  private final Buffer buffer;
  private final EbTable table;
  private final @Nullable Link input;
  private final @Nullable Link output;

  private BridgeRules(
      Stack stack, Buffer buffer, EbTable table, @Nullable Link input, @Nullable Link output) {
    this.stack = stack;
    this.buffer = buffer;
    this.table = table;
    this.input = input;
    this.output = output;
  }

  /**
   * Whether the frame passes.
   *
   * @param input the port it came in by, null for a frame of our own
   * @param output the port it leaves by, null where that is not known yet
   */
  static boolean pass(
      Stack stack,
      Buffer buffer,
      EbTable table,
      EbHook hook,
      @Nullable Link input,
      @Nullable Link output) {
    if (stack.namespace.ebtables().isEmpty()) {
      return true;
    }
    var chain = stack.namespace.ebtables().chain(table, hook.name());
    return chain == null || new BridgeRules(stack, buffer, table, input, output).passes(chain);
  }

  private boolean passes(EbChain chain) {
    var verdict = walk(chain);
    if (verdict == Verdict.CONTINUE) {
      verdict = chain.policy();
      if (verdict == Verdict.DROP) {
        note(chain, 0, null, verdict, buffer.shot());
      }
    }
    if (verdict == Verdict.DROP) {
      Hooks.drop(stack, buffer, "ebtables");
    }
    return verdict != Verdict.DROP;
  }

  /** ACCEPT or DROP; CONTINUE where the chain ended without a verdict. */
  private Verdict walk(EbChain chain) {
    int number = 0;
    for (var rule : chain.rules()) {
      number++;
      if (matches(rule)) {
        var verdict = apply(chain, number, rule);
        if (verdict == Verdict.RETURN) {
          return Verdict.CONTINUE;
        }
        if (verdict != Verdict.CONTINUE) {
          return verdict;
        }
      }
    }
    return Verdict.CONTINUE;
  }

  private Verdict apply(EbChain chain, int number, EbRule rule) {
    var before = buffer.shot();
    return switch (rule.target()) {
      case Verdict verdict -> note(chain, number, rule, verdict, before);
      case EbTarget.Jump(var name) -> jump(chain, number, rule, name);
      case EbTarget.Dnat(var to, var then) -> {
        buffer.destination = to;
        if (input != null) {
          buffer.receiver = Devices.receiver(input, to);
        }
        yield note(chain, number, rule, then, before);
      }
      case EbTarget.Snat(var to, boolean arp, var then) -> {
        buffer.source = to;
        if (arp && buffer.payload instanceof Arp message) {
          buffer.payload =
              new Arp(
                  message.reply(), to, message.senderIp(), message.targetMac(), message.targetIp());
        }
        yield note(chain, number, rule, then, before);
      }
      case EbTarget.ArpReply(var mac, var then) -> {
        answer(mac);
        yield note(chain, number, rule, then, before);
      }
    };
  }

  private void answer(Mac mac) {
    if (input != null && buffer.payload instanceof Arp request && !request.reply()) {
      Arps.reply(stack, input, mac, request);
    }
  }

  private Verdict jump(EbChain from, int number, EbRule rule, String name) {
    note(from, number, rule, Verdict.CONTINUE, buffer.shot());
    var chain = stack.namespace.ebtables().chain(table, name);
    if (chain == null) {
      return Verdict.CONTINUE;
    }
    var verdict = walk(chain);
    if (verdict != Verdict.CONTINUE) {
      return verdict;
    }
    return chain.policy() == Verdict.RETURN ? Verdict.CONTINUE : chain.policy();
  }

  private Verdict note(
      EbChain chain, int number, @Nullable EbRule rule, Verdict verdict, Shot before) {
    if (rule != null) {
      stack.count("eb" + rule.handle(), Sizes.of(buffer.payload));
    }
    var decision = new BridgeFiltered(table, chain.name(), number, rule, verdict);
    stack.wire.decided(stack, buffer, decision, before);
    return verdict;
  }

  private boolean matches(EbRule rule) {
    return isProtocol(rule.protocol())
        && isNamed(rule.input(), input)
        && isNamed(rule.output(), output)
        && isMac(rule.source(), buffer.source)
        && isMac(rule.destination(), buffer.destination)
        && switch (buffer.payload) {
          case Packet packet ->
              isIn(rule.ipSource(), packet.source())
                  && isIn(rule.ipDestination(), packet.destination())
                  && hasNoArpTest(rule);
          case Arp arp ->
              isIn(rule.arpSource(), arp.senderIp())
                  && isIn(rule.arpDestination(), arp.targetIp())
                  && isOperation(rule.arpOperation(), arp)
                  && rule.ipSource() == null
                  && rule.ipDestination() == null;
        };
  }

  private static boolean hasNoArpTest(EbRule rule) {
    return rule.arpSource() == null && rule.arpDestination() == null && rule.arpOperation() == null;
  }

  private boolean isProtocol(EbRule.@Nullable EtherType test) {
    return test == null || (test.arp() == buffer.payload instanceof Arp) != test.negated();
  }

  private static boolean isNamed(EbRule.@Nullable Name test, @Nullable Link link) {
    if (test == null) {
      return true;
    }
    var name = link == null ? "" : link.name();
    boolean same =
        test.name().endsWith("+")
            ? name.startsWith(test.name().substring(0, test.name().length() - 1))
            : name.equals(test.name());
    return same != test.negated();
  }

  private static boolean isMac(EbRule.@Nullable MacTest test, Mac mac) {
    return test == null
        || ((mac.bits() & test.mask().bits()) == test.value().bits()) != test.negated();
  }

  private static boolean isIn(EbRule.@Nullable Range test, Ipv4 ip) {
    if (test == null) {
      return true;
    }
    Cidr range = test.range();
    return range.contains(ip) != test.negated();
  }

  private static boolean isOperation(EbRule.@Nullable Operation test, Arp arp) {
    return test == null || (test.reply() == arp.reply()) != test.negated();
  }
}
