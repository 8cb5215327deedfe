package hopwise.cli;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.Place;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Walks one packet and prints every step. */
@Command(
    name = "trace",
    description = "Walks a packet through a scenario, request and reply, step by step.")
final class TraceCommand implements Callable<Integer> {
  @Mixin private final ContentOptions options = new ContentOptions();

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "Its name.")
  private String scenario = "";

  @Option(
      names = "--from",
      paramLabel = "PLACE",
      required = true,
      converter = PlaceConverter.class,
      description = "Who sends, such as host/vm or host/vm@ns1.")
  private @Nullable Place from;

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      required = true,
      converter = TargetConverter.class,
      description = "Who is meant: PLACE-or-IP[:PORT].")
  private @Nullable Target to;

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      converter = ProtocolConverter.class,
      description = "tcp, udp or icmp. Without it tcp to the only port that listens, else icmp.")
  private @Nullable Protocol protocol;

  @Option(
      names = "--source-port",
      paramLabel = "N",
      description = "1 to 65535. Without it " + Journey.SOURCE_PORT + ".")
  private int sourcePort;

  @Option(
      names = "--after",
      paramLabel = "SCRIPT",
      description = "Lines that are run first, as by the command lab.")
  private @Nullable Path after;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides where rules choose at random. Without it the scenario's.")
  private @Nullable Long seed;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;
  private final PrintWriter err;

  TraceCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (sourcePort < 0 || sourcePort > 65_535) {
      return complain("a port is 1 to 65535, not " + sourcePort, 2);
    }
    var script = after == null ? Optional.of(List.<String>of()) : ScriptFile.read(after, err);
    if (script.isEmpty()) {
      return 2;
    }
    var found = ScenarioChoice.read(options, scenario, err);
    if (found.isEmpty() || from == null || to == null) {
      return 1;
    }
    var transcript =
        new Transcript(Lab.begin(found.get()), new PrintWriter(Writer.nullWriter()), err);
    transcript.play(script.get());
    var world = transcript.lab().world();
    return switch (Journey.plan(world, from, to, protocol, sourcePort)) {
      case Journey.Plan.Impossible(var reason) -> complain(reason, 1);
      case Journey.Plan.Ready(var journey) -> {
        var branches = journey.branches(seed == null ? world.seed() : seed);
        out.print(json ? TraceJson.of(branches) : TraceText.of(journey, branches));
        yield 0;
      }
    };
  }

  private int complain(String message, int status) {
    err.println("hopwise: " + message);
    return status;
  }

  private static <T> T read(Optional<T> found, String message) {
    return found.orElseThrow(() -> new TypeConversionException(message));
  }

  private static final class PlaceConverter implements ITypeConverter<Place> {
    @Override
    public Place convert(String value) {
      return read(Place.parse(value), value + " is no place; places are " + Place.forms());
    }
  }

  private static final class TargetConverter implements ITypeConverter<Target> {
    @Override
    public Target convert(String value) {
      var message =
          Target.hasWrongPort(value)
              ? value + ": a port is 1 to 65535"
              : value + " is no PLACE-or-IP[:PORT]; places are " + Place.forms();
      return read(Target.parse(value), message);
    }
  }

  private static final class ProtocolConverter implements ITypeConverter<Protocol> {
    @Override
    public Protocol convert(String value) {
      return read(Protocol.parse(value), "a protocol is tcp, udp or icmp, not " + value);
    }
  }
}
