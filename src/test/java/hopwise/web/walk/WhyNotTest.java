package hopwise.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotTest {
  private static final Packet PACKET =
      new Packet(
          Ipv4.of("10.244.0.4"),
          Ipv4.of("10.0.0.10"),
          64,
          new Transport.Tcp(40_000, 80, Transport.Segment.SYN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-s 10.1.0.0/16                      | asks for a source in 10.1.0.0/16",
        "! -d 10.0.0.0/8                     | asks for a destination outside 10.0.0.0/8",
        "-p udp                              | is for UDP",
        "-p tcp --dport 443                  | asks for another port",
        "-m mark --mark 0x4000/0x4000        | asks for mark 0x4000",
        "-m addrtype ! --dst-type LOCAL      | asks for a destination that is not an address of"
            + " this machine",
        "-m conntrack --ctstate ESTABLISHED  | asks for a connection in another state",
        "-o eth7                             | asks for another interface",
      })
  void theConditionThatDoesNotHold(String rule, String why) {
    var lab = Lab.begin(Worlds.scenario("linux-primitives"));
    var reply = lab.type("iptables -A FORWARD " + rule + " -j DROP");
    var world = ((Lab.Reply.Ran) reply).lab().world();
    var namespace = world.network().at(NamespaceId.root("host/vm"));
    var chain = namespace.rules().tableOrEmpty(TableName.FILTER).chain("FORWARD");
    assertEquals(why, new WhyNot(PACKET, 0).of(Objects.requireNonNull(chain).rules().getFirst()));
  }
}
