package hopwise.web;

import hopwise.study.Learner;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param learner null for somebody of whom nothing is kept
 * @param cookie the token in the cookie, well-formed but perhaps unknown; null if there is none
 * @param local whether the request comes from this machine itself: authors see drafts and problems
 */
record Visitor(@Nullable Learner learner, @Nullable String cookie, boolean local) {

  /** The token that forms of this learner must carry; null where there is nothing to protect. */
  @Nullable String formToken() {
    return learner == null || cookie == null ? null : Tokens.form(cookie);
  }

  /** The learner's id; null for somebody of whom nothing is kept. */
  @Nullable String learnerId() {
    return learner == null ? null : learner.id();
  }
}
