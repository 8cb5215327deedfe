package hopwise.web;

import hopwise.course.play.Shown;
import hopwise.web.address.AddressMarks;
import hopwise.web.view.LiveViews.Console;
import hopwise.web.view.LiveViews.Line;
import hopwise.web.view.LiveViews.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what a console did into what the page prints. */
final class ConsoleViews {
  private static final String GOES_ON = "> ";
  private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=");

  private final AddressMarks marks;
  private final List<Part> parts = new ArrayList<>();
  private String first = "";
  private String command = "";
  private String place = "";

  private ConsoleViews(AddressMarks marks) {
    this.marks = marks;
  }

  /** A listing; {@code lab} is where it can be gone on with. */
  static Console of(Shown.Transcript transcript, String lab) {
    var views = new ConsoleViews(AddressMarks.of(transcript.lab().world()));
    for (var part : transcript.parts()) {
      switch (part) {
        case Shown.Part.Exchange exchange -> views.add(exchange);
        case Shown.Part.Remark(var text) ->
            views.parts.add(new Part("remark", text, List.of(), ""));
      }
    }
    return new Console(views.first, views.command, lab, views.parts);
  }

  private void add(Shown.Part.Exchange exchange) {
    var terminal = exchange.terminal().toString();
    if (place.isEmpty()) {
      first = terminal;
    } else if (!place.equals(terminal)) {
      parts.add(new Part("place", terminal, List.of(), ""));
    }
    place = terminal;
    if (command.isEmpty() || ASSIGNMENT.matcher(command).lookingAt()) {
      command = exchange.command().lines().findFirst().orElse("");
    }
    var lines = new ArrayList<Line>();
    for (var line : exchange.command().split("\n", -1)) {
      lines.add(new Line(lines.isEmpty() ? exchange.prompt() : GOES_ON, marks.html(line)));
    }
    parts.add(new Part("command", "", lines, marks.html(exchange.printed().stripTrailing())));
  }
}
