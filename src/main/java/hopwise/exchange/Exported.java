package hopwise.exchange;

import java.util.List;

/**
 * A bank in another system's format.
 *
 * @param text the file
 * @param remarks what the format does not hold, by item
 */
public record Exported(String text, List<Remark> remarks) {
  /** Copies the list. */
  public Exported {
    remarks = List.copyOf(remarks);
  }
}
