package hopwise.simulator.shell.az;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.ServiceTag;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.tree.az.AzRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values as they are typed, and Azure's words about wrong ones. */
final class Values {
  private final AzRequest request;

  Values(AzRequest request) {
    this.request = request;
  }

  /** All ranges of an option; words may hold several with commas or spaces between. */
  List<Cidr> ranges(String option) throws Refusal {
    var ranges = new ArrayList<Cidr>();
    for (var word : words(option)) {
      ranges.add(range(word));
    }
    return ranges;
  }

  private List<String> words(String option) {
    return request.all(option).stream()
        .flatMap(word -> Arrays.stream(word.split("[, ]+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  Optional<Cidr> oneRange(String option) throws Refusal {
    return ranges(option).stream().findFirst();
  }

  static Cidr range(String word) throws Refusal {
    var range = Cidr.parse(word);
    if (range.isEmpty()) {
      var slash = word.indexOf('/');
      var ip = Ipv4.parse(slash < 0 ? word : word.substring(0, slash));
      var length = slash < 0 ? Optional.<Integer>empty() : wholeNumber(word.substring(slash + 1));
      throw ip.isPresent() && length.filter(bits -> bits <= 32).isPresent()
          ? hostBits(word, Cidr.around(ip.get(), length.get()))
          : Refusal.service(
              "InvalidAddressPrefixFormat",
              "Address prefix %s is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24."
                  .formatted(word),
              null);
    }
    return range.get();
  }

  private static Refusal hostBits(String word, Cidr meant) {
    return Refusal.service(
        "InvalidCIDRNotation",
        "The address prefix %s has an invalid CIDR notation. For the given prefix length, the address prefix should be %s."
            .formatted(word, meant),
        null);
  }

  /** The address of an option. */
  Optional<Ipv4> address(String option) throws Refusal {
    var word = request.value(option);
    return word.isEmpty() ? Optional.empty() : Optional.of(address(option, word.get()));
  }

  private static Ipv4 address(String option, String word) throws Refusal {
    return Ipv4.parse(word)
        .orElseThrow(
            () -> Refusal.use("argument %s: '%s' is no IPv4 address".formatted(option, word)));
  }

  /** The whole number of an option. */
  Optional<Integer> number(String option) throws Refusal {
    var word = request.value(option);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    var number = wholeNumber(word.get());
    if (number.isEmpty()) {
      throw Refusal.use("argument %s: invalid int value: '%s'".formatted(option, word.get()));
    }
    return number;
  }

  private static Optional<Integer> wholeNumber(String word) {
    return word.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  /** Yes or no; a bare option is yes. */
  boolean isTrue(String option, boolean otherwise) throws Refusal {
    if (!request.has(option)) {
      return otherwise;
    }
    var word = request.value(option).orElse("true");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "1", "on" -> true;
      case "false", "f", "no", "n", "0", "off" -> false;
      default ->
          throw Refusal.use("argument %s: '%s' is neither true nor false".formatted(option, word));
    };
  }

  /** The prefixes of a security rule. */
  List<AddressPrefix> prefixes(String option) throws Refusal {
    var prefixes = new ArrayList<AddressPrefix>();
    for (var word : words(option)) {
      prefixes.add(prefix(word));
    }
    return prefixes;
  }

  private static AddressPrefix prefix(String word) throws Refusal {
    if (word.equals("*")) {
      return AddressPrefix.ANY;
    }
    for (var tag : ServiceTag.values()) {
      if (tag.toString().equalsIgnoreCase(word)) {
        return new AddressPrefix.Tag(tag);
      }
    }
    var ip = Ipv4.parse(word);
    if (ip.isPresent() || word.contains("/")) {
      return new AddressPrefix.Range(ip.isPresent() ? Cidr.around(ip.get(), 32) : range(word));
    }
    throw Refusal.client(
        "The service tag %s is not simulated; simulated are: %s"
            .formatted(
                word,
                String.join(
                    " ", Arrays.stream(ServiceTag.values()).map(ServiceTag::toString).toList())));
  }

  /** The ports of a security rule. */
  List<Ports> ports(String option) throws Refusal {
    var all = new ArrayList<Ports>();
    for (var word : words(option)) {
      all.add(
          portRange(word)
              .orElseThrow(() ->
                  Refusal.service(
                      "SecurityRuleInvalidPortRange",
                      ("Security rule has invalid Port range. Value provided: %s. Value should be"
                              + " an integer OR integer range with '-' delimiter. Valid range"
                              + " 0-65535.")
                          .formatted(word),
                      null)));
    }
    return all;
  }

  private static Optional<Ports> portRange(String word) {
    if (word.equals("*")) {
      return Optional.of(Ports.ANY);
    }
    var ends = word.split("-", -1);
    var first = wholeNumber(ends[0]);
    var last = ends.length == 2 ? wholeNumber(ends[1]) : first;
    return ends.length <= 2
            && first.isPresent()
            && last.isPresent()
            && first.get() >= 0
            && first.get() <= last.get()
            && last.get() <= 65535
        ? Optional.of(new Ports(first.get(), last.get()))
        : Optional.empty();
  }
}
