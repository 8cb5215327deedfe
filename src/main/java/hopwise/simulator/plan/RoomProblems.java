package hopwise.simulator.plan;

import hopwise.simulator.net.Cidr;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether nodes and pods find room in the ranges that were given, now and during an upgrade. */
final class RoomProblems {
  /**
   * Something that holds so many of something.
   *
   * @param holds a clause, {@code 10.240.0.0/24 has 251 usable addresses}
   * @param room how many there are
   * @param perNode how many each node takes
   * @param taking how a node comes to take them, {@code with 30 pods each}; may be empty
   */
  private record Room(ProblemCode code, String holds, long room, long perNode, String taking) {}

  private RoomProblems() {}

  static Stream<Problem> of(Request request) {
    return Stream.of(subnet(request), podSubnet(request), podRange(request), routes(request))
        .flatMap(Optional::stream)
        .flatMap(room -> check(room, request).stream());
  }

  private static Optional<Room> subnet(Request request) {
    return Optional.ofNullable(request.subnet())
        .map(subnet ->
            new Room(
                ProblemCode.SUBNET_TOO_SMALL,
                usable(request, subnet) + inUse(request),
                request.room(SubnetSize.of(subnet)),
                request.perNode(),
                request.plugin().podHome() == PodHome.NODE_SUBNET ? pods(request) : ""));
  }

  private static Optional<Room> podSubnet(Request request) {
    return request
        .podSubnet()
        .map(subnet ->
            new Room(
                ProblemCode.POD_SUBNET_TOO_SMALL,
                usable(request, subnet),
                request.usable(SubnetSize.of(subnet)),
                request.plugin().podAddresses(request.maxPods()),
                pods(request)));
  }

  private static Optional<Room> podRange(Request request) {
    return request
        .podRange()
        .map(range ->
            new Room(
                ProblemCode.POD_RANGE_TOO_SMALL,
                String.format(
                    Locale.ROOT,
                    "Each node takes a /24 and the pods' range %s has %,d",
                    range,
                    Limits.nodeRanges(range)),
                Limits.nodeRanges(range),
                1,
                ""));
  }

  private static Optional<Room> routes(Request request) {
    int limit = request.nodeLimit();
    return !request.limitedByRoutes() || request.nodes() > limit
        ? Optional.empty()
        : Optional.of(
            new Room(
                ProblemCode.TOO_MANY_NODES,
                "Each node needs a route and a route table takes " + limit,
                limit,
                1,
                ""));
  }

  private static Optional<Problem> check(Room room, Request request) {
    int nodes = request.nodes();
    int more = request.surge().of(nodes);
    if (nodes * room.perNode() > room.room()) {
      return Optional.of(
          new Problem(
              room.code(),
              String.format(
                  Locale.ROOT,
                  "%s; %s%s need %,d.",
                  room.holds(),
                  Problems.count(nodes, "node"),
                  room.taking(),
                  nodes * room.perNode())));
    }
    long needed = (nodes + more) * room.perNode();
    return needed <= room.room()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemCode.NO_ROOM_FOR_SURGE,
                String.format(
                    Locale.ROOT,
                    "%s; %s%s need %,d, and an upgrade, which adds %,d, needs %,d.",
                    room.holds(),
                    Problems.count(nodes, "node"),
                    room.taking(),
                    nodes * room.perNode(),
                    more,
                    needed)));
  }

  private static String usable(Request request, Cidr subnet) {
    return String.format(
        Locale.ROOT, "%s has %,d usable addresses", subnet, request.usable(SubnetSize.of(subnet)));
  }

  private static String inUse(Request request) {
    return request.used() == 0
        ? ""
        : String.format(Locale.ROOT, ", %,d of them in use", request.used());
  }

  private static String pods(Request request) {
    return " with " + Problems.count(request.maxPods(), "pod") + " each";
  }
}
