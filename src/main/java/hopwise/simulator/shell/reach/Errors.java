package hopwise.simulator.shell.reach;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.trace.Outcome.NotSent.Why;

/** The C library's words for what a connection meets. */
final class Errors {
  private Errors() {}

  /** What an ICMP error becomes for a socket ({@code icmp_err_convert}). */
  static String words(IcmpError error) {
    return switch (error) {
      case NET_UNREACHABLE, NET_PROHIBITED -> "Network is unreachable";
      case HOST_UNREACHABLE, HOST_PROHIBITED, ADMIN_PROHIBITED, TTL_EXCEEDED -> "No route to host";
      case PROTOCOL_UNREACHABLE -> "Protocol not available";
      case PORT_UNREACHABLE -> "Connection refused";
    };
  }

  static String words(Why why) {
    return switch (why) {
      case NETWORK_UNREACHABLE -> "Network is unreachable";
      case HOST_UNREACHABLE -> "No route to host";
      case PERMISSION_DENIED -> "Permission denied";
      case NOT_PERMITTED -> "Operation not permitted";
      case INVALID_ARGUMENT -> "Invalid argument";
      case ADDRESS_NOT_AVAILABLE -> "Cannot assign requested address";
    };
  }
}
