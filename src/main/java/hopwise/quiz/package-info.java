/** Items, responses to them, and their grading: a pure function of item and response. */
@NullMarked
package hopwise.quiz;

import org.jspecify.annotations.NullMarked;
