package hopwise.simulator.shell.az;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertSame;

import hopwise.simulator.net.SplitMix64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No order of commands makes {@code az} fail in another way than by refusing. */
class AzRandomTest {
  private static final int COMMANDS = 100;
  private static final Pattern CHOICE = Pattern.compile("<(\\w+)>");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "g", List.of("a", "a", "a", "a", "a", "a", "a", "b", "MC_a_c1_eastus"),
          "v", List.of("v1", "v1", "v1", "v2"),
          "s", List.of("s1", "s1", "s1", "s2", "GatewaySubnet"),
          "c", List.of("c1", "c1", "c1", "c2"),
          "p", List.of("nodepool1", "pool2", "win"),
          "prefix",
              List.of("10.1.0.0/24", "10.1.0.0/28", "10.1.2.0/23", "10.1.200.0/24", "10.9.0.0/24"),
          "plugin", List.of("kubenet", "azure", "azure --network-plugin-mode overlay", "none"),
          "n", List.of("0", "1", "2", "3", "5", "40", "401"),
          "t", List.of("t1", "t1", "t1", "t2"));

  private static final String SUBNET =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/<g>/providers/"
          + "Microsoft.Network/virtualNetworks/<v>/subnets/<s>";

  private static final List<String> FORMS =
      List.of(
          "az group create -n <g> -l eastus",
          "az group create -n <g> -l eastus",
          "az group delete -n b --yes",
          "az network vnet create -g <g> -n <v> --address-prefixes 10.1.0.0/16",
          "az network vnet create -g <g> -n <v> --address-prefixes 10.1.0.0/16",
          "az network vnet create -g <g> -n <v> --address-prefixes 10.9.0.0/16 --subnet-name <s>",
          "az network vnet delete -g <g> -n <v>",
          "az network vnet update -g <g> -n <v> --address-prefixes 10.1.0.0/16 10.9.0.0/16",
          "az network vnet subnet create -g <g> --vnet-name <v> -n <s> --address-prefixes <prefix>",
          "az network vnet subnet create -g <g> --vnet-name <v> -n <s> --address-prefixes <prefix>",
          "az network vnet subnet delete -g <g> --vnet-name <v> -n <s>",
          "az network vnet subnet update -g <g> --vnet-name <v> -n <s> --route-table <t>",
          "az network vnet subnet update -g <g> --vnet-name <v> -n <s> --nsg <t>",
          "az network vnet subnet update -g <g> --vnet-name <v> -n <s> --route-table ''",
          "az network vnet peering create -g <g> --vnet-name <v> -n <t> --remote-vnet <v>"
              + " --allow-vnet-access",
          "az network vnet peering delete -g <g> --vnet-name <v> -n <t>",
          "az network route-table create -g <g> -n <t>",
          "az network route-table delete -g <g> -n <t>",
          "az network route-table route create -g <g> --route-table-name <t> -n <s>"
              + " --address-prefix <prefix> --next-hop-type None",
          "az network nsg create -g <g> -n <t>",
          "az network nsg delete -g <g> -n <t>",
          "az network nsg rule create -g <g> --nsg-name <t> -n r --priority 10<n>",
          "az network public-ip create -g <g> -n <t>",
          "az network public-ip delete -g <g> -n <t>",
          "az network nat gateway create -g <g> -n <t> --public-ip-addresses <t>",
          "az network vnet-gateway create -g <g> -n <t> --vnet <v>",
          "az network local-gateway create -g <g> -n <t> --local-address-prefixes 192.168.0.0/24",
          "az network vpn-connection create -g <g> -n <t> --vnet-gateway1 <t> --local-gateway2 <t>",
          "az vm create -g <g> -n <t> --vnet-name <v> --subnet <s>",
          "az vm create -g <g> -n <t>",
          "az vm delete -g <g> -n <t> --yes",
          "az network nic list -g <g>",
          "az network nic show-effective-route-table -g <g> -n <t>VMNic -o table",
          "az network watcher show-next-hop -g <g> --vm <t> --source-ip 10.0.0.4 --dest-ip 8.8.8.8",
          "az aks create -g <g> -n <c> --network-plugin <plugin> --node-count <n>",
          "az aks create -g <g> -n <c> --node-count <n> --vnet-subnet-id " + SUBNET,
          "az aks create -g <g> -n <c> --network-plugin <plugin> --node-count <n>"
              + " --vnet-subnet-id "
              + SUBNET,
          "az aks create -g <g> -n <c> --network-plugin azure --node-count <n> --vnet-subnet-id "
              + SUBNET
              + " --pod-subnet-id "
              + SUBNET,
          "az aks scale -g <g> -n <c> -c <n>",
          "az aks upgrade -g <g> -n <c> -k 1.35 --yes",
          "az aks update -g <g> -n <c> --network-plugin azure --network-plugin-mode overlay"
              + " --pod-cidr 192.168.0.0/16",
          "az aks update -g <g> -n <c> --network-dataplane cilium",
          "az aks delete -g <g> -n <c> --yes",
          "az aks nodepool add -g <g> --cluster-name <c> -n <p> -c <n>",
          "az aks nodepool add -g <g> --cluster-name <c> -n <p> -c <n> --vnet-subnet-id " + SUBNET,
          "az aks nodepool add -g <g> --cluster-name <c> -n <p> -c <n> --os-type Windows",
          "az aks nodepool scale -g <g> --cluster-name <c> -n <p> -c <n>",
          "az aks nodepool upgrade -g <g> --cluster-name <c> -n <p> -k 1.35",
          "az aks nodepool delete -g <g> --cluster-name <c> -n <p>",
          "az aks show -g <g> -n <c> -o table",
          "az aks list -o table",
          "az aks create -g a -n c1 --network-plugin <plugin> --node-count 3",
          "az aks create -g a -n c1 --node-count 2",
          "az aks nodepool add -g a --cluster-name c1 -n pool2 -c <n>",
          "az aks nodepool scale -g a --cluster-name c1 -n pool2 -c <n>",
          "az vmss list -o table",
          "az vmss nic list -g <g> --vmss-name aks<p>",
          "az resource list -o table");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everythingIsDoneOrRefused(long seed) {
    var random = new SplitMix64(seed);
    var shell = AzShell.of("1.34.7");
    var log = new StringBuilder();
    shell.run("az group create -n a -l eastus");
    shell.run("az network vnet create -g a -n v1 --address-prefixes 10.1.0.0/16 --subnet-name s1");
    for (int i = 0; i < COMMANDS; i++) {
      var line = filled(random, FORMS.get(random.below(FORMS.size())));
      log.append(line).append('\n');
      var before = shell.world().estate();
      assertDoesNotThrow(() -> shell.run(line), log::toString);
      var network = shell.world().network();
      assertDoesNotThrow(() -> network.ids().forEach(network::find), log::toString);
      if (shell.status() != 0) {
        assertSame(before, shell.world().estate(), log::toString);
      }
    }
  }

  private static String filled(SplitMix64 random, String form) {
    return CHOICE
        .matcher(form)
        .replaceAll(found -> {
          var words = WORDS.getOrDefault(found.group(1), List.of());
          return words.get(random.below(words.size()));
        });
  }
}
