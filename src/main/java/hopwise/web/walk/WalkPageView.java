package hopwise.web.walk;

import hopwise.web.view.Link;
import hopwise.web.walk.Examples.Example;
import hopwise.web.walk.WalkForm.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of walks ({@code walks.peb}).
 *
 * @param scenario its name
 * @param senders places for {@code from}
 * @param targets places for {@code to}
 * @param walk null where a field is wrong
 * @param notice that the scenario is not what a link was made for; empty for none
 * @param link the address of this very walk, with the scenario's hash; empty without a walk
 * @param predict the address where it is predicted; empty without a walk
 */
public record WalkPageView(
    String scenario,
    String summary,
    List<Scene> scenes,
    Field from,
    Field to,
    Field port,
    Field protocol,
    List<String> senders,
    List<String> targets,
    @Nullable WalkView walk,
    String notice,
    String link,
    String predict,
    List<Example> examples,
    @Nullable Link compare) {
  /** A scenario to choose. */
  public record Scene(String name, String title, boolean current) {}
}
