/** What the simulator makes of a chapter's live blocks. */
@NullMarked
package hopwise.course.play;

import org.jspecify.annotations.NullMarked;
