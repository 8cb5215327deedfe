package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;

/**
 * What AKS refuses, with its codes and in its words where they are known, without the addresses of
 * web pages that it adds to some. Those marked as ours are the simulator's: no wording is known.
 */
final class Refusals {
  static final String POD_CIDR = "networkProfile.podCIDR";
  private static final String SERVICE_CIDR = "networkProfile.serviceCIDR";

  private Refusals() {}

  static Refused noCluster(ClusterId id) {
    return new Refused(
        "ResourceNotFound",
        ("The Resource 'Microsoft.ContainerService/managedClusters/%s' under resource group '%s'"
                + " was not found.")
            .formatted(id.name(), id.group()),
        null);
  }

  static Refused noGroup(String name) {
    return new Refused(
        "ResourceGroupNotFound", "Resource group '%s' could not be found.".formatted(name), null);
  }

  static Refused noPool(ClusterId cluster, String name) {
    return new Refused(
        "NotFound",
        "Could not find the agentpool resource %s in managed cluster %s."
            .formatted(name, cluster.name()),
        null);
  }

  static Refused noSubnet(SubnetId id) {
    return new Refused(
        "VnetSubnetNotFound", "Subnet %s does not exist.".formatted(id.path()), "vnetSubnetID");
  }

  static Refused reservedRange(String what, Cidr range, Cidr reserved) {
    return new Refused(
        "ReservedCIDROverlap",
        "The %s %s overlaps with the range %s that AKS keeps to itself."
            .formatted(what, range, reserved),
        null);
  }

  static Refused dnsOutside(Ipv4 ip, Cidr range) {
    return new Refused(
        "DnsServiceIpOutOfServiceCidr",
        "The DNS service IP %s is out of the range defined by service CIDR %s."
            .formatted(ip, range),
        "networkProfile.dnsServiceIP");
  }

  static Refused dnsIsFirst(Ipv4 ip, Cidr range) {
    return new Refused(
        "DnsServiceIpIsFirst",
        "The DNS service IP %s is the first address of service CIDR %s, which is the API server's."
            .formatted(ip, range),
        "networkProfile.dnsServiceIP");
  }

  static Refused serviceRangeTooLarge(Cidr range) {
    return new Refused(
        "ServiceCidrTooLarge",
        "The service CIDR %s must be smaller than a /12.".formatted(range),
        SERVICE_CIDR);
  }

  static Refused serviceOverlapsSubnet(Cidr range, Cidr subnet) {
    return new Refused(
        "ServiceCidrOverlapExistingSubnetsCidr",
        "The specified service CIDR %s is conflicted with an existing subnet CIDR %s"
            .formatted(range, subnet),
        SERVICE_CIDR);
  }

  static Refused serviceOverlapsPods(Cidr services, Cidr pods) {
    return new Refused(
        "ServiceCidrOverlapPodCidr",
        "The service CIDR %s overlaps with the pod CIDR %s.".formatted(services, pods),
        SERVICE_CIDR);
  }

  static Refused podsOverlapVnet(Cidr pods, Cidr other) {
    return new Refused(
        "NetworkProfileCIDROverlapVNET",
        "NetworkProfile CIDR %s overlaps with reserved VNET CIDR %s".formatted(pods, other),
        POD_CIDR);
  }

  static Refused podRangeNotPrivate(Cidr pods) {
    return new Refused(
        "PodCidrNotPrivate",
        "The pod CIDR %s is in none of the ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and"
                .formatted(pods)
            + " 100.64.0.0/10, as Azure CNI Overlay needs it.",
        POD_CIDR);
  }

  static Refused podRangeNotUsed(Plugin plugin) {
    return new Refused(
        "PodCidrNotSupported",
        "A pod CIDR can be given with kubenet, Azure CNI Overlay and no plugin; pods of %s have"
                .formatted(Words.of(plugin))
            + " addresses of a subnet.",
        POD_CIDR);
  }

  static Refused windowsWithoutAzureCni() {
    return new Refused(
        "AzureCNIOnlyForWindows",
        "Windows agent pools can only be added to AKS clusters using Azure-CNI.",
        null);
  }

  static Refused windowsWithCilium() {
    return new Refused(
        "WindowsNotSupportedWithCilium",
        "Windows node pools cannot be used with the network dataplane cilium.",
        "networkProfile.networkDataplane");
  }

  static Refused windowsFirst() {
    return new Refused(
        "SystemPoolMustBeLinux",
        "System node pools must run Linux; a Windows pool can be added afterwards.",
        "agentPoolProfile.osType");
  }

  static Refused windowsRelease(NodePool.OsSku os, Object release) {
    return new Refused(
        "InvalidOSSKU",
        "OS SKU %s is not supported with Kubernetes %s.".formatted(os, release),
        "agentPoolProfile.osSKU");
  }

  static Refused outboundNat(String why) {
    return new Refused(
        "DisableWindowsOutboundNatNotSupported",
        "OutboundNAT of Windows can be disabled only with " + why + ".",
        "agentPoolProfile.windowsProfile.disableOutboundNat");
  }

  static Refused poolName(String name, boolean windows) {
    return new Refused(
        "InvalidParameter",
        ("The value of parameter agentPoolProfile.name is invalid: %s. A name begins with a"
                + " lower-case letter, holds lower-case letters and digits only, and has at most"
                + " %d of them.")
            .formatted(name, windows ? 6 : 12),
        "agentPoolProfile.name");
  }

  static Refused clusterName(String name) {
    return new Refused(
        "InvalidParameter",
        ("The value of parameter name is invalid: %s. A name begins and ends with a letter or a"
                + " digit, holds letters, digits, _ and - only, and has at most 63 characters.")
            .formatted(name),
        "name");
  }

  static Refused exists(String what, String name) {
    return new Refused("AlreadyExists", "The %s %s exists already.".formatted(what, name), null);
  }

  static Refused release(Object asked, Object offered) {
    return new Refused(
        "K8sVersionNotSupported",
        "Kubernetes version %s is not supported here; supported are %s.".formatted(asked, offered),
        "kubernetesVersion");
  }

  static Refused upgrade(Object from, Object to, String why) {
    return new Refused(
        "OperationNotAllowed",
        "Upgrading Kubernetes version %s to %s is not allowed: %s.".formatted(from, to, why),
        "kubernetesVersion");
  }

  static Refused routeTableIdentity() {
    return new Refused(
        "CustomRouteTableWithUnsupportedMSIType",
        "Clusters using managed identity type SystemAssigned do not support bringing your own route"
            + " table.",
        "identity");
  }

  static Refused subnetShared(String subnet, String cluster) {
    return new Refused(
        "SubnetUsedByOtherKubenetCluster",
        "Subnet %s is in use by the kubenet cluster %s; kubenet clusters cannot share a subnet."
            .formatted(subnet, cluster),
        "agentPoolProfile.vnetSubnetID");
  }

  static Refused policyEngine(Object engine, Object plugin) {
    return new Refused(
        "NetworkPolicyNotSupported",
        "The network policy %s cannot be used with %s.".formatted(engine, plugin),
        "networkProfile.networkPolicy");
  }

  static Refused cilium(String why) {
    return new Refused(
        "NetworkDataplaneNotSupported",
        "The network dataplane cilium cannot be used: " + why + ".",
        "networkProfile.networkDataplane");
  }

  static Refused outbound(Object type, String why) {
    return new Refused(
        "InvalidOutboundType",
        "The outbound type %s cannot be used: %s.".formatted(type, why),
        "networkProfile.outboundType");
  }

  static Refused unchangeable(String property, String way) {
    return new Refused(
        "PropertyChangeNotAllowed",
        "Changing property '%s' is not allowed. %s".formatted(property, way),
        property);
  }

  static Refused migration(String why) {
    return new Refused(
        "OverlayUpgradeNotAllowed",
        "The cluster cannot be updated to Azure CNI Overlay: " + why + ".",
        "networkProfile.networkPluginMode");
  }

  static Refused podSubnet(String why) {
    return new Refused("InvalidPodSubnet", why, "agentPoolProfile.podSubnetID");
  }

  static Refused podSubnetInUse(SubnetId subnet) {
    return new Refused(
        "InUseSubnetCannotBeDeleted",
        ("Subnet %s is in use by %s/serviceAssociationLinks/AzureKubernetesService and cannot be"
                + " deleted. In order to delete the subnet, delete all the resources within the"
                + " subnet.")
            .formatted(subnet.name(), subnet.path()),
        null);
  }

  static Refused nodeGroup(String group, String cluster) {
    return new Refused(
        "ResourceGroupManagedByAks",
        "Resource group %s holds the machines of cluster %s; delete the cluster instead."
            .formatted(group, cluster),
        null);
  }

  static Refused delegated(String subnet, String service) {
    return new Refused(
        "SubnetIsDelegated",
        "Subnet %s is delegated to %s and cannot hold nodes.".formatted(subnet, service),
        "agentPoolProfile.vnetSubnetID");
  }

  static Refused lastSystemPool(String pool) {
    return new Refused(
        "OperationNotAllowed",
        "Pool %s is the last system node pool; a cluster must have one.".formatted(pool),
        null);
  }

  static Refused surge(String text) {
    return new Refused(
        "InvalidParameter",
        "The value of parameter maxSurge is invalid: %s. It is a number of nodes or 1%% to 100%%."
            .formatted(text),
        "agentPoolProfile.upgradeSettings.maxSurge");
  }
}
