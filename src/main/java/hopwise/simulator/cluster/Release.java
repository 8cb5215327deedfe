package hopwise.simulator.cluster;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of Kubernetes and what follows from it. {@code toString} is {@code 1.17.11}.
 *
 * @param minor of Kubernetes 1
 */
public record Release(int minor, int patch) implements Comparable<Release> {
  /** What a new cluster gets where nobody names one. */
  public static final Release TODAY = new Release(34, 7);

  private static final Pattern FORM = Pattern.compile("1\\.(\\d{1,2})(?:\\.(\\d{1,3}))?");
  private static final Comparator<Release> ORDER =
      Comparator.comparingInt(Release::minor).thenComparingInt(Release::patch);

  /** Reads {@code 1.17.11}, and {@code 1.17} as the newest of 1.17 that AKS has. */
  public static Optional<Release> parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int minor = Integer.parseInt(parts.group(1));
    return parts.group(2) == null
        ? NodeImage.newest(minor)
        : Optional.of(new Release(minor, Integer.parseInt(parts.group(2))));
  }

  /**
   * The release of this name.
   *
   * @throws IllegalArgumentException if {@code text} is none
   */
  public static Release of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a Kubernetes version: " + text));
  }

  /** Whether it is of Kubernetes 1.{@code minor} or newer. */
  public boolean isAtLeast(int otherMinor) {
    return minor >= otherMinor;
  }

  /** The image that its Linux nodes run. */
  public NodeImage image() {
    return NodeImage.of(this);
  }

  /** Who writes the rule that masquerades what pods send out. */
  public Masquerader masquerader() {
    return isAtLeast(19) ? Masquerader.IP_MASQ_AGENT : Masquerader.KUBELET;
  }

  /** The plugin of a cluster whose creator names none. */
  public Plugin defaultPlugin() {
    return isAtLeast(30) ? Plugin.OVERLAY : Plugin.KUBENET;
  }

  /** Whether kubectl shows the role agent for nodes; newer ones show none. */
  public boolean printsAgentRole() {
    return !isAtLeast(30);
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "1." + minor + "." + patch;
  }
}
