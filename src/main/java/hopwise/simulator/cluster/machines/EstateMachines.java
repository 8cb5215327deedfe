package hopwise.simulator.cluster.machines;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Site;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.linux.Machines;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Linux machines of an estate and around it. */
public final class EstateMachines implements Machines {
  private final Estate estate;

  private EstateMachines(Estate estate) {
    this.estate = estate;
  }

  /** The machines that follow from {@code estate}. */
  public static EstateMachines of(Estate estate) {
    return new EstateMachines(estate);
  }

  /** A network of these machines, with what somebody changed in {@code network}. */
  public Network applied(Network network) {
    return network.following(this);
  }

  @Override
  public @Nullable Namespace derive(NamespaceId id) {
    if (!id.isRoot()) {
      return null;
    }
    return azure().attachments(id.host()).stream()
        .findFirst()
        .map(card -> PlainMachine.of(azure(), card))
        .orElse(null);
  }

  @Override
  public List<Named> named(String host) {
    return List.of();
  }

  @Override
  public Stream<NamespaceId> ids() {
    return attachments().map(Attachment::host).distinct().sorted().map(NamespaceId::root);
  }

  private Stream<Attachment> attachments() {
    var sites = azure().all(Site.class).stream().flatMap(site -> site.hosts().stream());
    return Stream.<Stream<? extends Attachment>>of(
            azure().all(Nic.class).stream(), sites, azure().internet().stream())
        .flatMap(all -> all);
  }

  @Override
  public @Nullable NamespaceId owner(Ipv4 ip) {
    return ids()
        .filter(id -> {
          var machine = derive(id);
          return machine != null && machine.links().owner(ip) != null;
        })
        .findFirst()
        .orElse(null);
  }

  private Azure azure() {
    return estate.azure();
  }
}
