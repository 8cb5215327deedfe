package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Public addresses. */
public record PublicIpJson(Azure azure, Marks marks) {
  /** As {@code az network public-ip show} prints one. */
  public JsonNode of(PublicIp ip) {
    return marks
        .resource(ip)
        .with("ddosSettings", Fields.of("protectionMode", "VirtualNetworkInherited"))
        .with("idleTimeoutInMinutes", 4)
        .with("ipAddress", ip.address())
        .withPresent("ipConfiguration", user(ip))
        .with("ipTags", List.of())
        .with("publicIPAddressVersion", "IPv4")
        .with("publicIPAllocationMethod", "Static")
        .with("sku", Fields.of("name", "Standard").with("tier", "Regional"))
        .node();
  }

  private @Nullable Fields user(PublicIp ip) {
    var nics =
        azure.all(Nic.class).stream()
            .filter(nic -> Objects.equals(nic.publicIp(), ip.id()))
            .map(nic -> Marks.mention(nic.id(), nic.id().path() + "/ipConfigurations/ipconfig1"));
    var frontends =
        azure.all(LoadBalancer.class).stream()
            .flatMap(balancer ->
                balancer.frontends().stream()
                    .filter(frontend ->
                        frontend instanceof LoadBalancer.Frontend.Public outside
                            && outside.publicIp().equals(ip.id()))
                    .map(frontend ->
                        Marks.mention(
                            balancer.id(),
                            LoadBalancerJson.path(
                                balancer, "frontendIPConfigurations", frontend.name()))));
    return Stream.concat(nics, frontends).findFirst().orElse(null);
  }
}
