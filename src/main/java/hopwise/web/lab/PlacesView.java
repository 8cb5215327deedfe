package hopwise.web.lab;

import java.util.List;

/**
 * Places that were searched ({@code lab-places.peb}).
 *
 * @param wanted a part of their names; empty where nothing was searched
 */
public record PlacesView(String wanted, List<LabView.Tab> found) {
  /** Copies the places. */
  public PlacesView {
    found = List.copyOf(found);
  }
}
