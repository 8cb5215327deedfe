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
}
