package hopwise.source;

import hopwise.simulator.linux.NamespaceId;
import java.util.Locale;

/** What new files begin with. */
final class Templates {
  private static final String MACHINE_STEPS =
      """
      - id: look
        title: What is there
        text: |
          Say what to look at, and why. Two to five short sentences.
        commands:
          - ip addr
        see: |
          Say what there was to see.

      - id: change
        title: Change something
        text: |
          Say what to do, and why.
        commands:
          - ip link add br-practice type bridge
          - ip link set br-practice up
        goals:
          - %s has link br-practice up
        hints:
          - Say more, but not everything.
      """;

  private static final String AZURE_STEPS =
      """
      - id: look
        title: What is there
        text: |
          Say what to look at, and why. Two to five short sentences.
        commands:
          - az account show
        see: |
          Say what there was to see.

      - id: change
        title: Change something
        text: |
          Say what to do, and why.
        commands:
          - az group create -n practice -l westeurope
          - az network vnet create -g practice -n practice --address-prefixes 10.90.0.0/16
          - az network vnet subnet create -g practice --vnet-name practice -n practice --address-prefixes 10.90.1.0/24
        goals:
          - subnet practice uses = 0
        hints:
          - Say more, but not everything.
      """;

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
    return bank(slug)
        + choice("first-question", objective, read).indent(2)
        + "\n"
        + statements("second-question", objective, read).indent(2);
  }

  /** The lines above the items. */
  static String bank(String slug) {
    return """
    # yaml-language-server: $schema=../static/schema/bank.json
    title: %s
    items:
    """
        .formatted(title(slug));
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

  static String lab(String name, String scenario, NamespaceId start) {
    return """
    # yaml-language-server: $schema=../../static/schema/lab.json
    title: %s
    summary: What does a learner build or find out here? Say it in one or two sentences.
    minutes: 10
    scenario: %s
    steps:
    """
            .formatted(title(name), scenario)
        + (start.host().equals("laptop") ? AZURE_STEPS : MACHINE_STEPS).formatted(start).indent(2);
  }

  private static String title(String slug) {
    var words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
