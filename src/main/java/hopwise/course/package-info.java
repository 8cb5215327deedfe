/** The course: parts, chapters as lists of blocks, objectives, glossary. */
@NullMarked
package hopwise.course;

import org.jspecify.annotations.NullMarked;
