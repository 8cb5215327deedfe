package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Table;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code iptables-save} wrote; each table takes effect at its {@code COMMIT}. */
final class Restore {
  private final boolean flush;
  private final StringBuilder output = new StringBuilder();
  private Tables committed;
  private Tables tables;
  private @Nullable TableName table;
  private int line;

  Restore(Tables tables, boolean flush) {
    this.committed = tables;
    this.tables = tables;
    this.flush = flush;
  }

  /** Why it ended early. */
  record Failure(int status, String message) {}

  /** The rules after the last {@code COMMIT}. */
  Tables committed() {
    return committed;
  }

  String output() {
    return output.toString();
  }

  Optional<Failure> read(String text) {
    for (var current : text.lines().toList()) {
      line++;
      var failure = line(current);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return table == null
        ? Optional.empty()
        : plain("iptables-restore: COMMIT expected at line " + (line + 1));
  }

  private Optional<Failure> line(String text) {
    if (text.isBlank() || text.startsWith("#")) {
      return Optional.empty();
    }
    if (table == null) {
      return text.startsWith("*")
          ? begin(text.substring(1).strip())
          : plain("iptables-restore: line " + line + " failed");
    }
    if (text.strip().equals("COMMIT")) {
      return commit(table);
    }
    return text.startsWith(":") ? chain(table, text.substring(1)) : command(table, text);
  }

  /** Only now does the real tool miss a chain that a rule jumps to. */
  private Optional<Failure> commit(TableName name) {
    var whole = tables.table(name);
    for (var chain : whole.chains().values()) {
      for (var rule : chain.rules()) {
        if (rule.target() instanceof Target.Jump(var next) && whole.chain(next) == null) {
          return refuse(Refusal.usage("Chain '" + next + "' does not exist"));
        }
      }
    }
    committed = tables;
    table = null;
    return Optional.empty();
  }

  private Optional<Failure> plain(String message) {
    return Optional.of(new Failure(1, message + "\n"));
  }

  private Optional<Failure> refuse(Refusal why) {
    return Optional.of(new Failure(why.status(), why.message(line)));
  }

  private Optional<Failure> begin(String name) {
    var found = TableName.parse(name);
    if (found.isEmpty()) {
      return refuse(
          Refusal.usage("iptables-restore: line " + line + " table name '" + name + "' invalid"));
    }
    table = found.get();
    if (flush) {
      var empty = Table.empty(table);
      tables = tables.rules().table(table) == null ? tables : tables.with(empty);
    }
    return Optional.empty();
  }

  private Optional<Failure> chain(TableName in, String text) {
    var words = text.strip().split("\\s+");
    if (words.length < 2) {
      return refuse(Refusal.usage("iptables-restore: line " + line + " policy invalid"));
    }
    var before = tables.table(in);
    var existing = before.chain(words[0]);
    if (existing == null || existing.policy() == null) {
      tables = tables.with(before.with(new Chain(words[0], null, List.of())));
      return Optional.empty();
    }
    var policy =
        switch (words[1]) {
          case "ACCEPT" -> Chain.Policy.ACCEPT;
          case "DROP" -> Chain.Policy.DROP;
          case "-" -> existing.policy();
          default -> null;
        };
    if (policy == null) {
      return refuse(Refusal.refused("Bad policy name."));
    }
    tables = tables.with(before.with(new Chain(words[0], policy, existing.rules())));
    return Optional.empty();
  }

  private Optional<Failure> command(TableName in, String text) {
    var words = RestoreWords.split(text.replaceFirst("^\\[\\d+:\\d+\\]\\s*", ""));
    if (words.contains("-t") || words.contains("--table")) {
      return refuse(Refusal.usage("The -t option cannot be used in iptables-restore.\n"));
    }
    var read = CommandReader.read(words, in.toString());
    var command = CommandCheck.check(read, (name, chain) -> true);
    var refusal = read.rule().refusal();
    if (command == null || refusal.isPresent()) {
      return refusal.flatMap(this::refuse);
    }
    var outcome = Commands.run(tables, command);
    tables = outcome.tables();
    output.append(outcome.output());
    return outcome.refusal().flatMap(this::refuse);
  }
}
