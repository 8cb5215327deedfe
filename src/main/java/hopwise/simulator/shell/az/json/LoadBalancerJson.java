package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.LoadBalancer.Frontend;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Load balancers and their parts. */
public record LoadBalancerJson(Marks marks) {
  private static final String FRONTENDS = "frontendIPConfigurations";
  private static final String POOLS = "backendAddressPools";
  private static final String PROBES = "probes";

  static String path(LoadBalancer balancer, String kind, String name) {
    return balancer.id().path() + "/" + kind + "/" + name;
  }

  /** As {@code az network lb show} prints one. */
  public JsonNode of(LoadBalancer balancer) {
    return marks
        .resource(balancer)
        .with(POOLS, pools(balancer))
        .with(FRONTENDS, frontends(balancer))
        .with("inboundNatPools", List.of())
        .with("inboundNatRules", List.of())
        .with("loadBalancingRules", rules(balancer))
        .with("outboundRules", outboundRules(balancer))
        .with(PROBES, probes(balancer))
        .with("sku", Fields.of("name", "Standard").with("tier", "Regional"))
        .node();
  }

  private Fields part(LoadBalancer balancer, String kind, String name) {
    return marks.part(
        balancer.id(), path(balancer, kind, name), balancer.id().type().path() + "/" + kind);
  }

  private static Fields mention(LoadBalancer balancer, String kind, String name) {
    return Marks.mention(balancer.id(), path(balancer, kind, name));
  }

  /** The addresses that clients talk to. */
  public JsonNode frontends(LoadBalancer balancer) {
    return Fields.list(
        balancer.frontends().stream().map(part -> frontend(balancer, part)).toList());
  }

  private Fields frontend(LoadBalancer balancer, Frontend frontend) {
    var fields = part(balancer, FRONTENDS, frontend.name());
    return switch (frontend) {
      case Frontend.Public outside ->
          fields
              .with("privateIPAllocationMethod", "Dynamic")
              .with("publicIPAddress", Marks.mention(outside.publicIp()));
      case Frontend.Private inside ->
          fields
              .with("privateIPAddress", inside.address())
              .with("privateIPAddressVersion", "IPv4")
              .with("privateIPAllocationMethod", "Dynamic")
              .with("subnet", Marks.mention(inside.subnet()));
    };
  }

  /** The machines behind it. */
  public JsonNode pools(LoadBalancer balancer) {
    return Fields.list(
        balancer.pools().stream()
            .map(pool ->
                part(balancer, POOLS, pool.name())
                    .with(
                        "backendIPConfigurations",
                        pool.nics().stream()
                            .map(nic ->
                                Marks.mention(nic, nic.path() + "/ipConfigurations/ipconfig1"))
                            .toList()))
            .toList());
  }

  /** What comes to which port goes where. */
  public JsonNode rules(LoadBalancer balancer) {
    return Fields.list(balancer.rules().stream().map(rule -> rule(balancer, rule)).toList());
  }

  private Fields rule(LoadBalancer balancer, LoadBalancer.Rule rule) {
    return part(balancer, "loadBalancingRules", rule.name())
        .with("backendAddressPool", mention(balancer, POOLS, rule.pool()))
        .with("backendPort", rule.backendPort())
        .with("disableOutboundSnat", true)
        .with("enableFloatingIP", rule.floatingIp())
        .with("enableTcpReset", true)
        .with("frontendIPConfiguration", mention(balancer, FRONTENDS, rule.frontend()))
        .with("frontendPort", rule.frontendPort())
        .with("idleTimeoutInMinutes", 4)
        .with("loadDistribution", "Default")
        .withPresent("probe", probe(balancer, rule.probe()))
        .with("protocol", NsgJson.protocol(rule.protocol(), "All"));
  }

  private static @Nullable Fields probe(LoadBalancer balancer, @Nullable String name) {
    return name == null ? null : mention(balancer, PROBES, name);
  }

  /** How it finds out who can serve. */
  public JsonNode probes(LoadBalancer balancer) {
    return Fields.list(
        balancer.probes().stream()
            .map(probe ->
                part(balancer, PROBES, probe.name())
                    .with("intervalInSeconds", 5)
                    .with("numberOfProbes", 2)
                    .with("port", probe.port())
                    .with("probeThreshold", 2)
                    .with("protocol", probe.path() == null ? "Tcp" : "Http")
                    .withPresent("requestPath", probe.path()))
            .toList());
  }

  /** How the machines behind it reach the internet. */
  public JsonNode outboundRules(LoadBalancer balancer) {
    return Fields.list(
        balancer.outboundRules().stream()
            .map(rule ->
                part(balancer, "outboundRules", rule.name())
                    .with("allocatedOutboundPorts", rule.portsPerNic())
                    .with("backendAddressPool", mention(balancer, POOLS, rule.pool()))
                    .with("enableTcpReset", true)
                    .with(
                        FRONTENDS,
                        rule.frontends().stream()
                            .map(name -> mention(balancer, FRONTENDS, name))
                            .toList())
                    .with("idleTimeoutInMinutes", 30)
                    .with("protocol", "All"))
            .toList());
  }
}
