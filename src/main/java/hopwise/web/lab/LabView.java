package hopwise.web.lab;

import java.util.List;

/**
 * A lab as {@code lab.peb} shows it. Texts that end in {@code Html} are safe HTML with addresses
 * marked.
 *
 * @param name in its address
 * @param seen what its forms say that they have seen; empty before the first command
 * @param entries how many commands were typed
 * @param notices what the learner has to know before going on
 * @param tools what can be done with the lab as a whole
 * @param panel the one that the learner has chosen; empty where the lab chooses
 * @param stepsDone of its guide; 0 for a lab without one
 * @param steps how many its guide has; 0 likewise
 * @param said what was done to the lab as a whole just now; empty for nothing
 */
public record LabView(
    String name,
    String title,
    String summary,
    String seen,
    int entries,
    List<Notice> notices,
    List<Tool> tools,
    String panel,
    int stepsDone,
    int steps,
    String said,
    UpperView upper,
    Terminal terminal) {
  /** Copies the lists. */
  public LabView {
    notices = List.copyOf(notices);
    tools = List.copyOf(tools);
  }

  /** Where the lab is. */
  public String url() {
    return "/lab/" + name;
  }

  /**
   * Something to know, and what can be done about it.
   *
   * @param kind right, wrong or plain
   */
  public record Notice(String kind, String text, List<Choice> choices) {
    /** Copies the choices. */
    public Notice {
      choices = List.copyOf(choices);
    }
  }

  /** A button: where its form goes, and what it says. */
  public record Choice(String url, String text) {}

  /**
   * A button, with a sentence that says more.
   *
   * @param id empty where nobody is sent to it
   * @param hidden whether there is nothing that it could act upon yet
   */
  public record Tool(String id, String url, String text, String title, boolean hidden) {}

  /**
   * The terminals, and what is in the one that is shown.
   *
   * @param tab which one is shown
   * @param standsAt the place where its shell is now
   * @param namespace of the prompt; empty for none
   * @param acts lines that the learner may want to type
   * @param line what is in the input
   * @param problem why the line was not taken; empty for none
   * @param wanted what was searched in the list of places; empty for nothing
   * @param found places that a terminal can be opened at
   */
  public record Terminal(
      String tab,
      String standsAt,
      List<Tab> tabs,
      Listing listing,
      String namespace,
      String prompt,
      List<String> acts,
      String line,
      String problem,
      String wanted,
      List<Tab> found) {
    /** Copies the lists. */
    public Terminal {
      tabs = List.copyOf(tabs);
      acts = List.copyOf(acts);
      found = List.copyOf(found);
    }
  }

  /**
   * A terminal to choose.
   *
   * @param at where its shell has gone; empty where it is at the place of its name
   */
  public record Tab(String name, String at, String url, boolean current) {}

  /**
   * What was typed and printed in a terminal.
   *
   * @param earlier how many commands are before the first one that is shown
   * @param first the number of that one
   */
  public record Listing(int earlier, int first, List<Typed> typed) {
    /** Copies what was typed. */
    public Listing {
      typed = List.copyOf(typed);
    }
  }

  /**
   * A command and its output.
   *
   * @param number in the lab's log
   * @param continued the further lines of a command that goes over several
   * @param headHtml the output, or its first lines
   * @param hidden how many lines are left out after them
   * @param tailHtml its last lines, where some were left out
   * @param url where the whole output is
   * @param status its exit status
   * @param statusWords what it means where it is not 0; else empty
   */
  public record Typed(
      int number,
      String namespace,
      String prompt,
      String line,
      List<String> continued,
      String headHtml,
      int hidden,
      String tailHtml,
      String url,
      int status,
      String statusWords) {
    /** Copies the lines. */
    public Typed {
      continued = List.copyOf(continued);
    }
  }
}
