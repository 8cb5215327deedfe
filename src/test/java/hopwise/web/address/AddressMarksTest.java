package hopwise.web.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.world.World;
import hopwise.source.Library;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressMarksTest {
  private static final World HYBRID = world("on-premises-hybrid");
  private static final World PRIMITIVES = world("linux-primitives");

  private static World world(String name) {
    var library = Library.of(Path.of("content"), Path.of("quizzes"));
    return library.scenarios().read(name).scenario().orElseThrow().world();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.0.4          | vnet        | node/",
        "10.1.0.1          | vnet        | Azure’s gateway of subnet nodes",
        "10.1.0.3          | vnet        | kept by Azure in subnet nodes",
        "10.1.0.200        | vnet        | subnet nodes of vnet",
        "10.1.0.0/24       | vnet        | subnet nodes of vnet",
        "10.1.0.4/24       | vnet        | node/",
        "10.244.0.0/16     | pod         | pod range of cluster",
        "10.244.1.77       | pod         | pod range of cluster",
        "10.0.0.10         | service     | service/kube-system/kube-dns",
        "192.168.10.20     | on-premises | host/db, eth0",
        "192.168.99.1      | on-premises | site office",
        "203.0.113.80      | internet    | host/web, eth0",
      })
  void hasTheColourOfItsSpaceAndTellsWhereItLives(String text, String space, String home) {
    var ip = text.replaceAll("/.*", "");
    var start =
        "<span class=\"addr addr-%s\" data-ip=\"%s\" data-lives=\"%s".formatted(space, ip, home);
    var html = AddressMarks.of(HYBRID).html("at " + text + ".");
    assertEquals("at " + start, html.substring(0, Math.min(html.length(), start.length() + 3)));
    assertEquals(">" + text + "</span>.", html.substring(html.indexOf(">" + text)));
  }

  @Test
  void aPodIsNamedWithItsNode() {
    var html = AddressMarks.of(HYBRID).html("10.244.1.2");
    assertEquals(
        1, html.split("pod/[\\w/-]+, eth0 on node/aks-nodepool1-\\d+-vmss\\d+").length - 1);
  }

  @Test
  void unknownAddressesHaveNoHome() {
    assertEquals(
        "<span class=\"addr addr-internet\" data-ip=\"8.8.4.4\">8.8.4.4</span>",
        AddressMarks.of(HYBRID).html("8.8.4.4"));
  }

  @Test
  void whatIsNobodysAddressStaysPlain() {
    for (var text :
        List.of(
            "0.0.0.0/0",
            "255.255.255.0",
            "127.0.0.1",
            "1.2.3",
            "1.2.3.4.5",
            "10.0.0.256",
            "10.0.0.1/33",
            "v10.0.0.1")) {
      assertEquals(text, AddressMarks.of(HYBRID).html(text));
    }
    assertEquals("&lt;b&gt; &amp; &quot;", AddressMarks.of(HYBRID).html("<b> & \""));
  }

  @Test
  void machinesMadeByHandHaveSpacesToo() {
    assertEquals(
        "<span class=\"addr addr-vnet\" data-ip=\"10.1.0.4\" data-lives=\"host/vm, eth0\""
            + " role=\"button\" tabindex=\"0\" aria-label=\"10.1.0.4: host/vm,"
            + " eth0\">10.1.0.4</span>:80",
        AddressMarks.of(PRIMITIVES).focusableHtml("10.1.0.4:80"));
  }
}
