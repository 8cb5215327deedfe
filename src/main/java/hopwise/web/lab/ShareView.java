package hopwise.web.lab;

/**
 * A frozen lab ({@code share.peb}).
 *
 * @param name of the lab that it is a copy of
 */
public record ShareView(
    String id,
    String name,
    String title,
    String summary,
    int entries,
    UpperView upper,
    LabView.Terminal terminal) {
  /** Whether a chapter made it, and nobody else. */
  public boolean isFromChapter() {
    return id.contains(".");
  }
}
