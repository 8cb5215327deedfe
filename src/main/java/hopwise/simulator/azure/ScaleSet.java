package hopwise.simulator.azure;

import java.util.List;

/** A scale set of virtual machines: a node pool of AKS. */
public record ScaleSet(ResourceId id, String location, List<Instance> instances)
    implements Resource {
  /** Copies the instances; refuses the id of another type. */
  public ScaleSet {
    ResourceType.VIRTUAL_MACHINE_SCALE_SET.check(id);
    instances = List.copyOf(instances);
  }

  /**
   * A virtual machine of the set.
   *
   * @param number its instance id
   * @param computerName its host name, such as {@code aks-nodepool1-12345678-vmss000000}
   */
  public record Instance(int number, String computerName, ResourceId nic) {}
}
