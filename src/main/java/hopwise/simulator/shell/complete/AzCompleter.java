package hopwise.simulator.shell.complete;

import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.ManagedIdentity;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.ScaleSet;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.shell.az.AzProgram;
import hopwise.simulator.shell.tree.az.AzOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes {@code az}: groups and commands, options, the names of resources. */
final class AzCompleter implements Completer {
  private static final List<AzProgram.Form> FORMS = AzProgram.forms();
  private static final List<String> OUTPUT =
      List.of("json", "jsonc", "yaml", "yamlc", "table", "tsv", "none");
  private static final List<String> EVERYWHERE = List.of("--output", "--query");

  @Override
  public Stream<String> after(Line line) {
    var typed = line.words().subList(1, line.words().size());
    var path = typed.stream().takeWhile(word -> !word.startsWith("-")).toList();
    var form = FORMS.stream().filter(it -> isBeginning(it.path(), path)).findFirst();
    if (form.isEmpty()) {
      return next(path);
    }
    if (line.last().startsWith("-")) {
      return values(line, form.get());
    }
    var options = form.get().options().stream().map(AzOption::name);
    return Stream.concat(options, EVERYWHERE.stream()).filter(name -> !typed.contains(name));
  }

  private static boolean isBeginning(List<String> path, List<String> typed) {
    return typed.size() >= path.size() && typed.subList(0, path.size()).equals(path);
  }

  /** The words that go on behind a group. */
  private static Stream<String> next(List<String> group) {
    return FORMS.stream()
        .map(AzProgram.Form::path)
        .filter(path -> isBeginning(group, path.subList(0, Math.min(path.size(), group.size()))))
        .filter(path -> path.size() > group.size())
        .map(path -> path.get(group.size()));
  }

  private static Stream<String> values(Line line, AzProgram.Form form) {
    var typed = line.last();
    if (typed.equals("-o") || typed.equals("--output")) {
      return OUTPUT.stream();
    }
    return option(form, typed).stream()
        .flatMap(option ->
            option.choices().isEmpty()
                ? names(line, form, option.name())
                : option.choices().stream());
  }

  private static Optional<AzOption> option(AzProgram.Form form, String typed) {
    return form.options().stream().filter(option -> option.names().contains(typed)).findFirst();
  }

  private static Stream<String> names(Line line, AzProgram.Form form, String option) {
    var names = line.names();
    return switch (option) {
      case "--resource-group" -> names.resources(ResourceGroup.class);
      case "--vnet-name", "--vnet", "--remote-vnet" -> names.resources(Vnet.class);
      case "--route-table", "--route-table-name" -> names.resources(RouteTable.class);
      case "--nsg-name", "--network-security-group", "--nsg" -> names.resources(Nsg.class);
      case "--nic-name" -> names.resources(Nic.class);
      case "--nat-gateway" -> names.resources(NatGateway.class);
      case "--public-ip-address", "--public-ip-addresses" -> names.resources(PublicIp.class);
      case "--lb-name" -> names.resources(LoadBalancer.class);
      case "--subnet", "--subnet-name" -> subnets(line);
      case "--cluster-name" -> names.clusters().map(it -> it.id().name());
      case "--vmss-name" -> names.resources(ScaleSet.class);
      case "--name" ->
          owned(line, String.join(" ", form.path().subList(0, form.path().size() - 1)));
      default -> Stream.of();
    };
  }

  /** What {@code --name} names in a group. */
  private static Stream<String> owned(Line line, String group) {
    var names = line.names();
    return switch (group) {
      case "group" -> names.resources(ResourceGroup.class);
      case "identity" -> names.resources(ManagedIdentity.class);
      case "network vnet" -> names.resources(Vnet.class);
      case "network vnet subnet" -> subnets(line);
      case "network route-table" -> names.resources(RouteTable.class);
      case "network route-table route" -> routes(line);
      case "network nsg" -> names.resources(Nsg.class);
      case "network nic" -> names.resources(Nic.class);
      case "network public-ip" -> names.resources(PublicIp.class);
      case "network lb" -> names.resources(LoadBalancer.class);
      case "network nat gateway" -> names.resources(NatGateway.class);
      case "network vnet-gateway" -> names.resources(Gateway.class);
      case "network local-gateway" -> names.resources(Site.class);
      case "network firewall" -> names.resources(Firewall.class);
      case "vmss" -> names.resources(ScaleSet.class);
      case "aks" -> names.clusters().map(it -> it.id().name());
      case "aks nodepool" ->
          names.clusters().flatMap(it -> it.pools().stream()).map(it -> it.name());
      default -> Stream.of();
    };
  }

  private static Stream<String> subnets(Line line) {
    var vnet = line.value("--vnet-name", "--vnet");
    return line.session().world().estate().azure().all(Vnet.class).stream()
        .filter(it -> vnet.isEmpty() || vnet.get().equals(it.id().name()))
        .flatMap(it -> it.subnets().stream())
        .map(Subnet::name);
  }

  private static Stream<String> routes(Line line) {
    var table = line.value("--route-table-name");
    return line.session().world().estate().azure().all(RouteTable.class).stream()
        .filter(it -> table.isEmpty() || table.get().equals(it.id().name()))
        .flatMap(it -> it.routes().stream())
        .map(it -> it.name());
  }
}
