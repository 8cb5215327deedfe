package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Plugin;
import java.util.ArrayList;
import java.util.List;

/** The kubelet's command line on a node, as AKS starts it. */
final class Kubelet {
  private Kubelet() {}

  static String command(Seat seat) {
    var cluster = seat.cluster();
    var pool = cluster.pool(seat.node().pool()).orElseThrow();
    boolean docker = seat.has(ContainerRuntime.DOCKER);
    var flags = new ArrayList<String>();
    flags.add("/usr/local/bin/kubelet --enable-server");
    flags.add("--node-labels=kubernetes.azure.com/role=agent,agentpool=" + pool.name());
    flags.add("--v=2 --volume-plugin-dir=/etc/kubernetes/volumeplugins --address=0.0.0.0");
    flags.add("--anonymous-auth=false --authorization-mode=Webhook");
    flags.add("--azure-container-registry-config=/etc/kubernetes/azure.json");
    flags.add("--client-ca-file=/etc/kubernetes/certs/ca.crt");
    flags.addAll(cloud(docker));
    flags.add("--cluster-dns=" + cluster.profile().dnsServiceIp());
    flags.add("--cluster-domain=cluster.local --event-qps=0");
    flags.add("--kubeconfig=/var/lib/kubelet/kubeconfig");
    flags.add("--max-pods=" + pool.maxPods());
    if (docker) {
      flags.add(
          "--network-plugin=" + (cluster.profile().plugin() == Plugin.KUBENET ? "kubenet" : "cni"));
    }
    flags.add("--node-status-update-frequency=10s");
    var range = cluster.profile().podCidr();
    if (docker && cluster.profile().plugin() == Plugin.KUBENET && range != null) {
      flags.add("--non-masquerade-cidr=" + range);
    }
    flags.add("--pod-manifest-path=/etc/kubernetes/manifests --pod-max-pids=-1");
    flags.add("--rotate-certificates=" + !docker);
    return String.join(" ", flags);
  }

  private static List<String> cloud(boolean docker) {
    return docker
        ? List.of("--cloud-config=/etc/kubernetes/azure.json --cloud-provider=azure")
        : List.of(
            "--cloud-provider=external",
            "--container-runtime-endpoint=unix:///run/containerd/containerd.sock");
  }
}
