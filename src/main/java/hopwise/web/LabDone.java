package hopwise.web;

/**
 * What became of lines.
 *
 * @param rest what was not run
 * @param problem why; empty where everything was run
 * @param stale whether somebody else, or another tab, had gone on in the meantime
 * @param open whether the rest is the beginning of a command whose next line is to come
 * @param said what was done, where it cannot be seen: undone, begun, or back; empty for nothing
 */
record LabDone(OnDesk now, String rest, String problem, boolean stale, boolean open, String said) {
  LabDone(OnDesk now, String rest, String problem, boolean stale, boolean open) {
    this(now, rest, problem, stale, open, "");
  }

  /** Everything was run. */
  static LabDone of(OnDesk now) {
    return new LabDone(now, "", "", false, false);
  }

  /** Nothing was done, for the page did not show the lab as it is. */
  static LabDone stale(OnDesk now) {
    return stale(now, "", "nothing was changed", "choose again");
  }

  /** A line was not run, for the page did not show the lab as it is. */
  static LabDone stale(OnDesk now, String rest) {
    return stale(now, rest, "your line was not run", "your line is still here");
  }

  private static LabDone stale(OnDesk now, String rest, String undone, String next) {
    var problem =
        ("This page was out of date: the lab has gone on in another tab, so %s."
                + " You see the lab as it is now; %s.")
            .formatted(undone, next);
    return new LabDone(now, rest, problem, true, false);
  }
}
