package hopwise.simulator.shell;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;

/** A shell of another kind, which machines have that do not run Linux. */
public interface Foreign {
  /** Nowhere. */
  Foreign NONE =
      new Foreign() {
        @Override
        public boolean isAt(World world, NamespaceId place) {
          return false;
        }

        @Override
        public Answer run(World world, NamespaceId place, String line) {
          throw new IllegalArgumentException("no shell at " + place);
        }
      };

  /** Whether it is the shell of a place. */
  boolean isAt(World world, NamespaceId place);

  /** Runs a line at such a place. */
  Answer run(World world, NamespaceId place, String line);
}
