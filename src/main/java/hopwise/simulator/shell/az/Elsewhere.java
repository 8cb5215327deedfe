package hopwise.simulator.shell.az;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups and commands of the real tool that are not simulated. */
final class Elsewhere {
  /** Their names by the group that they are in. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(
              "",
              "acr ad advisor aks-preview appservice backup bicep billing cache cdn cloud"
                  + " cognitiveservices config configure connection consumption container"
                  + " containerapp cosmosdb data-boundary deployment deployment-scripts disk"
                  + " disk-encryption-set eventgrid eventhubs find functionapp graph hdinsight"
                  + " image interactive iot keyvault lock logicapp managedapp managedservices"
                  + " mariadb monitor mysql netappfiles policy postgres ppg private-link quota"
                  + " redis rest restore-point search security servicebus sf sig signalr snapshot"
                  + " sql ssh sshkey stack staticwebapp storage survey synapse tag term ts upgrade"
                  + " vmware webapp"),
          Map.entry(
              "account", "clear get-access-token list-locations lock management-group tenant"),
          Map.entry("group", "export lock update wait"),
          Map.entry("resource", "create delete invoke-action link move patch show tag update"),
          Map.entry("role", "definition"),
          Map.entry("role assignment", "delete list update"),
          Map.entry("feature", "list registration show unregister"),
          Map.entry("provider", "list operation show unregister"),
          Map.entry("extension", "list list-available remove show"),
          Map.entry(
              "network",
              "application-gateway asg bastion cross-connection cross-region-lb custom-ip"
                  + " ddos-protection dns express-route front-door list-service-aliases"
                  + " list-service-tags list-usages manager network-watcher perimeter"
                  + " private-dns private-endpoint private-link-resource private-link-service"
                  + " profile routeserver security-partner-provider service-endpoint"
                  + " traffic-manager vhub virtual-appliance vpn-gateway vpn-server-config vrouter"
                  + " vwan watcher-agent"),
          Map.entry(
              "network vnet", "check-ip-address list-available-ips list-endpoint-services tap"),
          Map.entry("network vnet peering", "sync"),
          Map.entry("network nic", "create delete vtap-config wait"),
          Map.entry("network nic ip-config", "address-pool create delete show update"),
          Map.entry("network public-ip", "prefix update ddos-protection"),
          Map.entry(
              "network lb", "create delete inbound-nat-pool inbound-nat-rule list-nic update"),
          Map.entry("network nat gateway", "update wait"),
          Map.entry(
              "network firewall",
              "application-rule delete learned-ip-prefix management-ip-config nat-rule network-rule"
                  + " policy threat-intel-allowlist update"),
          Map.entry("network firewall ip-config", "delete show"),
          Map.entry("network vnet-gateway", "delete list-bgp-peer-status reset update wait"),
          Map.entry("network local-gateway", "delete update wait"),
          Map.entry("network vpn-connection", "delete ipsec-policy shared-key update"),
          Map.entry(
              "network watcher",
              "configure connection-monitor flow-log list packet-capture show-topology"
                  + " show-security-group-view test-connectivity troubleshooting"),
          Map.entry(
              "vm",
              "auto-shutdown availability-set boot-diagnostics deallocate disk extension generalize"
                  + " get-instance-view host identity image list-sizes list-skus list-usage"
                  + " nic open-port restart resize run-command secret start stop update user"),
          Map.entry(
              "vmss",
              "application create deallocate delete disk identity nic restart rolling-upgrade"
                  + " run-command scale start stop update"),
          Map.entry("vmss extension", "delete list show upgrade"),
          Map.entry("vmss nic", "list-vm-nics show"),
          Map.entry(
              "aks",
              "addon app approuting browse check-acr check-network command connection"
                  + " disable-addons draft enable-addons get-os-options kanalyze kollect machine"
                  + " maintenanceconfiguration mesh oidc-issuer operation operation-abort"
                  + " pod-identity remove-dev-spaces rotate-certs snapshot start stop trustedaccess"
                  + " update-credentials use-dev-spaces wait"),
          Map.entry(
              "aks nodepool",
              "delete-machines get-rollback-versions get-upgrades manual-scale operation-abort"
                  + " snapshot start stop wait"));

  private Elsewhere() {}

  /** Their paths, {@code network bastion}. */
  static Set<String> paths() {
    return NAMES.entrySet().stream()
        .flatMap(group ->
            Arrays.stream(group.getValue().split(" "))
                .map(name -> (group.getKey() + " " + name).strip()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
