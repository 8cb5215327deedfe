package hopwise.quiz;

import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.GoalReader;
import hopwise.simulator.lab.Target;
import hopwise.simulator.shell.meaning.Meaning;
import hopwise.simulator.world.Place;
import hopwise.source.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Items with a command or a network, for tests. */
final class NetworkItems {
  static final Setting ROOMS = setting("");
  static final Setting BROKEN =
      setting("ip route del default\n@host/router\nsysctl -w net.ipv4.ip_forward=0\n");

  static final Item.Command SAME =
      new Item.Command(
          head("same"),
          Place.parse("host/client").orElseThrow(),
          new Item.Command.Wanted.Same(List.of("ip route add default via 192.0.2.254")),
          List.of(
              new Item.Mistake<>(
                  "itself",
                  Meaning.of("ip route add default via 192.0.2.1").orElseThrow(),
                  "why")));

  static final Item.Command EFFECT =
      new Item.Command(
          head("effect"),
          Place.parse("host/client").orElseThrow(),
          new Item.Command.Wanted.Effect(
              setting("ip route del default"),
              List.of(
                  aim("route", "host/client has route 0.0.0.0/0"),
                  aim("arrives", "host/client -> host/server:80: delivered")),
              "ip route add default via 192.0.2.254"),
          List.of());

  static final Item.Path PATH =
      new Item.Path(
          head("path"),
          ROOMS,
          Place.parse("host/client").orElseThrow(),
          Target.parse("host/server:80").orElseThrow(),
          null,
          List.of("host/client", "host/router", "host/server"),
          List.of(
              new PathQuestion(1, PathQuestion.What.SOURCE, "192.0.2.1"),
              new PathQuestion(2, PathQuestion.What.PLACE, "host/router"),
              new PathQuestion(2, PathQuestion.What.SOURCE, "198.51.100.254"),
              new PathQuestion(3, PathQuestion.What.PLACE, "host/server"),
              new PathQuestion(0, PathQuestion.What.END, "DELIVERED")),
          List.of("host/client", "host/router", "host/server"),
          List.of("192.0.2.1", "198.51.100.254"));

  static final Item.Hotspot HOTSPOT =
      new Item.Hotspot(
          head("hotspot"),
          ROOMS,
          List.of(),
          List.of(spot("client", false), spot("router", true), spot("server", true)),
          2);

  static final Item.Lab LAB =
      new Item.Lab(
          head("lab"),
          BROKEN,
          null,
          List.of(
              aim("route", "host/client has route 0.0.0.0/0 via 192.0.2.254"),
              aim("arrives", "host/client -> host/server:80: delivered")),
          List.of("ip route add default via 192.0.2.254"));

  static final List<Item> ALL = List.of(SAME, EFFECT, PATH, HOTSPOT, LAB);

  private NetworkItems() {}

  static Item byId(String id) {
    return ALL.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }

  private static Setting setting(String after) {
    try {
      var text =
          Files.readString(Path.of("src/test/resources/course/content/scenarios/rooms.yaml"));
      return new Setting(
          "rooms", "hash", after, () -> Scenarios.read("rooms", text).scenario().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Aim aim(String id, String goal) {
    return new Aim(id, goal(goal), "Goal " + id, "why");
  }

  private static Goal goal(String text) {
    return ((GoalReader.Result.Read) GoalReader.read(text)).goal();
  }

  private static Item.Spot spot(String name, boolean key) {
    return new Item.Spot(name, "host/" + name, "", "Spot " + name, key, "why");
  }

  private static Head head(String id) {
    return new Head(id, "objective", "Stem?", List.of(), "Because.", "a.md#b", List.of());
  }
}
