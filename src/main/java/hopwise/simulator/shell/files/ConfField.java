package hopwise.simulator.shell.files;

import hopwise.simulator.linux.InterfaceConf;
import java.util.Locale;

/** The simulated files of a directory under {@code /proc/sys/net/ipv4/conf}. */
enum ConfField {
  FORWARDING,
  RP_FILTER,
  PROXY_ARP,
  PROXY_ARP_PVLAN,
  ACCEPT_LOCAL,
  ROUTE_LOCALNET,
  SEND_REDIRECTS;

  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  int most() {
    return this == RP_FILTER ? 2 : 1;
  }

  int read(InterfaceConf conf) {
    return switch (this) {
      case FORWARDING -> number(conf.forwarding());
      case RP_FILTER -> conf.rpFilter();
      case PROXY_ARP -> number(conf.proxyArp());
      case PROXY_ARP_PVLAN -> number(conf.proxyArpPvlan());
      case ACCEPT_LOCAL -> number(conf.acceptLocal());
      case ROUTE_LOCALNET -> number(conf.routeLocalnet());
      case SEND_REDIRECTS -> number(conf.sendRedirects());
    };
  }

  private static int number(boolean on) {
    return on ? 1 : 0;
  }

  InterfaceConf write(InterfaceConf conf, int value) {
    boolean on = value != 0;
    return new InterfaceConf(
        this == FORWARDING ? on : conf.forwarding(),
        this == RP_FILTER ? value : conf.rpFilter(),
        this == PROXY_ARP ? on : conf.proxyArp(),
        this == PROXY_ARP_PVLAN ? on : conf.proxyArpPvlan(),
        this == ACCEPT_LOCAL ? on : conf.acceptLocal(),
        this == ROUTE_LOCALNET ? on : conf.routeLocalnet(),
        this == SEND_REDIRECTS ? on : conf.sendRedirects());
  }
}
