package hopwise.web;

/**
 * A page to be shown.
 *
 * @param template its name, without {@code .peb}
 * @param section the entry of the main navigation; empty for none
 * @param view what the template sees as {@code view}
 */
record Page(
    String template, String title, String description, String section, Object view, int status) {

  /** A page in no section. */
  static Page of(String template, String title, Object view) {
    return new Page(template, title, "", "", view, 200);
  }

  Page in(String newSection) {
    return new Page(template, title, description, newSection, view, status);
  }

  Page described(String newDescription) {
    return new Page(template, title, newDescription, section, view, status);
  }

  Page withStatus(int newStatus) {
    return new Page(template, title, description, section, view, newStatus);
  }
}
