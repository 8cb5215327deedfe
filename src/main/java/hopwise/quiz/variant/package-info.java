/** Items with drawn numbers and computed keys: what is drawn, derived, and misunderstood. */
@NullMarked
package hopwise.quiz.variant;

import org.jspecify.annotations.NullMarked;
