/** Azure's resources as trees, in the shape in which {@code az … show} prints them. */
@NullMarked
package hopwise.simulator.shell.az.json;

import org.jspecify.annotations.NullMarked;
