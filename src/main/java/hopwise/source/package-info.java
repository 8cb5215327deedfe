/**
 * Reads courses, chapters and banks from files, and reports every defect at its line and column. A
 * file with an error never replaces its last good version.
 */
@NullMarked
package hopwise.source;

import org.jspecify.annotations.NullMarked;
