package hopwise.exchange;

import java.util.Locale;

/**
 * Something to know about what was carried over.
 *
 * @param where a place in the file, {@code 12:1}, or the name of an item
 * @param message one sentence without a full stop
 */
public record Remark(String where, Kind kind, String message) {

  /** What became of the thing. */
  public enum Kind {
    /** The file is not of the format, so that nothing is carried over. */
    ERROR,
    /** The question is not carried over. */
    LEFT_OUT,
    /** The question is carried over, but not all of it. */
    CHANGED
  }

  static Remark error(Place at, String message) {
    return new Remark(at.toString(), Kind.ERROR, message);
  }

  static Remark leftOut(String where, String message) {
    return new Remark(where, Kind.LEFT_OUT, message);
  }

  static Remark changed(String where, String message) {
    return new Remark(where, Kind.CHANGED, message);
  }

  /** {@code 12:1: left out: message}. */
  @Override
  public String toString() {
    var words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s: %s: %s".formatted(where, words, message);
  }
}
