/** The planner: what was asked, and the answer ready to print. */
@NullMarked
package hopwise.web.plan;

import org.jspecify.annotations.NullMarked;
