package hopwise.web.view;

import java.util.List;

/** What live blocks of a chapter show. Texts that end in {@code Html} are safe HTML. */
public final class LiveViews {
  private LiveViews() {}

  /**
   * A listing ({@code live-console.peb}).
   *
   * @param place where it begins
   * @param command its first command that does more than set a variable, plain text: what its
   *     controls are told apart by
   * @param lab opens the lab after its last command
   */
  public record Console(String place, String command, String lab, List<Part> parts) {
    /** Copies the parts. */
    public Console {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A command and its output, or a remark.
   *
   * @param kind command, remark or place
   * @param text of a remark; the name of a place
   * @param lines of the command, each with its prompt
   * @param outputHtml with its line feeds but for the last
   */
  public record Part(String kind, String text, List<Line> lines, String outputHtml) {
    /** Copies the lines. */
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a command. */
  public record Line(String prompt, String commandHtml) {}

  /**
   * A figure with its words ({@code live-topology.peb}, {@code live-walk.peb}, {@code
   * live-plan.peb}).
   *
   * @param id of its element
   * @param label as in {@code Figure 6.1.}
   * @param url where a reader goes on with it
   * @param predict where a walk is predicted before it is seen; empty for nowhere
   * @param shown what the template of its kind shows
   */
  public record Figure(
      String id, String label, String captionHtml, String url, String predict, Object shown) {}

  /** The claims of a draft, for its author ({@code live-claim.peb}). */
  public record Claims(List<Claim> claims) {
    /** Copies the claims. */
    public Claims {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A claim.
   *
   * @param found what is true instead; empty where it holds
   */
  public record Claim(String goal, String found) {}
}
