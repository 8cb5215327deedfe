package hopwise.simulator.shell.files;

/** Why a file cannot be read or written, in the words of the C library. */
public enum Problem {
  ABSENT("No such file or directory"),
  IS_DIRECTORY("Is a directory"),
  NOT_DIRECTORY("Not a directory"),
  EXISTS("File exists"),
  DENIED("Permission denied"),
  NOT_EMPTY("Directory not empty"),
  NOT_PERMITTED("Operation not permitted"),
  TOO_MANY_LINKS("Too many levels of symbolic links"),
  INVALID("Invalid argument");

  private final String words;

  Problem(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
