/** The command line: one class a command. Errors are one line on standard error. */
@NullMarked
package hopwise.cli;

import org.jspecify.annotations.NullMarked;
