package hopwise.source;

import java.util.Comparator;

/**
 * Something wrong with a source file, in its author's words. Sorted by place.
 *
 * @param path as the author would type it
 * @param line from 1
 * @param column from 1, in characters
 * @param message one sentence without a full stop
 * @param rule the id of a lint rule, described in docs/authoring.md
 */
public record Diagnostic(
    String path, int line, int column, Severity severity, String message, String rule)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::path)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  /** What a diagnostic means for the file. */
  public enum Severity {
    /** The file's last good version stays in use. */
    ERROR,
    /** The file is used. */
    WARNING
  }

  /** A defect that keeps the file from use. */
  public static Diagnostic error(String path, int line, int column, String rule, String message) {
    return new Diagnostic(path, line, column, Severity.ERROR, message, rule);
  }

  /** Something to look at. */
  public static Diagnostic warning(String path, int line, int column, String rule, String message) {
    return new Diagnostic(path, line, column, Severity.WARNING, message, rule);
  }

  /** Whether this keeps the file from use. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code path:line:col: error: message [rule]}. */
  @Override
  public String toString() {
    var kind = isError() ? "error" : "warning";
    return "%s:%d:%d: %s: %s [%s]".formatted(path, line, column, kind, message, rule);
  }
}
