package hopwise.simulator.shell.netfilter;

/** A mark {@code VALUE[/MASK]}; without a mask, all bits count. */
record Masked(int value, int mask) {
  private static final long MAX = 0xffff_ffffL;

  /** Reads one for an option of {@code extension}, which is told what is wrong. */
  static Masked read(String text, Extension<?> extension, String option) {
    int slash = text.indexOf('/');
    var value = Numbers.parse(slash < 0 ? text : text.substring(0, slash), 0, MAX);
    var rest = slash < 0 ? "0xffffffff" : text.substring(slash + 1);
    int garbage = rest.indexOf('/');
    var mask = Numbers.parse(garbage < 0 ? rest : rest.substring(0, garbage), 0, MAX);
    if (value.isEmpty() || mask.isEmpty()) {
      extension.refuse(
          "%s: bad integer value for option \"--%s\", or out of range.\n"
              .formatted(extension.name(), option));
    } else if (garbage >= 0) {
      extension.refuse(
          "%s: trailing garbage after value for option \"--%s\".\n"
              .formatted(extension.name(), option));
    }
    return new Masked((int) value.orElse(0), (int) mask.orElse(0));
  }
}
