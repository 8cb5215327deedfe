package hopwise.simulator.shell.az;

import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.change.Refusals;
import hopwise.simulator.shell.tree.az.AzResult;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a command stops before it changed anything. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final int NOT_FOUND = 3;

  /** What the service answers with HTTP's 404. */
  private static final Set<String> MISSING =
      Set.of("NotFound", "ResourceNotFound", "ResourceGroupNotFound");

  private final String text;
  private final int status;

  private Refusal(String text, int status) {
    super(text);
    this.text = text;
    this.status = status;
  }

  /** Arguments that do not fit. */
  static Refusal use(String message) {
    return new Refusal(message, WRONG_USE);
  }

  /** The tool itself refuses. */
  static Refusal client(String message) {
    return new Refusal(message, FAILED);
  }

  /** The service refuses: code, message and the property that is wrong, if it names one. */
  static Refusal service(String code, String message, @Nullable String target) {
    var lines = "(%s) %s\nCode: %s\nMessage: %s".formatted(code, message, code, message);
    return new Refusal(
        target == null ? lines : lines + "\nTarget: " + target,
        MISSING.contains(code) ? NOT_FOUND : FAILED);
  }

  static Refusal of(hopwise.simulator.azure.change.Outcome.Refused refused) {
    return service(refused.code(), refused.message(), null);
  }

  static Refusal of(hopwise.simulator.cluster.Outcome.Refused refused) {
    return service(refused.code(), refused.message(), refused.target());
  }

  static Refusal noGroup(String name) {
    return of(Refusals.noGroup(name));
  }

  static Refusal notFound(ResourceId id) {
    return of(Refusals.notFound(id));
  }

  static Refusal noPart(String path) {
    return of(Refusals.noPart(path));
  }

  AzResult<Told> result() {
    return new AzResult.Refused<>(text, status);
  }
}
