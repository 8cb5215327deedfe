package hopwise.simulator.plan;

import hopwise.simulator.net.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether ranges may be used at all. */
final class RangeProblems {
  private static final List<Cidr> RESERVED =
      ranges("169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24");

  private static final List<Cidr> PRIVATE =
      ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10");

  private RangeProblems() {}

  static Stream<Problem> of(Request request) {
    var problems = new ArrayList<Problem>();
    var subnet = request.subnet();
    var pods = request.podRange().or(request::podSubnet);
    if (subnet != null) {
      problems.addAll(reserved("subnet", subnet));
    }
    pods.ifPresent(range -> problems.addAll(reserved("pods' range", range)));
    pods.filter(range -> subnet != null && overlap(range, subnet))
        .ifPresent(range ->
            problems.add(
                new Problem(
                    ProblemCode.RANGES_OVERLAP,
                    String.format(
                        Locale.ROOT,
                        "The pods' range %s and the subnet %s overlap.",
                        range,
                        String.valueOf(subnet)))));
    pods.filter(range -> request.plugin() == PluginChoice.OVERLAY && !isPrivate(range))
        .ifPresent(range ->
            problems.add(
                new Problem(
                    ProblemCode.POD_RANGE_NOT_PRIVATE,
                    String.format(
                        Locale.ROOT,
                        "Overlay takes ranges of RFC 1918 and RFC 6598 for pods, and %s is"
                            + " neither.",
                        range))));
    return problems.stream();
  }

  private static List<Problem> reserved(String what, Cidr range) {
    return RESERVED.stream()
        .filter(reserved -> overlap(reserved, range))
        .map(reserved ->
            new Problem(
                ProblemCode.RESERVED_RANGE,
                String.format(
                    Locale.ROOT,
                    "The %s %s overlaps %s, which AKS keeps for itself.",
                    what,
                    range,
                    reserved)))
        .toList();
  }

  private static boolean isPrivate(Cidr range) {
    return PRIVATE.stream().anyMatch(whole -> whole.contains(range));
  }

  private static boolean overlap(Cidr one, Cidr other) {
    return one.contains(other) || other.contains(one);
  }

  private static List<Cidr> ranges(String... texts) {
    return Stream.of(texts).map(Cidr::of).toList();
  }
}
