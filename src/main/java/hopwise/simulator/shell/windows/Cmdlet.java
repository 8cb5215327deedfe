package hopwise.simulator.shell.windows;

/** Something that can be typed: a cmdlet, or a program. */
@FunctionalInterface
interface Cmdlet {
  /** Runs it. */
  Output run(Use use);
}
