/** What a learner is asked again, when, and how much of it in a day. */
@NullMarked
package hopwise.study.review;

import org.jspecify.annotations.NullMarked;
