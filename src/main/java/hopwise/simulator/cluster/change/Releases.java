package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.NodeImage;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Release;
import java.util.List;
import java.util.Optional;

/** Which releases there are at a time. */
public final class Releases {
  private Releases() {}

  /**
   * The releases that a new cluster can have when {@code today} is the one that it gets by default:
   * those of two minor releases before it and two after it.
   */
  public static List<Release> offered(Release today) {
    return NodeImage.releases().stream()
        .filter(release -> Math.abs(release.minor() - today.minor()) <= 2)
        .toList();
  }

  /**
   * The releases that a request may name: those on offer, and those of the past, which Azure gives
   * to nobody any more and labs need.
   */
  static List<Release> known(Release today) {
    return NodeImage.releases().stream()
        .filter(release -> release.minor() <= today.minor() + 2)
        .toList();
  }

  /** The releases that a control plane can be upgraded to. */
  public static List<Release> upgrades(Release from, Release today) {
    return NodeImage.releases().stream()
        .filter(release -> release.compareTo(from) > 0)
        .filter(release -> release.minor() <= from.minor() + 1)
        .filter(release -> release.minor() <= today.minor() + 2)
        .toList();
  }

  static Optional<Refused> refusal(Release from, Release to, Release today) {
    if (to.compareTo(from) < 0) {
      return Optional.of(Refusals.upgrade(from, to, "a version cannot be lowered"));
    }
    if (to.minor() > from.minor() + 1) {
      return Optional.of(Refusals.upgrade(from, to, "minor versions cannot be skipped"));
    }
    return to.equals(from) || upgrades(from, today).contains(to)
        ? Optional.empty()
        : Optional.of(Refusals.release(to, upgrades(from, today)));
  }
}
