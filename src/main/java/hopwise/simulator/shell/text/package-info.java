/**
 * Programs that read text and print text: {@code cat}, {@code grep}, {@code sort} and their like.
 */
@NullMarked
package hopwise.simulator.shell.text;

import org.jspecify.annotations.NullMarked;
