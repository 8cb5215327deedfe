package hopwise.web.lab;

import hopwise.web.figure.FigureView;
import hopwise.web.walk.WalkForm;
import hopwise.web.walk.WalkView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network, and beside it one of the panels ({@code lab-upper.peb}).
 *
 * @param url of the lab
 * @param tab the terminal that is shown below
 * @param panel walk, changes, goals or hints
 * @param figure null where the walk brings its own
 * @param sending for the panel walk
 * @param changes for the panel changes
 * @param guide for the panels goals and hints; null in a lab without a guide
 */
public record UpperView(
    String url,
    String tab,
    String panel,
    List<Panel> panels,
    @Nullable FigureView figure,
    @Nullable Sending sending,
    @Nullable Changed changes,
    @Nullable GuideView guide) {
  /** Copies the panels. */
  public UpperView {
    panels = List.copyOf(panels);
  }

  /** A panel to choose. */
  public record Panel(String name, String title, String url, boolean current) {}

  /**
   * A walk, and how to choose another.
   *
   * @param command that began it, empty where it was chosen
   * @param place where the command was typed
   * @param flows all conversations of the command, where there are several
   * @param note what to know about it; empty for nothing
   * @param form the fields of another
   */
  public record Sending(
      String command,
      String place,
      List<Flow> flows,
      String note,
      @Nullable WalkView walk,
      Form form) {
    /** Copies the flows. */
    public Sending {
      flows = List.copyOf(flows);
    }
  }

  /** One conversation of a command. */
  public record Flow(String text, String url, boolean current) {}

  /** The form for another walk. */
  public record Form(
      WalkForm.Field from,
      WalkForm.Field to,
      WalkForm.Field port,
      WalkForm.Field protocol,
      List<String> senders,
      List<String> targets) {
    /** Copies the lists. */
    public Form {
      senders = List.copyOf(senders);
      targets = List.copyOf(targets);
    }
  }

  /**
   * What the last command changed.
   *
   * @param command empty where nothing was typed
   */
  public record Changed(String command, String place, List<Where> places) {
    /** Copies the places. */
    public Changed {
      places = List.copyOf(places);
    }
  }

  /** What was changed somewhere. */
  public record Where(String title, List<What> whats) {
    /** Copies the list. */
    public Where {
      whats = List.copyOf(whats);
    }
  }

  /**
   * What was changed in one respect.
   *
   * @param more how many lines are not listed
   */
  public record What(String title, List<Line> lines, int more) {
    /** Copies the lines. */
    public What {
      lines = List.copyOf(lines);
    }
  }

  /** A line that was added, or removed. */
  public record Line(boolean added, String html) {}
}
