package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.linux.netfilter.Match.AddressTypes.TypeTest;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code -m addrtype}. */
final class AddressTypeMatch extends Extension<Match> {
  private static final Set<String> REAL =
      Set.of("ANYCAST", "BLACKHOLE", "UNREACHABLE", "PROHIBIT", "THROW", "NAT", "XRESOLVE");

  private @Nullable TypeTest source;
  private @Nullable TypeTest destination;

  AddressTypeMatch() {
    super(
        "addrtype",
        Option.negatable("src-type"),
        Option.negatable("dst-type"),
        Option.flag("limit-iface-in"),
        Option.flag("limit-iface-out"));
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    switch (option) {
      case "src-type" -> source = new TypeTest(types(value), negated);
      case "dst-type" -> destination = new TypeTest(types(value), negated);
      default ->
          refuse(Refusal.notSimulated("option --" + option, Set.of("--src-type", "--dst-type")));
    }
  }

  private Set<AddressType> types(String value) {
    var types = EnumSet.noneOf(AddressType.class);
    for (var word : value.split(",", -1)) {
      var name = word.toUpperCase(Locale.ROOT);
      Arrays.stream(AddressType.values())
          .filter(type -> type.name().equals(name))
          .forEach(types::add);
      if (REAL.contains(name)) {
        refuse(
            Refusal.notSimulated(
                "address type " + name,
                Arrays.stream(AddressType.values()).map(AddressType::name).toList()));
      } else if (Arrays.stream(AddressType.values()).noneMatch(type -> type.name().equals(name))) {
        refuse("addrtype: bad type \"" + word + "\"");
      }
    }
    return types;
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    if (source == null && destination == null) {
      refuse("addrtype: you must specify --src-type or --dst-type");
    }
    return new Match.AddressTypes(source, destination);
  }
}
