package hopwise.store;

import java.time.Instant;

/**
 * A learner's lab, without its log.
 *
 * @param name under which the learner finds it: that of a guided lab or of a scenario
 * @param scenario the scenario's name
 * @param hash of the scenario's text when the lab began
 * @param keptAgainst the hash of a newer text that the learner has chosen not to begin in; empty
 *     for none
 * @param revision grows with everything that changes the lab
 * @param entries how long its log is
 */
public record KeptLab(
    String id,
    String name,
    String scenario,
    String hash,
    String keptAgainst,
    long revision,
    int entries,
    Instant started,
    Instant touched) {
  /** What a form says that it has seen; empty stands for no lab. */
  public String seen() {
    return id + "." + revision;
  }
}
