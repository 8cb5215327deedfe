/** The grammar of a command line: words, quotes, pipes, redirections, lists, loops. */
@NullMarked
package hopwise.simulator.shell.grammar;

import org.jspecify.annotations.NullMarked;
