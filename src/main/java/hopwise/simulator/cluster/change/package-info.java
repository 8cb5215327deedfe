/**
 * Requests to AKS and Kubernetes, done and refused as they do, and what their controllers decide
 * and write in consequence.
 */
@NullMarked
package hopwise.simulator.cluster.change;

import org.jspecify.annotations.NullMarked;
