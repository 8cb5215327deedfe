package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LabAndTraceTest {
  private static final String SERVICE =
      """
      iptables -t nat -A OUTPUT -d 10.7.7.7 -p tcp -m statistic --mode random --probability 0.25 \
        -j DNAT --to-destination 8.8.8.8:80
      iptables -t nat -A OUTPUT -d 10.7.7.7 -p tcp -j DNAT --to-destination 10.1.0.1:80
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLineInterface(new PrintWriter(out), new PrintWriter(err)).run(arguments);
  }

  private static Path script(Path directory, String text) throws Exception {
    return Files.writeString(directory.resolve("script.sh"), text);
  }

  @Test
  void labPrintsATranscriptAndEndsWithTheLastStatus(@TempDir Path directory) throws Exception {
    var lines = "ip netns add ns1\necho a \\\n  b\n\n@host/vm@ns1\nip link set no up\n";
    assertEquals(1, run("lab", "linux-primitives", script(directory, lines).toString()));
    assertEquals(
        """
        host/vm$ ip netns add ns1
        host/vm$ echo a \\
        >   b
        a b
        host/vm@ns1$ ip link set no up
        Cannot find device "no"
        """,
        out.toString().replace(System.lineSeparator(), "\n"));
    assertEquals("", err.toString());
  }

  @Test
  void aTerminalIsAsItWasLeft(@TempDir Path directory) throws Exception {
    var lines =
        """
        ip netns add ns1
        A=1
        cd /etc
        @host/outside
        A=2
        pwd
        @host/vm@ns1
        echo "A=$A"
        @host/vm
        echo $A $(pwd)
        @host/moon
        echo $A
        @host/outside
        echo $A
        """;
    assertEquals(0, run("lab", "linux-primitives", script(directory, lines).toString()));
    assertEquals(
        """
        host/vm$ ip netns add ns1
        host/vm$ A=1
        host/vm$ cd /etc
        host/outside$ A=2
        host/outside$ pwd
        /root
        host/vm@ns1$ echo "A=$A"
        A=
        host/vm$ echo $A $(pwd)
        1 /etc
        host/vm$ echo $A
        1
        host/outside$ echo $A
        2
        """,
        out.toString().replace(System.lineSeparator(), "\n"));
    assertTrue(err.toString().contains("there is no place host/moon here"), err.toString());
  }

  @Test
  void labTypesAGuidedLab() {
    assertEquals(0, run("lab", "linux-primitives-by-hand"), err.toString());
    var screen = out.toString().replace(System.lineSeparator(), "\n");
    assertTrue(screen.startsWith("# 1. What the machine has\nhost/vm$ ip a\n1: lo:"), screen);
  }

  @Test
  void labSaysWhereAGuidedLabStops(@TempDir Path content) throws Exception {
    Files.createDirectories(content.resolve("labs"));
    Files.createDirectories(content.resolve("scenarios"));
    var scenario = Path.of("scenarios/linux-primitives.yaml");
    Files.copy(Path.of("content").resolve(scenario), content.resolve(scenario));
    var name = "linux-primitives-by-hand";
    var guide = Files.readString(Path.of("content/labs/" + name + ".yaml"));
    Files.writeString(
        content.resolve("labs/" + name + ".yaml"),
        guide.replace("ip link set veth-a-ns1 up", "ip link set veth-a-ns1 down"));
    assertEquals(1, run("lab", "--content", content.toString(), name));
    assertTrue(
        out.toString().contains("# wanted: veth-a-ns1 of host/vm is up, but it is down"),
        out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | lab | Missing required parameter: 'SCENARIO'",
        "2 | lab linux-primitives none.sh | there is no file none.sh that can be read",
        "2 | lab linux-primitives src | there is no file src that can be read",
        "2 | trace linux-primitives --from host/vm --to 8.8.8.8 --after src | there is no file src"
            + " that can be read",
        "2 | trace linux-primitives --from host/vm --to 8.8.8.8:70000 | Invalid value for option"
            + " '--to': 8.8.8.8:70000: a port is 1 to 65535",
        "2 | trace linux-primitives --from host/vm | Missing required option: '--to=TARGET'",
        "1 | trace linux-primitives --from host/moon --to 8.8.8.8"
            + " | there is no place host/moon",
        "1 | trace linux-primitives --from host/vm --to 8.8.8.8 --protocol udp"
            + " | say a port: 8.8.8.8:PORT",
        "2 | trace linux-primitives --from host/vm --to 8.8.8.8 --source-port 70000"
            + " | a port is 1 to 65535, not 70000",
        "2 | trace linux-primitives --from host/vm --to 8.8.8.8 --protocol sctp"
            + " | Invalid value for option '--protocol': a protocol is tcp, udp or icmp, not sctp"
      })
  void wrongUseIsOneLine(int status, String line, String message) {
    assertEquals(status, run(line.strip().split(" ")));
    assertEquals("hopwise: " + message + System.lineSeparator(), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void anUnknownScenarioNamesThoseThereAre() {
    assertEquals(1, run("lab", "moon"));
    var message = err.toString();
    assertTrue(message.startsWith("hopwise: there is no scenario moon; there are "), message);
    assertTrue(message.contains("empty-subscription, "), message);
    assertTrue(message.contains(", linux-primitives"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lab linux-primitives",
        "trace linux-primitives --from host/vm --to 8.8.8.8 --after"
      })
  void aScriptThatIsNoTextIsOneLine(String line, @TempDir Path directory) throws Exception {
    var file = Files.write(directory.resolve("x.sh"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    var words = new ArrayList<>(List.of(line.split(" ")));
    words.add(file.toString());
    assertEquals(2, run(words.toArray(String[]::new)));
    assertEquals(
        "hopwise: " + file + " is not text in UTF-8" + System.lineSeparator(), err.toString());
  }

  @Test
  void jsonHasTheKeysOfTheContract() {
    assertEquals(
        0,
        run(
            "trace",
            "linux-primitives",
            "--from",
            "host/vm",
            "--to",
            "8.8.8.8:80",
            "--source-port",
            "50000",
            "--json"));
    var json = new JsonMapper().readTree(out.toString());
    assertEquals(
        List.of(
            "disposition", "reason", "sourceSeen", "destinationSeen", "reply", "branches", "hops"),
        List.copyOf(json.propertyNames()));
    assertEquals("DELIVERED", json.get("disposition").asString());
    assertEquals("10.1.0.4:50000", json.get("sourceSeen").asString());
    assertEquals("8.8.8.8:80", json.get("destinationSeen").asString());
    assertEquals("DELIVERED", json.get("reply").get("disposition").asString());
    assertEquals(List.of("host/vm", "host/outside"), places(json.get("hops")));
    var step = json.get("hops").get(0).get("steps").get(0);
    assertEquals(List.of("kind", "detail", "before", "after"), List.copyOf(step.propertyNames()));
    assertEquals(
        List.of("src", "dst", "sport", "dport", "ttl", "mark", "srcMac", "dstMac"),
        List.copyOf(step.get("after").propertyNames()));
  }

  private static List<String> places(JsonNode hops) {
    return StreamSupport.stream(hops.spliterator(), false)
        .map(hop -> hop.get("at").asString())
        .toList();
  }

  @Test
  void undeliveredRequestHasNoReply() {
    run("trace", "linux-primitives", "--from", "host/outside", "--to", "10.9.9.9", "--json");
    var json = new JsonMapper().readTree(out.toString());
    assertEquals("NO_ROUTE", json.get("disposition").asString());
    assertTrue(json.get("reply").isNull());
    assertTrue(json.get("sourceSeen").isNull());
  }

  @Test
  void allWaysAreListedWithTheirProbability(@TempDir Path directory) throws Exception {
    var script = script(directory, SERVICE).toString();
    assertEquals(
        0,
        run(
            "trace",
            "linux-primitives",
            "--from",
            "host/vm",
            "--to",
            "10.7.7.7:80",
            "--after",
            script,
            "--json"));
    var branches = new JsonMapper().readTree(out.toString()).get("branches");
    var found =
        StreamSupport.stream(branches.spliterator(), false)
            .map(branch ->
                branch.get("probability").asDouble()
                    + " "
                    + branch.get("destinationSeen").asString())
            .sorted()
            .toList();
    assertEquals(List.of("0.25 8.8.8.8:80", "0.75 10.1.0.1:80"), found);
  }
}
