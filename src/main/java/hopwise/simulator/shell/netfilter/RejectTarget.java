package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.IcmpError;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code -j REJECT}. */
final class RejectTarget extends Extension<Target> {
  private static final String RESET = "tcp-reset";

  private static final Map<String, IcmpError> ERRORS =
      Map.of(
          "icmp-net-unreachable", IcmpError.NET_UNREACHABLE,
          "icmp-host-unreachable", IcmpError.HOST_UNREACHABLE,
          "icmp-proto-unreachable", IcmpError.PROTOCOL_UNREACHABLE,
          "icmp-port-unreachable", IcmpError.PORT_UNREACHABLE,
          "icmp-net-prohibited", IcmpError.NET_PROHIBITED,
          "icmp-host-prohibited", IcmpError.HOST_PROHIBITED,
          "icmp-admin-prohibited", IcmpError.ADMIN_PROHIBITED);

  private static final Map<String, String> SHORT =
      Map.of(
          "net-unreach", "icmp-net-unreachable",
          "host-unreach", "icmp-host-unreachable",
          "proto-unreach", "icmp-proto-unreachable",
          "port-unreach", "icmp-port-unreachable",
          "net-prohib", "icmp-net-prohibited",
          "host-prohib", "icmp-host-prohibited",
          "admin-prohib", "icmp-admin-prohibited",
          "tcp-rst", RESET);

  private Target.Reject reject = new Target.Reject(IcmpError.PORT_UNREACHABLE);

  RejectTarget() {
    super("REJECT", Option.of("reject-with"));
  }

  /** The word after {@code --reject-with}. */
  static String word(Target.Reject reject) {
    return ERRORS.entrySet().stream()
        .filter(known -> known.getValue() == reject.error())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(RESET);
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    var word = SHORT.getOrDefault(value, value);
    var error = Optional.ofNullable(ERRORS.get(word));
    if (error.isEmpty() && !word.equals(RESET)) {
      refuse("unknown reject type \"" + value + "\"");
    }
    reject = new Target.Reject(error.orElse(null));
  }

  @Override
  Target finish(Selector.@Nullable Kind kind) {
    return reject;
  }
}
