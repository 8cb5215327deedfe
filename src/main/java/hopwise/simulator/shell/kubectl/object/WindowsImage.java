package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.NodePool.OsSku;

/** What a Windows node says about itself. */
final class WindowsImage {
  static final String RUNTIME = "containerd://1.7.20+azure";

  private WindowsImage() {}

  static String name(OsSku os) {
    return os == OsSku.WINDOWS_2025
        ? "Windows Server 2025 Datacenter"
        : "Windows Server 2022 Datacenter";
  }

  static String kernel(OsSku os) {
    return os == OsSku.WINDOWS_2025 ? "10.0.26100.6584" : "10.0.20348.4171";
  }
}
