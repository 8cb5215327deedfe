package hopwise.quiz;

import hopwise.simulator.net.AddressSet;
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
   * Something to choose, or a statement to judge.
   *
   * @param key whether it is right, or true
   * @param reason why it is, or is not
   */
  record Option(String id, String text, boolean key, String reason) {}

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
   */
  record Mistake<T>(String id, T value, String reason) {}
}
