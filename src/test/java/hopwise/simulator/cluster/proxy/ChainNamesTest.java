package hopwise.simulator.cluster.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that real clusters show. */
class ChainNamesTest {
  @ParameterizedTest
  @CsvSource({
    "default/nginx:,               TCP, KUBE-SVC-4N57TFCL4MD7ZTDA",
    "default/kubernetes:https,     TCP, KUBE-SVC-NPX46M4PTMTKRN6Y",
    "kube-system/kube-dns:dns,     UDP, KUBE-SVC-TCOU7JCQXEZGVUNU",
    "kube-system/kube-dns:dns-tcp, TCP, KUBE-SVC-ERIFXISQEP7F7OF4",
  })
  void service(String port, Protocol protocol, String expected) {
    assertEquals(expected, new ChainNames(port, protocol).service());
  }

  @ParameterizedTest
  @CsvSource({
    "default/nginx:, TCP, 10.244.3.4, 80, KUBE-SEP-6QCC2MHJZP35QQAR",
    "default/nginx:, TCP, 10.244.2.4, 80, KUBE-SEP-TOYRWPNILILHH3OR",
    "ns1/svc1:p80,   TCP, 10.180.0.1, 80, KUBE-SEP-SXIVWICOYRO3J4NJ",
  })
  void endpoint(String name, Protocol protocol, String ip, int port, String expected) {
    var endpoint = new Endpoint(Ipv4.of(ip), port, "node1");
    assertEquals(expected, new ChainNames(name, protocol).endpoint(endpoint));
  }
}
