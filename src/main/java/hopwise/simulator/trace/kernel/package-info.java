/**
 * The way of a packet through Linux kernels, stage by stage as Linux 6 takes them. Class and method
 * names follow the kernel's stages; what each does was compared with a running kernel.
 */
@NullMarked
package hopwise.simulator.trace.kernel;

import org.jspecify.annotations.NullMarked;
