package hopwise.store;

import hopwise.simulator.lab.Lab;
import java.time.Instant;
import java.util.List;

/**
 * A frozen copy of a lab, for everybody who knows its id.
 *
 * @param start what the lab began in
 * @param tab the terminal that was shown
 */
public record SharedLab(
    String id, String name, LabStart start, String tab, List<Lab.Entry> log, Instant created) {
  /** Copies the log. */
  public SharedLab {
    log = List.copyOf(log);
  }
}
