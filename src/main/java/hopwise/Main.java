package hopwise;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.out.println("Hopwise");
  }
}
