package hopwise.source;

import java.util.Locale;

/** What new files begin with. */
final class Templates {
  private Templates() {}

  static String chapter(String slug, String objective) {
    return """
    ---
    title: %s
    summary: What does this chapter answer? Ask it here in one or two sentences.
    minutes: 10
    objectives: [%s]
    status: draft
    ---

    Begin with something that the reader has seen and cannot explain yet.

    ## First section

    Say one thing, and show it.

    ## What to take home

    Say it once more, shorter.
    """
        .formatted(title(slug), objective);
  }

  static String bank(String slug, String objective) {
    var read = slug + ".md#first-section";
    return """
    # yaml-language-server: $schema=../static/schema/bank.json
    title: %s
    items:
    """
            .formatted(title(slug))
        + choice("first-question", objective, read).indent(2)
        + "\n"
        + statements("second-question", objective, read).indent(2);
  }

  static String choice(String id, String objective, String read) {
    return """
    - id: %s
      type: choice
      objective: %s
      stem: Ask one thing, so that it can be answered before the options are read.
      options:
        - id: right
          text: The right answer
          key: true
          reason: Say why it is right.
        - id: believable
          text: Something that a careful person could believe
          reason: Say what that person overlooked.
        - id: other
          text: Another such thing
          reason: Say what was overlooked here.
      explanation: Say what to take home.
      read: %s
    """
        .formatted(id, objective, read);
  }

  private static String statements(String id, String objective, String read) {
    return """
    - id: %s
      type: statements
      objective: %s
      stem: For each statement, say whether it is true.
      statements:
        - {id: first, text: A statement that is true., key: true, reason: Say why.}
        - {id: second, text: A statement that is not., key: false, reason: Say why not.}
      explanation: Say what to take home.
      read: %s
    """
        .formatted(id, objective, read);
  }

  private static String title(String slug) {
    var words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
