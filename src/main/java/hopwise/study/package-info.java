/** What a learner does with the course: attempts, reading, progress, unlocking. */
@NullMarked
package hopwise.study;

import org.jspecify.annotations.NullMarked;
