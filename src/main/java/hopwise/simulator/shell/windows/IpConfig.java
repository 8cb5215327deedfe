package hopwise.simulator.shell.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.windows.Adapter;
import hopwise.simulator.windows.WindowsHost;
import hopwise.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code ipconfig} and {@code ipconfig /all}, without IPv6. */
final class IpConfig {
  private static final int LABEL = 33;

  /** Azure leases for 2^32 - 1 seconds. */
  private static final Duration LEASE = Duration.ofSeconds(4_294_967_295L);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm:ss a", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder("\nWindows IP Configuration\n\n");

  private IpConfig() {}

  static Output run(Use use) {
    var words = use.words();
    if (words.isEmpty()) {
      return use.prints(new IpConfig().brief(use));
    }
    if (words.size() == 1 && words.getFirst().equalsIgnoreCase("/all")) {
      return use.prints(new IpConfig().full(use));
    }
    return Use.prints(
        use.world(),
        """

        Error: unrecognized or incomplete command line.

        Simulated are: ipconfig, ipconfig /all
        """,
        false);
  }

  private String brief(Use use) {
    var adapter = use.compartment().adapter();
    heading(adapter);
    line("Connection-specific DNS Suffix ", suffix(use.host(), adapter));
    addresses(adapter, "");
    return text.toString();
  }

  private String full(Use use) {
    var adapter = use.compartment().adapter();
    var suffix = suffix(use.host(), adapter);
    line("Host Name", use.compartment().hostName());
    line("Primary Dns Suffix ", "");
    line("Node Type", "Hybrid");
    line("IP Routing Enabled", "No");
    line("WINS Proxy Enabled", "No");
    line("DNS Suffix Search List", suffix);
    heading(adapter);
    line("Connection-specific DNS Suffix ", suffix);
    line("Description", adapter.description());
    line("Physical Address", HnsObjects.dashes(adapter.mac()));
    line("DHCP Enabled", adapter.dhcp() ? "Yes" : "No");
    line("Autoconfiguration Enabled", "Yes");
    addresses(adapter, "(Preferred) ");
    if (adapter.dhcp()) {
      line("DHCP Server", "168.63.129.16");
    }
    servers(adapter.dns());
    line("NetBIOS over Tcpip", adapter.dhcp() ? "Enabled" : "Disabled");
    return text.toString();
  }

  private void heading(Adapter adapter) {
    text.append("\nEthernet adapter ").append(adapter.name()).append(":\n\n");
  }

  private void addresses(Adapter adapter, String note) {
    line("IPv4 Address", adapter.ip() + note);
    line("Subnet Mask", mask(adapter.prefixLength()).toString());
    if (adapter.dhcp() && !note.isEmpty()) {
      line("Lease Obtained", TIME.format(World.START));
      line("Lease Expires", TIME.format(expiry()));
    }
    line("Default Gateway", adapter.gateway().toString());
  }

  private static Instant expiry() {
    return World.START.plus(LEASE);
  }

  private void servers(List<Ipv4> servers) {
    line("DNS Servers", servers.getFirst().toString());
    servers.stream()
        .skip(1)
        .forEach(server -> text.append(" ".repeat(LABEL + 6)).append(server).append('\n'));
  }

  /** A label, filled up with dots at every second column. */
  private void line(String label, String value) {
    var dots = new StringBuilder(label);
    while (dots.length() < LABEL) {
      dots.append(dots.length() % 2 == 0 ? '.' : ' ');
    }
    text.append("   ").append(dots).append(" : ").append(value).append('\n');
  }

  /** The cluster's for a pod, Azure's for a node. */
  private static String suffix(WindowsHost host, Adapter adapter) {
    return adapter.dhcp() ? host.dnsSuffix() : "svc.cluster.local";
  }

  /** {@code 255.255.0.0} for 16. */
  static Ipv4 mask(int length) {
    return new Ipv4(length == 0 ? 0 : -1 << (32 - length));
  }
}
