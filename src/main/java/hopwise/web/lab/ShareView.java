package hopwise.web.lab;

/**
 * A frozen lab ({@code share.peb}).
 *
 * @param name of the lab that it is a copy of
 * @param made whether it was made just now, by who looks at it
 */
public record ShareView(
    String id,
    String name,
    String title,
    boolean made,
    int entries,
    UpperView upper,
    LabView.Terminal terminal) {
  /** Whether a chapter made it, and nobody else. */
  public boolean isFromChapter() {
    return id.contains(".");
  }
}
