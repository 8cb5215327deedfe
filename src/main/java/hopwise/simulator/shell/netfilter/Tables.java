package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Ruleset;
import hopwise.simulator.linux.netfilter.Table;
import hopwise.simulator.linux.netfilter.TableName;

/** The rules of a namespace with their counters. */
record Tables(Ruleset rules, Counters counters) {
  Table table(TableName name) {
    return rules.tableOrEmpty(name);
  }

  boolean hasChain(TableName table, String chain) {
    return table(table).chain(chain) != null;
  }

  Tables with(Table table, int nextHandle) {
    return new Tables(rules.with(table, nextHandle), counters);
  }

  Tables with(Table table) {
    return with(table, rules.nextHandle());
  }

  Tables with(Counters others) {
    return new Tables(rules, others);
  }
}
