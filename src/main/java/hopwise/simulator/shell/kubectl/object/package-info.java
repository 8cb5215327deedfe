/** What a cluster's API server answers: objects as trees, made when somebody asks. */
@NullMarked
package hopwise.simulator.shell.kubectl.object;

import org.jspecify.annotations.NullMarked;
