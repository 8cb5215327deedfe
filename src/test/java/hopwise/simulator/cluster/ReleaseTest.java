package hopwise.simulator.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a version of Kubernetes, and the numbers of the plugins. */
class ReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "1.17.11, Ubuntu 16.04.7 LTS, 4.15.0-1096-azure, docker://19.3.12, KUBELET, KUBENET",
    "1.18.10, Ubuntu 18.04.5 LTS, 5.4.0-1031-azure, docker://19.3.12, KUBELET, KUBENET",
    "1.22.4, Ubuntu 18.04.6 LTS, 5.4.0-1067-azure, containerd://1.5.5+azure, IP_MASQ_AGENT,"
        + " KUBENET",
    "1.34.7, Ubuntu 22.04.5 LTS, 5.15.0-1110-azure, containerd://1.7.31-1, IP_MASQ_AGENT, OVERLAY"
  })
  void aReleaseDecidesWhatNodesRun(
      String text, String os, String kernel, String runtime, Masquerader who, Plugin plugin) {
    var release = Release.of(text);
    assertEquals(os, release.image().os());
    assertEquals(kernel, release.image().kernel());
    assertEquals(runtime, release.image().runtimeText());
    assertEquals(who, release.masquerader());
    assertEquals(plugin, release.defaultPlugin());
    assertEquals(text, release.toString());
  }

  @ParameterizedTest
  @CsvSource({"1.29.15, KUBENET", "1.30.14, OVERLAY"})
  void overlayIsTheDefaultSince130(String release, Plugin expected) {
    assertEquals(expected, Release.of(release).defaultPlugin());
  }

  @Test
  void aMinorVersionAloneIsItsNewestRelease() {
    assertEquals(Optional.of(new Release(34, 7)), Release.parse("1.34"));
    assertEquals(Optional.empty(), Release.parse("1.15"));
    assertEquals(Optional.empty(), Release.parse("2.0.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "KUBENET, 110, 400, kubenet, ",
    "NODE_SUBNET, 30, 5000, azure, ",
    "OVERLAY, 250, 5000, azure, overlay",
    "NONE, 250, 5000, none, "
  })
  void aPluginHasItsNumbers(Plugin plugin, int pods, int nodes, String word, String mode) {
    assertEquals(pods, plugin.defaultPods());
    assertEquals(nodes, plugin.nodeLimit());
    assertEquals(word, plugin.word());
    assertEquals(mode, plugin.mode());
  }
}
