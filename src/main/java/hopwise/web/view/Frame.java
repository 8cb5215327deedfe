package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content; templates see it as {@code frame}.
 *
 * @param title of the page, without the site's name
 * @param section which entry of the main navigation is current: course, review, progress, glossary,
 *     settings; empty for none
 * @param assets where static files are: {@code /static/HASH}
 * @param theme auto, light or dark
 * @param textSize small, normal or large
 * @param singleKeys whether a slash searches and figures rate
 * @param token the form token of this learner; null for a visitor without a cookie, whose pages are
 *     the same for everybody
 * @param due how many cards there are to review; 0 for a visitor
 * @param problems what is wrong with content files; only on the author's own machine
 */
public record Frame(
    String title,
    String description,
    String section,
    String assets,
    String theme,
    String textSize,
    boolean singleKeys,
    @Nullable String token,
    int due,
    List<String> problems) {}
