package hopwise.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkFormTest {
  private static WalkForm form(String from, String to, String port, String protocol) {
    return WalkForm.read(
        Worlds.of(WalkViewsTest.HYBRID),
        Map.of(
            "from", List.of(from),
            "to", List.of(to),
            "port", List.of(port),
            "protocol", List.of(protocol)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "web-pod   | host/db          | ''    | ''  | pod/web-827bvpmbph-sm5kk to host/db",
        "web-pod   | web-service:8080 | ''    | ''  | pod/web-827bvpmbph-sm5kk to service/web:8080",
        "host/db   | 10.1.0.4         | 22    | ''  | host/db to 10.1.0.4:22",
        "host/db   | 10.1.0.4:53/udp  | 22    | tcp | host/db to 10.1.0.4:53/udp",
        "DB        | WEB-PODX         | ''    | ''  | -",
        "DB        | 10.1.0.4         | 22    | ''  | host/db to 10.1.0.4:22",
        "host/db   | vmss000002:22    | ''    | ''  | host/db to"
            + " node/aks-nodepool1-40908746-vmss000002:22",
        "host/db   | host/web         | 0     | ''  | -",
        "host/db   | host/web:0       | ''    | ''  | -",
        "host/dbs  | host/web         | ''    | ''  | -",
        "service/web | host/web       | ''    | ''  | -",
        "''        | host/web         | ''    | ''  | -",
      })
  void whatCanBeSent(String from, String to, String port, String protocol, @Nullable String walk) {
    var ask = form(from, to, port, protocol).ask(1, 1, "w", "");
    assertEquals(walk, ask.map(it -> it.from() + " to " + it.to()).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''             | Say who sends.                             | ''",
        "pod/gone       | “pod/gone” is no place here.               | ''",
        "web-pod-same-node | This network has nobody in that role.   | ''",
        "dbs            | “dbs” is no place here.                    | ''",
        "host/          | Which one of these?                        | host/db, host/web",
      })
  void whatIsWrongWithASender(String text, String problem, String like) {
    var field = form(text, "host/db", "", "").from();
    assertEquals(problem, field.problem());
    assertEquals(like, String.join(", ", field.like()));
  }

  @Test
  void withoutEndsAGoodExampleIsChosen() {
    var form = WalkForm.read(Worlds.of(WalkViewsTest.PAPER), Map.of());
    assertEquals("pod/web-827bvpmbph-mjprw", form.from().value());
    assertEquals("pod/web-827bvpmbph-ckxz6", form.to().value());
    var plain = WalkForm.read(Worlds.of("linux-primitives"), Map.of());
    assertTrue(plain.ask(1, 1, "w", "").isPresent());
  }

  @Test
  void listsBeginWithWhatALearnerMade() {
    var form = form("web-pod", "host/db", "", "");
    assertTrue(form.senders().getFirst().startsWith("pod/web-"), form.senders().toString());
    assertTrue(form.targets().contains("service/web"));
    assertTrue(form.senders().stream().noneMatch(place -> place.startsWith("service/")));
  }
}
