package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.ManagedIdentity;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.shell.az.json.IdentityJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;

/** {@code az identity}. */
final class IdentityCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final ResourceType TYPE = ResourceType.USER_ASSIGNED_IDENTITY;

  private IdentityCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb("identity create", WHICH + " --location/-l", IdentityCommands::create),
        verb(
            "identity show",
            WHICH,
            desk -> desk.prints(json(desk).of(desk.find(ManagedIdentity.class, TYPE)))),
        verb(
            "identity list",
            "--resource-group/-g",
            desk ->
                desk.prints(
                    desk.list(ManagedIdentity.class).stream().map(json(desk)::of).toList())),
        verb("identity delete", WHICH, desk -> desk.delete(desk.id(TYPE)).silent()));
  }

  private static IdentityJson json(Desk desk) {
    return new IdentityJson(desk.marks());
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var identity = new ManagedIdentity(desk.id(TYPE), desk.location());
    return desk.put(identity).prints(json(desk).of(identity));
  }

  /** The identity of {@code --assign-identity}, which takes an id and no name. */
  static ManagedIdentity assigned(Desk desk, String text) throws Refusal {
    if (!text.startsWith("/")) {
      throw Refusal.client("--assign-identity is not a valid Azure resource ID.");
    }
    return desk.find(ManagedIdentity.class, Paths.resource(text, desk.group(), TYPE));
  }
}
