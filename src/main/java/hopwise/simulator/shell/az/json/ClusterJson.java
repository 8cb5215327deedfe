package hopwise.simulator.shell.az.json;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkProfile;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Managed clusters. */
public record ClusterJson(Cluster cluster, Marks marks) {
  /** The tenant of the only subscription. */
  public static final String TENANT = "00000000-0000-0000-0000-000000000001";

  /** As {@code az aks show} prints it. */
  public JsonNode show() {
    var id = cluster.id();
    var pools = new PoolJson(cluster, marks);
    return Fields.of("agentPoolProfiles", cluster.pools().stream().map(pools::profile).toList())
        .with("azurePortalFqdn", domain(".portal.hcp."))
        .with("currentKubernetesVersion", cluster.release())
        .with("disableLocalAccounts", false)
        .with("dnsPrefix", Names.dnsPrefix(cluster))
        .with("enableRbac", true)
        .with("fqdn", domain(".hcp."))
        .with("id", id.path())
        .with("identity", identity())
        .with("identityProfile", identityProfile())
        .with("kubernetesVersion", cluster.release())
        .with("linuxProfile", Fields.of("adminUsername", "azureuser"))
        .with("location", cluster.location())
        .with("maxAgentPools", 100)
        .with("name", id.name())
        .with("networkProfile", network())
        .with("nodeResourceGroup", cluster.nodeGroup())
        .with("powerState", Fields.of("code", "Running"))
        .with("provisioningState", Marks.SUCCEEDED)
        .with("resourceGroup", id.group())
        .with("servicePrincipalProfile", Fields.of("clientId", clientId()).withNull("secret"))
        .with("sku", Fields.of("name", "Base").with("tier", "Free"))
        .with("supportPlan", "KubernetesOfficial")
        .with("type", "Microsoft.ContainerService/ManagedClusters")
        .with("windowsProfile", windows())
        .withNull(
            "aadProfile",
            "addonProfiles",
            "apiServerAccessProfile",
            "autoScalerProfile",
            "privateFqdn",
            "systemData",
            "tags")
        .node();
  }

  private String domain(String middle) {
    return Names.dnsPrefix(cluster) + middle + cluster.location() + ".azmk8s.io";
  }

  private @Nullable Fields identity() {
    var none = Fields.none().withNull("principalId", "tenantId", "userAssignedIdentities");
    return switch (cluster.identity()) {
      case Identity.SystemAssigned own ->
          none.with("type", "SystemAssigned")
              .with("principalId", marks.guid("principal", cluster.id().path()))
              .with("tenantId", TENANT);
      case Identity.UserAssigned(var name) ->
          none.with("type", "UserAssigned")
              .with("userAssignedIdentities", Fields.of(name, brought(name)));
      case Identity.ServicePrincipal principal -> null;
    };
  }

  private Fields brought(String identity) {
    return Fields.of("clientId", marks.guid("client", identity))
        .with("principalId", marks.guid("principal", identity));
  }

  private @Nullable Fields identityProfile() {
    var name = cluster.id().name() + "-agentpool";
    var path =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/"
            + cluster.nodeGroup()
            + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/"
            + name;
    return cluster.identity() instanceof Identity.ServicePrincipal
        ? null
        : Fields.of(
            "kubeletidentity",
            Fields.of("clientId", marks.guid("client", path))
                .with("objectId", marks.guid("principal", path))
                .with("resourceId", path));
  }

  private String clientId() {
    return cluster.identity() instanceof Identity.ServicePrincipal
        ? marks.guid("service principal", cluster.id().path())
        : "msi";
  }

  private @Nullable Fields windows() {
    return cluster.pools().stream().anyMatch(pool -> pool.os().isWindows())
        ? Fields.of("adminUsername", "azureuser").with("enableCsiProxy", true)
        : null;
  }

  private Fields network() {
    var profile = cluster.profile();
    var pods = profile.podCidr();
    return Fields.of("dnsServiceIp", profile.dnsServiceIp())
        .with("ipFamilies", List.of("IPv4"))
        .with("loadBalancerProfile", loadBalancer(profile))
        .with("loadBalancerSku", "standard")
        .with("natGatewayProfile", natGateway(profile))
        .with("networkDataplane", dataplane(profile))
        .withNull("networkMode")
        .with("networkPlugin", profile.plugin().word())
        .with("networkPluginMode", profile.plugin().mode())
        .with("networkPolicy", profile.policyEngine())
        .with("outboundType", profile.outboundType())
        .with("podCidr", pods)
        .with("podCidrs", pods == null ? null : List.of(pods))
        .with("serviceCidr", profile.serviceCidr())
        .with("serviceCidrs", List.of(profile.serviceCidr()));
  }

  private static @Nullable String dataplane(NetworkProfile profile) {
    return switch (profile.plugin()) {
      case KUBENET, NONE -> null;
      case NODE_SUBNET, NODE_SUBNET_BRIDGE, POD_SUBNET, POD_SUBNET_STATIC, OVERLAY ->
          profile.dataplane().toString();
    };
  }

  private @Nullable Fields loadBalancer(NetworkProfile profile) {
    return profile.outboundType() == OutboundType.LOAD_BALANCER
        ? Fields.of("backendPoolType", "nodeIPConfiguration")
            .with("effectiveOutboundIPs", List.of(outboundIp()))
            .with("managedOutboundIPs", Fields.of("count", 1).withNull("countIpv6"))
            .withNull(
                "allocatedOutboundPorts",
                "idleTimeoutInMinutes",
                "outboundIPs",
                "outboundIpPrefixes")
        : null;
  }

  private @Nullable Fields natGateway(NetworkProfile profile) {
    return profile.outboundType() == OutboundType.MANAGED_NAT_GATEWAY
        ? Fields.of("effectiveOutboundIPs", List.of(outboundIp()))
            .with("idleTimeoutInMinutes", 4)
            .with("managedOutboundIpProfile", Fields.of("count", 1))
        : null;
  }

  private Fields outboundIp() {
    var id = Names.outboundIp(cluster);
    return Fields.of("id", id.path()).with("resourceGroup", id.group());
  }
}
