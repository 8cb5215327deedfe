package hopwise.store;

/**
 * The database cannot be opened or used now. The message is one sentence for the person who runs
 * the server: it names the file and says what to do.
 */
public final class DatabaseUnavailable extends RuntimeException {
  DatabaseUnavailable(String message) {
    super(message);
  }

  DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
