package hopwise.simulator.shell.az;

import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.NodePool.Mode;
import hopwise.simulator.cluster.NodePool.OsSku;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.change.PoolRequest;
import org.jspecify.annotations.Nullable;

/** The options that a node pool is described by. */
final class PoolOptions {
  /** Those that {@code aks create} and {@code aks nodepool add} have both. */
  static final String TEXT =
      " --node-count/-c --node-vm-size/-s --max-pods/-m --vnet-subnet-id --pod-subnet-id"
          + " --kubernetes-version/-k --os-sku=Ubuntu|Windows2022|Windows2025";

  /** Those of both that have no effect here. */
  static final String IDLE = " --zones/-z...^ --node-osdisk-size^ --node-osdisk-type^ --tags...^";

  /** How many nodes a pool has when nobody says. */
  private static final int NODES = 3;

  private static final int LONGEST_NAME = 12;

  private final Desk desk;
  private final Values values;

  PoolOptions(Desk desk) {
    this.desk = desk;
    this.values = new Values(desk.request());
  }

  PoolRequest read(String name, Mode mode, boolean windows) throws Refusal {
    var request = desk.request();
    if (name.length() > LONGEST_NAME) {
      throw Refusal.client("--nodepool-name can contain at most 12 characters");
    }
    return new PoolRequest(
        name,
        mode,
        os(windows),
        request.value("--node-vm-size").orElse(PoolRequest.VM_SIZE),
        values.number("--node-count").orElse(NODES),
        values.number("--max-pods").filter(pods -> pods != 0).orElse(null),
        subnet("--vnet-subnet-id"),
        subnet("--pod-subnet-id"),
        request.value("--max-surge").orElse("1"),
        release(desk),
        !request.has("--disable-windows-outbound-nat"));
  }

  private OsSku os(boolean windows) throws Refusal {
    var asked = desk.request().value("--os-sku").flatMap(word -> Words.find(OsSku.class, word));
    var os = asked.orElse(windows ? OsSku.WINDOWS_2022 : OsSku.UBUNTU);
    if (os.isWindows() != windows) {
      throw Refusal.service(
          "InvalidOSSKU",
          "OS SKU %s does not go with OS type %s.".formatted(os, windows ? "Windows" : "Linux"),
          "agentPoolProfile.osSKU");
    }
    return os;
  }

  private @Nullable SubnetId subnet(String option) throws Refusal {
    var text = desk.request().value(option).filter(word -> !word.isEmpty());
    if (text.isEmpty()) {
      return null;
    }
    return Paths.subnet(text.get())
        .orElseThrow(() -> Refusal.client(option + " is not a valid Azure resource ID."));
  }

  /** The release that the request names, null for none. */
  static @Nullable Release release(Desk desk) throws Refusal {
    var text = desk.request().value("--kubernetes-version").filter(word -> !word.isEmpty());
    if (text.isEmpty()) {
      return null;
    }
    return Release.parse(text.get().replaceFirst("^[vV]", ""))
        .orElseThrow(() ->
            Refusal.client(
                "--kubernetes-version should be the full version number or major.minor version"
                    + " number, such as \"1.7.12\" or \"1.7\""));
  }
}
