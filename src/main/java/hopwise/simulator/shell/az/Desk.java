package hopwise.simulator.shell.az;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.change.AzureChanges;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.Marks;
import hopwise.simulator.shell.tree.az.AzRequest;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request and the world that it is about.
 *
 * @param notices what was said on the way, each line with its line feed
 */
record Desk(World world, AzRequest request, String notices) {
  private static final String GROUP = "--resource-group";
  private static final String NAME = "--name";

  Estate estate() {
    return world.estate();
  }

  Azure azure() {
    return estate().azure();
  }

  Marks marks() {
    return new Marks(estate().seed());
  }

  /** The group that the request names. */
  String group() {
    return request.required(GROUP);
  }

  /** The resource group of that name. */
  ResourceGroup group(String name) throws Refusal {
    return azure()
        .find(ResourceGroup.class, new ResourceId(name, ResourceType.RESOURCE_GROUP, name))
        .orElseThrow(() -> Refusal.noGroup(name));
  }

  /** The name that the request names. */
  String name() {
    return request.required(NAME);
  }

  /** The id of the resource that the request names. */
  ResourceId id(ResourceType type) {
    return new ResourceId(group(), type, name());
  }

  /** The resource that the request names. */
  <T extends Resource> T find(Class<T> kind, ResourceType type) throws Refusal {
    return find(kind, id(type));
  }

  /** The resource of a type whose name, or id, is the word of an option. */
  <T extends Resource> T find(Class<T> kind, ResourceType type, String option) throws Refusal {
    return find(kind, Paths.resource(request.required(option), group(), type));
  }

  <T extends Resource> T find(Class<T> kind, ResourceId id) throws Refusal {
    var found = azure().find(kind, id);
    if (found.isEmpty()) {
      group(id.group());
    }
    return found.orElseThrow(() -> Refusal.notFound(id));
  }

  /** The resources of a kind: of the group that the request names, else all. */
  <T extends Resource> List<T> list(Class<T> kind) throws Refusal {
    var group = request.value(GROUP);
    if (group.isPresent()) {
      group(group.get());
    }
    return azure().all(kind).stream()
        .filter(found -> group.isEmpty() || found.id().group().equalsIgnoreCase(group.get()))
        .toList();
  }

  /** The region that the request names, or else that of its group. */
  String location() throws Refusal {
    var named = request.value("--location").map(Desk::region);
    return named.isPresent() ? named.get() : group(group()).location();
  }

  /** A region's short name, {@code eastus} for {@code East US}. */
  static String region(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** The resource that an option names; empty without the option, and for an empty word. */
  Optional<ResourceId> mention(String option, ResourceType type) throws Refusal {
    var text = request.value(option).filter(word -> !word.isEmpty() && !word.equals("null"));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Paths.resource(text.get(), group(), type));
  }

  /** This desk in the world after a request. */
  Desk after(Outcome outcome) throws Refusal {
    return switch (outcome) {
      case Outcome.Done(var estate) -> in(world.with(estate));
      case Outcome.Refused refused -> throw Refusal.of(refused);
    };
  }

  /** This desk in another world. */
  Desk in(World other) {
    return new Desk(other, request, notices);
  }

  Desk put(Resource resource) throws Refusal {
    return after(AzureChanges.put(estate(), resource));
  }

  Desk delete(ResourceId id) throws Refusal {
    return after(AzureChanges.delete(estate(), id));
  }

  /** An answer; {@code --no-wait} prints none. */
  AzResult<Told> prints(JsonNode tree) {
    return request.has("--no-wait")
        ? silent()
        : new AzResult.Done<>(new Told(world, notices), tree);
  }

  AzResult<Told> prints(Collection<?> trees) {
    return prints(Fields.list(trees));
  }

  AzResult<Told> silent() {
    return AzResult.silent(new Told(world, notices));
  }

  /** This desk after a line on standard error. */
  Desk saying(String line) {
    return request.has("--only-show-errors")
        ? this
        : new Desk(world, request, notices + line + "\n");
  }

  /** Refuses what has to be confirmed: there is nobody here to ask. */
  void confirmed() throws Refusal {
    if (!request.has("--yes")) {
      throw Refusal.client("Unable to prompt for confirmation as no tty available. Use --yes.");
    }
  }
}
