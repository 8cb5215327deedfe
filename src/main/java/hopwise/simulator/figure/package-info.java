/**
 * Lays a world out as a figure: boxes, wires and labels with their places, drawn by somebody else.
 */
@NullMarked
package hopwise.simulator.figure;

import org.jspecify.annotations.NullMarked;
