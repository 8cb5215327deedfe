package hopwise.store;

import java.util.Optional;

/** What became of a change to a lab. */
public sealed interface LabChange {
  /** It was made; {@code now} is empty where the learner has no lab of that name any more. */
  record Made(Optional<KeptLab> now) implements LabChange {}

  /** It was not made, since the lab is no longer as the sender saw it. */
  record Stale(Optional<KeptLab> newer) implements LabChange {}
}
