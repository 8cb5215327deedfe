package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.cluster.Release;
import hopwise.simulator.shell.az.json.ClusterJson;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code az account} and what else is about the person and the tool. */
final class AccountCommands {
  private static final String ID = "00000000-0000-0000-0000-000000000000";
  private static final String NAME = "Hopwise";

  private static final String COLUMNS =
      "[].{Name: name, CloudName: environmentName, SubscriptionId: id, TenantId: tenantId,"
          + " State: state, IsDefault: isDefault}";

  private AccountCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "login",
            "--use-device-code~ --tenant/-t",
            COLUMNS,
            desk -> desk.prints(List.of(account()))),
        verb("logout", "", Desk::silent),
        verb("account show", "", desk -> desk.prints(account())),
        verb("account list", "", COLUMNS, desk -> desk.prints(List.of(account()))),
        verb("account set", "--name/-n", AccountCommands::choose),
        verb("version", "", desk -> desk.prints(version(desk.estate().today()))),
        verb(
            "feature register",
            "--namespace! --name/-n!",
            desk -> desk.prints(feature(desk.request().required("--namespace"), desk.name()))),
        verb("provider register", "--namespace/-n! --wait~", Desk::silent),
        verb("extension add", "--name/-n! --upgrade/-U~", Desk::silent),
        verb("extension update", "--name/-n!", Desk::silent),
        verb(
            "role assignment create",
            "--role! --scope! --assignee --assignee-object-id --assignee-principal-type",
            AccountCommands::assign));
  }

  private static JsonNode account() {
    return Fields.of("environmentName", "AzureCloud")
        .with("homeTenantId", ClusterJson.TENANT)
        .with("id", ID)
        .with("isDefault", true)
        .with("managedByTenants", List.of())
        .with("name", NAME)
        .with("state", "Enabled")
        .with("tenantId", ClusterJson.TENANT)
        .with("user", Fields.of("name", "learner").with("type", "user"))
        .node();
  }

  /**
   * The subscription is given by {@code --subscription}, which all verbs have, or its other name.
   */
  private static AzResult<Told> choose(Desk desk) throws Refusal {
    var request = desk.request();
    var named = request.value("--subscription").or(() -> request.value("--name"));
    if (named.isEmpty()) {
      throw Refusal.use("the following arguments are required: --name/--subscription/-n/-s");
    }
    if (!named.get().equals(ID) && !named.get().equalsIgnoreCase(NAME)) {
      throw Refusal.client(
          "The subscription of '%s' doesn't exist in cloud 'AzureCloud'.".formatted(named.get()));
    }
    return desk.silent();
  }

  /** The releases of Azure CLI of the time of seed documents of 2020, and of the end of 2026. */
  private static JsonNode version(Release today) {
    var cli = today.isAtLeast(25) ? "2.88.0" : "2.14.1";
    return Fields.of("azure-cli", cli)
        .with("azure-cli-core", cli)
        .with("azure-cli-telemetry", today.isAtLeast(25) ? "1.1.0" : "1.0.6")
        .with("extensions", Fields.none())
        .node();
  }

  private static JsonNode feature(String namespace, String name) {
    return Fields.of(
            "id",
            "/subscriptions/%s/providers/Microsoft.Features/providers/%s/features/%s"
                .formatted(ID, namespace, name))
        .with("name", namespace + "/" + name)
        .with("properties", Fields.of("state", "Registering"))
        .with("type", "Microsoft.Features/providers/features")
        .node();
  }

  /** Here everybody may do everything, so an assignment is shown and changes nothing. */
  private static AzResult<Told> assign(Desk desk) throws Refusal {
    var request = desk.request();
    var principal = request.value("--assignee").or(() -> request.value("--assignee-object-id"));
    if (principal.isEmpty()) {
      throw Refusal.use("usage error: --assignee STRING | --assignee-object-id GUID");
    }
    var scope = request.required("--scope");
    var name = desk.marks().guid("assignment", principal.get(), scope, request.required("--role"));
    return desk.prints(
        Fields.of("id", scope + "/providers/Microsoft.Authorization/roleAssignments/" + name)
            .with("name", name)
            .with("principalId", principal.get())
            .with("roleDefinitionName", request.required("--role"))
            .with("scope", scope)
            .with("type", "Microsoft.Authorization/roleAssignments")
            .node());
  }
}
