package hopwise.simulator.shell.netfilter;

import hopwise.simulator.net.Protocol;
import java.util.List;
import java.util.OptionalInt;

/** Names of well-known ports, as a Debian machine's {@code /etc/services} has them. */
final class ServiceNames {
  private record Service(int port, boolean tcp, boolean udp, String name) {
    boolean of(Protocol protocol) {
      return switch (protocol) {
        case TCP -> tcp;
        case UDP -> udp;
        case ICMP -> false;
      };
    }
  }

  private static final List<Service> SERVICES =
      """
      1 tcp tcpmux
      7 tcp/udp echo
      20 tcp ftp-data
      21 tcp ftp
      22 tcp ssh
      23 tcp telnet
      25 tcp smtp
      53 tcp/udp domain
      67 udp bootps
      68 udp bootpc
      69 udp tftp
      80 tcp http
      110 tcp pop3
      111 tcp/udp sunrpc
      123 udp ntp
      143 tcp imap2
      161 tcp/udp snmp
      179 tcp bgp
      389 tcp/udp ldap
      443 tcp/udp https
      445 tcp microsoft-ds
      636 tcp/udp ldaps
      853 tcp/udp domain-s
      993 tcp imaps
      1433 tcp ms-sql-s
      2049 tcp/udp nfs
      3306 tcp mysql
      5432 tcp postgresql
      6379 tcp redis
      8080 tcp http-alt
      """
          .lines()
          .map(ServiceNames::service)
          .toList();

  private ServiceNames() {}

  private static Service service(String line) {
    var words = line.split(" ");
    return new Service(
        Integer.parseInt(words[0]), words[1].contains("tcp"), words[1].contains("udp"), words[2]);
  }

  /** The port of a number or a name; empty for anything else. */
  static OptionalInt port(String text) {
    var number = Numbers.parse(text, 0, 65535);
    return number.isPresent()
        ? OptionalInt.of((int) number.getAsLong())
        : SERVICES.stream()
            .filter(service -> service.name().equals(text))
            .mapToInt(Service::port)
            .findFirst();
  }

  /** The name of a port, its number where it has none. */
  static String name(int port, Protocol protocol) {
    return SERVICES.stream()
        .filter(service -> service.port() == port && service.of(protocol))
        .map(Service::name)
        .findFirst()
        .orElse(Integer.toString(port));
  }
}
