package hopwise.simulator.shell.az;

import java.util.List;

/** The regions of Azure. */
final class Regions {
  private static final List<String> NAMES =
      List.of(
          ("australiacentral australiaeast australiasoutheast austriaeast belgiumcentral"
                  + " brazilsouth canadacentral canadaeast centralindia centralus chilecentral"
                  + " eastasia eastus eastus2 francecentral germanywestcentral indonesiacentral"
                  + " israelcentral italynorth japaneast japanwest koreacentral koreasouth"
                  + " malaysiawest mexicocentral newzealandnorth northcentralus northeurope norwayeast"
                  + " polandcentral qatarcentral southafricanorth southcentralus southeastasia"
                  + " southindia spaincentral swedencentral switzerlandnorth uaenorth uksouth ukwest"
                  + " westcentralus westeurope westindia westus westus2 westus3")
              .split(" "));

  private Regions() {}

  /** The short name of a region. */
  static String check(String text) throws Refusal {
    var name = Desk.region(text);
    if (!NAMES.contains(name)) {
      throw Refusal.service(
          "LocationNotAvailableForResourceGroup",
          ("The provided location '%s' is not available for resource group. List of available"
                  + " regions is '%s'.")
              .formatted(name, String.join(",", NAMES)),
          null);
    }
    return name;
  }
}
