package hopwise.simulator.shell.tree.kubectl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code -l} selects: all of its requirements must hold. */
public final class LabelSelector {
  private static final String KEY = "([A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?)";
  private static final String VALUE = "([A-Za-z0-9._-]*)";
  private static final Pattern EQUAL = Pattern.compile(KEY + "\\s*==?\\s*" + VALUE);
  private static final Pattern UNEQUAL = Pattern.compile(KEY + "\\s*!=\\s*" + VALUE);
  private static final Pattern SET = Pattern.compile(KEY + "\\s+(in|notin)\\s*\\(([^()]*)\\)");
  private static final Pattern THERE = Pattern.compile("(!?)\\s*" + KEY);

  private final List<Requirement> requirements;

  private LabelSelector(List<Requirement> requirements) {
    this.requirements = List.copyOf(requirements);
  }

  /**
   * @param values of which the label must have one; empty for any
   * @param wanted false turns the requirement round
   */
  private record Requirement(String key, Set<String> values, boolean wanted) {
    boolean holds(@Nullable String label) {
      boolean has = label != null && (values.isEmpty() || values.contains(label));
      return has == wanted;
    }
  }

  /** Reads requirements between commas; empty where one is none. */
  public static Optional<LabelSelector> parse(String text) {
    var requirements = new ArrayList<Requirement>();
    for (var part : text.split(",(?![^(]*\\))", -1)) {
      var requirement = requirement(part.strip());
      if (requirement.isEmpty() && !text.isBlank()) {
        return Optional.empty();
      }
      requirement.ifPresent(requirements::add);
    }
    return Optional.of(new LabelSelector(requirements));
  }

  private static Optional<Requirement> requirement(String part) {
    Matcher form = EQUAL.matcher(part);
    if (form.matches()) {
      return Optional.of(new Requirement(form.group(1), Set.of(form.group(2)), true));
    }
    form = UNEQUAL.matcher(part);
    if (form.matches()) {
      return Optional.of(new Requirement(form.group(1), Set.of(form.group(2)), false));
    }
    form = SET.matcher(part);
    if (form.matches()) {
      var values =
          Arrays.stream(form.group(3).split(",")).map(String::strip).collect(Collectors.toSet());
      return Optional.of(new Requirement(form.group(1), values, form.group(2).equals("in")));
    }
    form = THERE.matcher(part);
    return form.matches()
        ? Optional.of(new Requirement(form.group(2), Set.of(), form.group(1).isEmpty()))
        : Optional.empty();
  }

  /** Whether the labels of {@code object} meet all requirements. */
  public boolean selects(JsonNode object) {
    var labels = object.path("metadata").path("labels");
    return requirements.stream()
        .allMatch(requirement -> requirement.holds(text(labels.get(requirement.key()))));
  }

  private static @Nullable String text(@Nullable JsonNode label) {
    return label == null ? null : label.asString();
  }

  /** Whether labels meet all requirements. */
  public boolean selects(Map<String, String> labels) {
    return requirements.stream()
        .allMatch(requirement -> requirement.holds(labels.get(requirement.key())));
  }
}
