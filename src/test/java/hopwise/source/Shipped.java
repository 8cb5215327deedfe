package hopwise.source;

import java.nio.file.Path;

/** The course that is shipped, read once for all tests. */
public final class Shipped {
  public static final Edition EDITION = Library.of(Path.of("content"), Path.of("quizzes")).read();

  private Shipped() {}
}
