package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ScaleSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids of the machines that NICs belong to.
 *
 * @param ofMembers those of machines of scale sets, by NIC
 * @param ofFirewalls NICs that belong to no machine that a person sees
 */
record MachinePaths(Map<ResourceId, String> ofMembers, Set<ResourceId> ofFirewalls) {
  static MachinePaths of(Azure azure) {
    var paths = new HashMap<ResourceId, String>();
    for (var set : azure.all(ScaleSet.class)) {
      for (var instance : set.instances()) {
        paths.put(instance.nic(), set.id().path() + "/virtualMachines/" + instance.number());
      }
    }
    var firewalls = new HashSet<ResourceId>();
    for (var firewall : azure.all(Firewall.class)) {
      var nic = firewall.nic();
      if (nic != null) {
        firewalls.add(nic);
      }
    }
    return new MachinePaths(paths, firewalls);
  }

  /** Whether a machine stands by itself, in no scale set. */
  boolean isAlone(Nic nic) {
    return !ofMembers.containsKey(nic.id()) && !isOfFirewall(nic);
  }

  boolean isOfFirewall(Nic nic) {
    return ofFirewalls.contains(nic.id());
  }

  String of(Nic nic) {
    var path = nic.id().path();
    var alone =
        path.substring(0, path.indexOf("/providers/"))
            + "/providers/"
            + VmJson.TYPE
            + "/"
            + VmJson.name(nic);
    return ofMembers.getOrDefault(nic.id(), alone);
  }
}
