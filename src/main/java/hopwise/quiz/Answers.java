package hopwise.quiz;

import hopwise.simulator.net.AddressSet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.meaning.Meaning;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and checks responses before they are kept or graded. */
public final class Answers {
  /** The longest text that a learner may type into a field, in characters. */
  public static final int LONGEST_TEXT = 500;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([ ,\\u00a0\\u202f]\\d{3})+");

  private static final Optional<String> OTHER_KIND =
      Optional.of("This is not an answer to this kind of question.");

  private Answers() {}

  /** Reads a number; groups of three may stand apart by comma or blank: {@code 1,581}. */
  public static Optional<BigDecimal> number(String text) {
    var trimmed = text.strip();
    if (GROUPED.matcher(trimmed).matches()) {
      trimmed = trimmed.replaceAll("[ ,\\u00a0\\u202f]", "");
    }
    return NUMBER.matcher(trimmed).matches()
        ? Optional.of(new BigDecimal(trimmed))
        : Optional.empty();
  }

  /** Reads what {@code form} asks for. */
  public static Optional<AddressSet> addresses(Item.Address.Form form, String text) {
    var trimmed = text.strip();
    return switch (form) {
      case IP ->
          Ipv4.parse(trimmed).map(address -> AddressSet.of(List.of(Cidr.around(address, 32))));
      case CIDR -> Cidr.parse(trimmed).map(range -> AddressSet.of(List.of(range)));
      case SET -> AddressSet.parse(trimmed);
    };
  }

  /** Why {@code response} cannot be an answer to {@code item}: one sentence; empty if it can. */
  public static Optional<String> refusal(Item item, Response response) {
    return switch (item) {
      case Item.Choice choice when response instanceof Response.Chosen chosen ->
          unknown("option", ids(choice.options(), Item.Option::id), chosen.options())
              .or(() -> tooMany(choice.choose(), chosen));
      case Item.Statements statements when response instanceof Response.Assigned assigned ->
          unknown("statement", ids(statements.statements(), Item.Option::id), keys(assigned))
              .or(() -> unknown("answer", Set.of("true", "false"), assigned.values().values()));
      case Item.Order order when response instanceof Response.Ordered ordered ->
          permutation(ids(order.entries(), Item.Entry::id), ordered.entries());
      case Item.Match match when response instanceof Response.Assigned assigned ->
          unknown("row", ids(match.rows(), Item.Row::id), keys(assigned))
              .or(() ->
                  unknown(
                      "option", ids(match.options(), Item.Label::id), assigned.values().values()));
      case Item.Dropdowns dropdowns when response instanceof Response.Assigned assigned ->
          blanks(dropdowns, assigned);
      case Item.Numeric numeric when response instanceof Response.Typed typed -> tooLong(typed);
      case Item.Address address when response instanceof Response.Typed typed -> tooLong(typed);
      case Item.Command command when response instanceof Response.Typed typed -> tooLong(typed);
      case Item.Path path when response instanceof Response.Assigned assigned ->
          asked(path, assigned);
      case Item.Hotspot hotspot when response instanceof Response.Chosen chosen ->
          unknown("spot", ids(hotspot.spots(), Item.Spot::id), chosen.options())
              .or(() -> tooMany(hotspot.choose(), chosen));
      case Item.Lab lab when response instanceof Response.Played played ->
          PlayedLines.refusal(played);
      case Item.Choice i -> OTHER_KIND;
      case Item.Statements i -> OTHER_KIND;
      case Item.Order i -> OTHER_KIND;
      case Item.Match i -> OTHER_KIND;
      case Item.Dropdowns i -> OTHER_KIND;
      case Item.Numeric i -> OTHER_KIND;
      case Item.Address i -> OTHER_KIND;
      case Item.Command i -> OTHER_KIND;
      case Item.Path i -> OTHER_KIND;
      case Item.Hotspot i -> OTHER_KIND;
      case Item.Lab i -> OTHER_KIND;
    };
  }

  /**
   * Whether nothing is left open: as many options as asked, every row, blank and field, a command.
   */
  public static boolean complete(Item item, Response response) {
    return switch (response) {
      case Response.Chosen chosen ->
          (item instanceof Item.Choice choice && chosen.options().size() == choice.choose())
              || (item instanceof Item.Hotspot spots && chosen.options().size() == spots.choose());
      case Response.Ordered ordered -> true;
      case Response.Assigned assigned ->
          assigned.values().size()
              == switch (item) {
                case Item.Statements statements -> statements.statements().size();
                case Item.Match match -> match.rows().size();
                case Item.Dropdowns dropdowns -> dropdowns.blanks().size();
                case Item.Choice c -> -1;
                case Item.Order o -> -1;
                case Item.Numeric n -> -1;
                case Item.Address a -> -1;
                case Item.Path path -> path.asked().size();
                case Item.Command c -> -1;
                case Item.Hotspot h -> -1;
                case Item.Lab l -> -1;
              };
      case Response.Played played -> item instanceof Item.Lab && !played.lines().isEmpty();
      case Response.Typed typed -> unreadable(item, typed.text()).isEmpty();
    };
  }

  /**
   * Why {@code text} cannot be read as what {@code item} asks for: one sentence; empty if it can.
   */
  public static Optional<String> unreadable(Item item, String text) {
    if (item instanceof Item.Numeric && number(text).isEmpty()) {
      return Optional.of("“" + text + "” is not a number.");
    }
    if (item instanceof Item.Address address && addresses(address.form(), text).isEmpty()) {
      return Optional.of(
          switch (address.form()) {
            case IP -> "“" + text + "” is not an address like 192.0.2.7.";
            case CIDR ->
                "“" + text + "” is not a range like 192.0.2.0/24 that begins at its first address.";
            case SET -> "“" + text + "” is not a list of addresses and ranges.";
          });
    }
    if (item instanceof Item.Command && Meaning.of(text).isEmpty()) {
      return Optional.of("“" + text + "” is no whole command: is a quote left open?");
    }
    return Optional.empty();
  }

  private static <T> Set<String> ids(List<T> parts, Function<T, String> id) {
    return parts.stream().map(id).collect(Collectors.toSet());
  }

  private static Set<String> keys(Response.Assigned assigned) {
    return assigned.values().keySet();
  }

  private static Optional<String> unknown(
      String what, Set<String> known, Collection<String> given) {
    return given.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .map(id -> "This question has no " + what + " “" + id + "”.");
  }

  private static Optional<String> tooMany(int choose, Response.Chosen chosen) {
    return chosen.options().size() <= choose
        ? Optional.empty()
        : Optional.of(
            "Choose "
                + choose
                + ", not "
                + chosen.options().size()
                + ": take one away before you choose another.");
  }

  private static Optional<String> permutation(Set<String> known, List<String> given) {
    return unknown("entry", known, given)
        .or(() ->
            given.size() == known.size() && new HashSet<>(given).equals(known)
                ? Optional.empty()
                : Optional.of("An order names every entry once."));
  }

  private static Optional<String> blanks(Item.Dropdowns item, Response.Assigned assigned) {
    return unknown("blank", ids(item.blanks(), Item.Blank::id), keys(assigned))
        .or(() ->
            item.blanks().stream()
                .filter(blank -> assigned.values().containsKey(blank.id()))
                .flatMap(blank ->
                    unknown(
                        "option",
                        ids(blank.options(), Item.Option::id),
                        List.of(assigned.values().getOrDefault(blank.id(), "")))
                        .stream())
                .findFirst());
  }

  private static Optional<String> asked(Item.Path item, Response.Assigned assigned) {
    return unknown("part", ids(item.asked(), PathQuestion::id), keys(assigned))
        .or(() ->
            item.asked().stream()
                .filter(question -> assigned.values().containsKey(question.id()))
                .flatMap(question ->
                    unknown(
                        "option",
                        Set.copyOf(item.options(question)),
                        List.of(assigned.values().getOrDefault(question.id(), "")))
                        .stream())
                .findFirst());
  }

  private static Optional<String> tooLong(Response.Typed typed) {
    return typed.text().length() <= LONGEST_TEXT
        ? Optional.empty()
        : Optional.of("An answer has at most " + LONGEST_TEXT + " characters.");
  }
}
