package hopwise.exchange;

import java.util.List;

/**
 * What a file of questions gives.
 *
 * @param items in the order of the file; none if the file is refused
 * @param remarks sorted as the questions are
 * @param questions how many the file holds
 */
public record Imported(List<NewItem> items, List<Remark> remarks, int questions) {
  /** Copies the lists. */
  public Imported {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  /**
   * An item for a bank.
   *
   * @param yaml an element of the list {@code items}, not indented
   */
  public record NewItem(String id, String yaml) {}

  /** Whether the file is not of the format. */
  public boolean isRefused() {
    return remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.ERROR);
  }
}
