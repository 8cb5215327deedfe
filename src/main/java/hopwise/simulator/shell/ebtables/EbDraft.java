package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.ebtables.EbTarget.Verdict;
import hopwise.simulator.net.Mac;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one rule of {@code ebtables}. */
final class EbDraft {
  private static final int LONGEST_INTERFACE = 15;

  /** All options that take a word, each name with the first name of its kind. */
  private static final Map<String, String> OPTIONS = options();

  private static final Set<String> REAL_PREFIXES =
      Set.of("--ip", "--arp", "--vlan", "--mark", "--log", "--limit", "--among", "--pkttype");

  private final Set<String> given = new HashSet<>();
  private EbRule.@Nullable EtherType protocol;
  private EbRule.@Nullable Name input;
  private EbRule.@Nullable Name output;
  private EbRule.@Nullable MacTest source;
  private EbRule.@Nullable MacTest destination;
  private EbRule.@Nullable Range ipSource;
  private EbRule.@Nullable Range ipDestination;
  private EbRule.@Nullable Operation operation;
  private EbRule.@Nullable Range arpSource;
  private EbRule.@Nullable Range arpDestination;
  private String target = "CONTINUE";
  private @Nullable Mac to;
  private @Nullable Verdict then;
  private boolean senderToo;
  private @Nullable EbRefusal refusal;

  private static Map<String, String> options() {
    var options = new HashMap<String, String>();
    for (var kind :
        """
        -p --protocol --proto
        -i --in-interface --in-if
        -o --out-interface --out-if
        -s --source --src
        -d --destination --dst
        -j --jump
        --ip-src --ip-source
        --ip-dst --ip-destination
        --arp-op --arp-opcode
        --arp-ip-src
        --arp-ip-dst
        --to-dst --to-destination
        --to-src --to-source
        --dnat-target
        --snat-target
        --arpreply-mac
        --arpreply-target
        """
            .split("\n")) {
      var names = kind.split(" ");
      Arrays.stream(names).forEach(name -> options.put(name, names[0]));
    }
    return options;
  }

  /** Whether a word is an option that takes another. */
  static boolean knows(String word) {
    return OPTIONS.containsKey(word);
  }

  /** Why an option is not known. */
  static EbRefusal unknown(String word) {
    return REAL_PREFIXES.stream().anyMatch(word::startsWith) || word.startsWith("--logical")
        ? EbRefusal.notSimulated(
            "option " + word, "-p -i -o -s -d --ip-src --ip-dst --arp-op --arp-ip-src --arp-ip-dst")
        : EbRefusal.UNKNOWN;
  }

  Optional<EbRefusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  void refuse(EbRefusal why) {
    if (refusal == null) {
      refusal = why;
    }
  }

  /** Takes an option; {@code value} is empty for one that stands alone. */
  void take(String word, String value, boolean negated) {
    var option = OPTIONS.getOrDefault(word, word);
    if (!given.add(option) && option.length() == 2) {
      refuse(EbRefusal.usage("Multiple use of same option not allowed"));
    }
    switch (option) {
      case "-p" -> protocol(value, negated);
      case "-i" -> input = name(value, negated);
      case "-o" -> output = name(value, negated);
      case "-s" -> source = mac("source", value, negated);
      case "-d" -> destination = mac("destination", value, negated);
      case "-j" -> target = value;
      case "--ip-src" -> ipSource = range(value, negated);
      case "--ip-dst" -> ipDestination = range(value, negated);
      case "--arp-ip-src" -> arpSource = range(value, negated);
      case "--arp-ip-dst" -> arpDestination = range(value, negated);
      case "--arp-op" -> operation(value, negated);
      case "--to-dst" -> to = target("Problem with specified --to-destination mac", value);
      case "--to-src" -> to = target("Problem with specified --to-source mac", value);
      case "--arpreply-mac" -> to = target("Problem with specified --arpreply-mac mac", value);
      case "--snat-arp" -> senderToo = true;
      default -> verdict(option, value);
    }
  }

  private void protocol(String value, boolean negated) {
    var arp = EbValues.isArp(value);
    if (arp.isEmpty()) {
      refuse(
          EbValues.isProtocol(value)
              ? EbRefusal.notSimulated("protocol " + value, "IPv4 ARP")
              : EbRefusal.usage(
                  "Problem with the specified Ethernet protocol '"
                      + value
                      + "', perhaps /etc/ethertypes is missing"));
    }
    protocol = new EbRule.EtherType(arp.orElse(false), negated);
  }

  private EbRule.Name name(String value, boolean negated) {
    if (value.length() > LONGEST_INTERFACE) {
      refuse(EbRefusal.usage("interface name `" + value + "' must be shorter than IFNAMSIZ (15)"));
    }
    return new EbRule.Name(value, negated);
  }

  private EbRule.@Nullable MacTest mac(String side, String value, boolean negated) {
    var test = EbValues.mac(value, negated);
    if (test.isEmpty()) {
      refuse(EbRefusal.usage("Problem with specified " + side + " mac '" + value + "'"));
    }
    return test.orElse(null);
  }

  private @Nullable Mac target(String otherwise, String value) {
    var mac = Mac.parse(value);
    if (mac.isEmpty()) {
      refuse(EbRefusal.usage(otherwise));
    }
    return mac.orElse(null);
  }

  private EbRule.@Nullable Range range(String value, boolean negated) {
    int slash = value.indexOf('/');
    var address = slash < 0 ? value : value.substring(0, slash);
    var mask = slash < 0 ? "32" : value.substring(slash + 1);
    var length = EbValues.length(mask);
    var range = EbValues.range(address, length.orElse(32));
    if (range.isEmpty()) {
      refuse(EbRefusal.usage("host/network `" + address + "' not found"));
    } else if (length.isEmpty()) {
      refuse(EbRefusal.usage("invalid mask `" + mask + "' specified"));
    }
    return range.map(found -> new EbRule.Range(found, negated)).orElse(null);
  }

  private void operation(String value, boolean negated) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "request", "1" -> operation = new EbRule.Operation(false, negated);
      case "reply", "2" -> operation = new EbRule.Operation(true, negated);
      default -> refuse(EbRefusal.usage("Problem with specified ARP opcode"));
    }
  }

  private void verdict(String option, String value) {
    then = verdict(value).orElse(null);
    if (then == null) {
      refuse(EbRefusal.usage("Illegal " + option + " target"));
    }
  }

  static Optional<Verdict> verdict(String word) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.name().equals(word))
        .findFirst();
  }

  /** What was read, as a rule with handle 0. */
  EbRule rule() {
    return new EbRule(
        0,
        protocol,
        input,
        output,
        source,
        destination,
        ipSource,
        ipDestination,
        operation,
        arpSource,
        arpDestination,
        made());
  }

  private EbTarget made() {
    var verdict = verdict(target);
    if (verdict.isPresent()) {
      return verdict.get();
    }
    var accept = then == null ? Verdict.ACCEPT : then;
    return switch (target) {
      case "dnat" -> new EbTarget.Dnat(address(), accept);
      case "snat" -> new EbTarget.Snat(address(), senderToo, accept);
      case "arpreply" ->
          new EbTarget.ArpReply(to == null ? Mac.ZERO : to, then == null ? Verdict.DROP : then);
      case "mark", "redirect", "log", "nflog" -> {
        refuse(
            EbRefusal.notSimulated(
                "target " + target, "ACCEPT DROP CONTINUE RETURN dnat snat arpreply"));
        yield Verdict.CONTINUE;
      }
      default -> new EbTarget.Jump(target);
    };
  }

  private Mac address() {
    if (to == null) {
      refuse(EbRefusal.usage("You must specify proper arguments"));
      return Mac.ZERO;
    }
    return to;
  }
}
