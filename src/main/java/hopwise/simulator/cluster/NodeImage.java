package hopwise.simulator.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a Linux node of a release runs, as {@code kubectl get nodes -o wide} shows it.
 *
 * @param os such as {@code Ubuntu 16.04.7 LTS}
 * @param kernel such as {@code 4.15.0-1096-azure}
 * @param runtimeVersion such as {@code 19.3.12}
 */
public record NodeImage(
    Release release, String os, String kernel, ContainerRuntime runtime, String runtimeVersion) {
  /** The releases that AKS has had, as far as the simulator knows them, oldest first. */
  private static final List<NodeImage> ALL =
      List.of(
          docker(12, 8, "Ubuntu 16.04.6 LTS", "4.15.0-1045-azure", "3.0.4"),
          docker(16, 15, "Ubuntu 16.04.7 LTS", "4.15.0-1096-azure", "19.3.12"),
          docker(17, 11, "Ubuntu 16.04.7 LTS", "4.15.0-1096-azure", "19.3.12"),
          docker(18, 10, "Ubuntu 18.04.5 LTS", "5.4.0-1031-azure", "19.3.12"),
          containerd(19, 7, "Ubuntu 18.04.5 LTS", "5.4.0-1039-azure", "1.4.3+azure"),
          containerd(22, 4, "Ubuntu 18.04.6 LTS", "5.4.0-1067-azure", "1.5.5+azure"),
          containerd(26, 12, "Ubuntu 22.04.4 LTS", "5.15.0-1057-azure", "1.7.7-1"),
          containerd(27, 9, "Ubuntu 22.04.4 LTS", "5.15.0-1057-azure", "1.7.7-1"),
          containerd(28, 15, "Ubuntu 22.04.5 LTS", "5.15.0-1081-azure", "1.7.25-1"),
          containerd(29, 15, "Ubuntu 22.04.5 LTS", "5.15.0-1088-azure", "1.7.27-1"),
          containerd(30, 14, "Ubuntu 22.04.5 LTS", "5.15.0-1091-azure", "1.7.27-1"),
          containerd(31, 11, "Ubuntu 22.04.5 LTS", "5.15.0-1091-azure", "1.7.27-1"),
          containerd(32, 9, "Ubuntu 22.04.5 LTS", "5.15.0-1098-azure", "1.7.28-1"),
          containerd(33, 5, "Ubuntu 22.04.5 LTS", "5.15.0-1102-azure", "1.7.29-1"),
          containerd(34, 7, "Ubuntu 22.04.5 LTS", "5.15.0-1110-azure", "1.7.31-1"),
          containerd(35, 4, "Ubuntu 24.04.4 LTS", "6.8.0-1052-azure", "2.1.6-1"),
          containerd(36, 2, "Ubuntu 24.04.4 LTS", "6.8.0-1052-azure", "2.1.6-1"));

  private static NodeImage docker(
      int minor, int patch, String os, String kernel, String runtimeVersion) {
    return new NodeImage(
        new Release(minor, patch), os, kernel, ContainerRuntime.DOCKER, runtimeVersion);
  }

  private static NodeImage containerd(
      int minor, int patch, String os, String kernel, String runtimeVersion) {
    return new NodeImage(
        new Release(minor, patch), os, kernel, ContainerRuntime.CONTAINERD, runtimeVersion);
  }

  /** The releases that AKS has had, oldest first. */
  public static List<Release> releases() {
    return ALL.stream().map(NodeImage::release).toList();
  }

  /** The image of a release; of one that AKS never had, that of the one before. */
  static NodeImage of(Release release) {
    return ALL.stream()
        .filter(image -> image.release.compareTo(release) <= 0)
        .max(Comparator.comparing(NodeImage::release))
        .orElse(ALL.getFirst());
  }

  static Optional<Release> newest(int minor) {
    return releases().stream()
        .filter(release -> release.minor() == minor)
        .max(Comparator.naturalOrder());
  }

  /** ContainerRuntime and version, {@code docker://19.3.12}. */
  public String runtimeText() {
    return runtime + "://" + runtimeVersion;
  }
}
