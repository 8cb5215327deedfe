package hopwise.quiz;

import hopwise.simulator.lab.Target;
import hopwise.simulator.net.AddressSet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.meaning.Meaning;
import hopwise.simulator.world.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its key. Every option, statement, entry, row and blank has an id that never
 * changes; responses name ids, never positions. Texts are Markdown.
 */
public sealed interface Item {
  /** What every item has. */
  Head head();

  /** The item's permanent id, unique in its bank. */
  default String id() {
    return head().id();
  }

  /** The type's name in bank files. */
  default String type() {
    return switch (this) {
      case Choice i -> "choice";
      case Statements i -> "statements";
      case Order i -> "order";
      case Match i -> "match";
      case Dropdowns i -> "dropdowns";
      case Numeric i -> "number";
      case Address i -> "address";
      case Command i -> "command";
      case Path i -> "path";
      case Hotspot i -> "hotspot";
      case Lab i -> "lab";
    };
  }

  /**
   * One or several options out of a list.
   *
   * @param choose how many options are keys, and the most that a response may choose
   */
  record Choice(Head head, List<Option> options, int choose) implements Item {
    /** Refuses a {@code choose} that is not the number of keys. */
    public Choice {
      options = List.copyOf(options);
      long keys = options.stream().filter(Option::key).count();
      if (keys != choose) {
        throw new IllegalArgumentException("choose is " + choose + ", but keys are " + keys);
      }
    }
  }

  /** Sentences, each true or false. */
  record Statements(Head head, List<Option> statements) implements Item {
    /** Copies the list. */
    public Statements {
      statements = List.copyOf(statements);
    }
  }

  /**
   * Entries to bring in order.
   *
   * @param entries in the right order
   */
  record Order(Head head, List<Entry> entries) implements Item {
    /** Copies the list. */
    public Order {
      entries = List.copyOf(entries);
    }
  }

  /** Rows that each get one option; an option may serve several rows or none. */
  record Match(Head head, List<Label> options, List<Row> rows) implements Item {
    /** Copies the lists. */
    public Match {
      options = List.copyOf(options);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Blanks in a text.
   *
   * @param text Markdown with {@code [[id]]} where a blank stands
   */
  record Dropdowns(Head head, String text, List<Blank> blanks) implements Item {
    /** Copies the list. */
    public Dropdowns {
      blanks = List.copyOf(blanks);
    }
  }

  /**
   * A number to type.
   *
   * @param tolerance how far from the key still counts, absolute, 0 or more
   * @param unit shown behind the field
   */
  record Numeric(
      Head head,
      BigDecimal key,
      BigDecimal tolerance,
      @Nullable String unit,
      List<Mistake<BigDecimal>> mistakes)
      implements Item {
    /** Copies the list. */
    public Numeric {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * An address, a range or a set of them to type, compared by value.
   *
   * @param shown the key as its author wrote it
   */
  record Address(
      Head head, Form form, AddressSet key, String shown, List<Mistake<AddressSet>> mistakes)
      implements Item {
    /** Copies the list. */
    public Address {
      mistakes = List.copyOf(mistakes);
    }

    /** What is to be typed. */
    public enum Form {
      /** One address, {@code 10.244.0.1}. */
      IP,
      /** One range, {@code 10.244.0.0/24}. */
      CIDR,
      /** Several addresses and ranges. */
      SET
    }
  }

  /**
   * A command to type.
   *
   * @param at where it is typed
   * @param wanted what makes it right
   */
  record Command(Head head, Place at, Wanted wanted, List<Mistake<Meaning>> mistakes)
      implements Item {
    /** Copies the list. */
    public Command {
      mistakes = List.copyOf(mistakes);
    }

    /** What makes a command right. */
    public sealed interface Wanted {
      /** A command that is right, to be shown. */
      String answer();

      /** It means the same as one of these. */
      record Same(List<String> forms) implements Wanted {
        /** Copies the list. */
        public Same {
          forms = List.copyOf(forms);
        }

        @Override
        public String answer() {
          return forms.getFirst();
        }
      }

      /** Goals hold after it; a point for each. */
      record Effect(Setting setting, List<Aim> aims, String answer) implements Wanted {
        /** Copies the list. */
        public Effect {
          aims = List.copyOf(aims);
        }
      }
    }
  }

  /**
   * A packet's way to foretell.
   *
   * @param protocol null where the target says it
   * @param stops where the request is, first to last
   * @param asked the questions, each with its key, in the order of the way
   * @param places to choose from for {@link PathQuestion.What#PLACE}
   * @param addresses to choose from for sources and destinations
   */
  record Path(
      Head head,
      Setting setting,
      Place from,
      Target to,
      @Nullable Protocol protocol,
      List<String> stops,
      List<PathQuestion> asked,
      List<String> places,
      List<String> addresses)
      implements Item {
    /** Copies the lists. */
    public Path {
      stops = List.copyOf(stops);
      asked = List.copyOf(asked);
      places = List.copyOf(places);
      addresses = List.copyOf(addresses);
    }

    /** What a question can be answered with. */
    public List<String> options(PathQuestion question) {
      return switch (question.what()) {
        case PLACE -> places;
        case SOURCE, DESTINATION -> addresses;
        case END -> PathEnd.options(question.key());
      };
    }
  }

  /**
   * Places in a figure to choose.
   *
   * @param show what the figure is about; all of the network if it is empty
   * @param choose how many spots are keys, and the most that a response may choose
   */
  record Hotspot(Head head, Setting setting, List<String> show, List<Spot> spots, int choose)
      implements Item {
    /** Refuses a {@code choose} that is not the number of keys. */
    public Hotspot {
      show = List.copyOf(show);
      spots = List.copyOf(spots);
      long keys = spots.stream().filter(Spot::key).count();
      if (keys != choose) {
        throw new IllegalArgumentException("choose is " + choose + ", but keys are " + keys);
      }
    }
  }

  /**
   * A place in a figure.
   *
   * @param link the name of an interface or a bridge at the place; empty for the place itself
   */
  record Spot(String id, String place, String link, String text, boolean key, String reason) {}

  /**
   * A network to mend.
   *
   * @param at the terminal that is there at first; null for the scenario's
   * @param aims a point for each that holds at the end
   * @param solutions scripts that reach all of them, as the command {@code lab} takes them
   */
  record Lab(Head head, Setting setting, @Nullable Place at, List<Aim> aims, List<String> solutions)
      implements Item {
    /** Copies the lists. */
    public Lab {
      aims = List.copyOf(aims);
      solutions = List.copyOf(solutions);
    }

    /** The terminal that is there at first. */
    public String terminal() {
      return at == null ? setting.lab().scenario().start().toString() : at.toString();
    }
  }

  /**
   * Something to choose, or a statement to judge.
   *
   * @param key whether it is right, or true
   * @param reason why it is, or is not
   * @param idea the misconception that it follows from; null for none
   */
  record Option(String id, String text, boolean key, String reason, @Nullable Idea idea) {
    /** One that follows from no misconception. */
    public Option(String id, String text, boolean key, String reason) {
      this(id, text, key, reason, null);
    }
  }

  /**
   * A thing to bring in order.
   *
   * @param reason why it stands where it stands
   */
  record Entry(String id, String text, String reason) {}

  /** Something that rows are matched with. */
  record Label(String id, String text) {}

  /**
   * A row to match.
   *
   * @param key the id of the right option
   */
  record Row(String id, String text, String key, String reason) {}

  /** A blank, with exactly one option that is the key. */
  record Blank(String id, List<Option> options) {
    /** Refuses a blank without exactly one key. */
    public Blank {
      options = List.copyOf(options);
      if (options.stream().filter(Option::key).count() != 1) {
        throw new IllegalArgumentException("blank " + id + " needs exactly one key");
      }
    }

    /** The right option. */
    public Option key() {
      return options.stream().filter(Option::key).findFirst().orElseThrow();
    }
  }

  /**
   * A wrong answer that we can name.
   *
   * @param reason what the learner who gave it overlooked
   * @param idea the misconception that it follows from; null for none
   */
  record Mistake<T>(String id, T value, String reason, @Nullable Idea idea) {
    /** One that follows from no misconception. */
    public Mistake(String id, T value, String reason) {
      this(id, value, reason, null);
    }
  }

  /**
   * A misconception as a result names it.
   *
   * @param title a few words
   * @param read what to read about it: {@code chapter.md#anchor}
   */
  record Idea(String title, String read) {}
}
