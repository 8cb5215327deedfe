package hopwise.simulator.shell.windows;

/** PowerShell's error records. */
final class Errors {
  private Errors() {}

  /** A command that there is not. */
  static String missing(CommandLine.Command command) {
    var name = command.name();
    return record(
        command,
        "The term '"
            + name
            + "' is not recognized as the name of a cmdlet, function, script file, or operable"
            + " program. Check the spelling of the name, or if a path was included, verify that"
            + " the path is correct and try again.",
        "ObjectNotFound: (" + name + ":String) [], CommandNotFoundException",
        "CommandNotFoundException",
        name.length());
  }

  /** An error of a command that runs. */
  static String record(CommandLine.Command command, String message, String category, String id) {
    return record(command, message, category, id, command.text().length());
  }

  private static String record(
      CommandLine.Command command, String message, String category, String id, int marked) {
    var first = command.name() + " : " + message;
    return String.join("\n", Listing.wrap(first, Listing.WIDTH - 1))
        + "\nAt line:1 char:"
        + command.column()
        + "\n+ "
        + command.text()
        + "\n+ "
        + "~".repeat(marked)
        + "\n    + CategoryInfo          : "
        + category
        + "\n    + FullyQualifiedErrorId : "
        + id
        + "\n \n";
  }
}
