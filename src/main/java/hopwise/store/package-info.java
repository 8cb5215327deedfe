/**
 * Keeps what learners do. Reads and writes run on platform threads of the store's own; callers, on
 * whatever thread, wait for them.
 */
@NullMarked
package hopwise.store;

import org.jspecify.annotations.NullMarked;
