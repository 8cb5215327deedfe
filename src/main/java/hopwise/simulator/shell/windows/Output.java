package hopwise.simulator.shell.windows;

import hopwise.simulator.world.World;
import java.util.List;

/**
 * What a command did.
 *
 * @param world after it
 * @param values for the next command, or for the screen
 * @param messages warnings and errors, shown before the values
 * @param form how the screen shows the values
 * @param fine whether {@code $?} is True
 */
record Output(World world, List<Value> values, String messages, Form form, boolean fine) {
  Output {
    values = List.copyOf(values);
  }

  /** How objects are shown. */
  enum Form {
    AUTO,
    LIST,
    TABLE
  }

  /** What the screen shows. */
  String shown() {
    return messages
        + switch (form) {
          case AUTO -> Listing.of(values);
          case LIST -> Listing.list(values);
          case TABLE -> Listing.table(values);
        };
  }
}
