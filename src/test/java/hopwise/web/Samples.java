package hopwise.web;

import hopwise.web.view.CourseViews;
import hopwise.web.view.Frame;
import hopwise.web.view.LearnerViews;
import hopwise.web.view.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up views of every page: one full, one as empty as it gets, and variants worth seeing. */
final class Samples {
  static final Link FIRST = new Link("/chapters/four-address-spaces", "Four address spaces");
  static final Link SECOND = new Link("/chapters/kubenet-at-a-glance", "kubenet at a glance");
  static final Link THIRD = new Link("/chapters/azure-cni-at-a-glance", "Azure CNI at a glance");

  private Samples() {}

  /** A page to render. */
  record Sample(String template, Frame frame, Object view) {}

  static Map<String, Sample> all() {
    var all = new LinkedHashMap<String, Sample>();
    course(all);
    QuizSamples.add(all);
    ExamSamples.add(all);
    learner(all);
    ReviewSamples.add(all);
    return all;
  }

  static Sample known(String template, String section, Object view) {
    return sample(template, section, view, "token-1", List.of());
  }

  static Sample visitor(String template, String section, Object view) {
    return sample(template, section, view, null, List.of());
  }

  private static Sample sample(
      String template,
      String section,
      Object view,
      @org.jspecify.annotations.Nullable String token,
      List<String> problems) {
    var frame =
        new Frame(
            "A page",
            "What it is",
            section,
            "/static/0",
            "auto",
            "normal",
            true,
            token,
            3,
            problems);
    return new Sample(template, frame, view);
  }

  private static void course(Map<String, Sample> all) {
    var home = ChapterSamples.home();
    all.put("home", known("home.peb", "course", home));
    all.put("home-visitor", visitor("home.peb", "course", ChapterSamples.homeBefore()));
    all.put(
        "home-problems",
        sample(
            "home.peb",
            "course",
            home,
            null,
            List.of(
                "content/chapters/kubenet-at-a-glance.md:12:3: error: unknown key minuts"
                    + " [unknown-key]")));
    all.put("exam", visitor("exam.peb", "course", ChapterSamples.exam()));
    all.put(
        "exam-empty", visitor("exam.peb", "course", new CourseViews.Exam(List.of(), List.of())));
    all.put("chapter", known("chapter.peb", "course", ChapterSamples.full()));
    all.put("chapter-visitor", visitor("chapter.peb", "course", ChapterSamples.before()));
    all.put("chapter-locked", known("chapter.peb", "course", ChapterSamples.locked()));
    all.put("glossary", visitor("glossary.peb", "glossary", ChapterSamples.glossary()));
    all.put(
        "glossary-empty",
        visitor("glossary.peb", "glossary", new CourseViews.Glossary(List.of(), 0)));
    all.put("search", visitor("search.peb", "", ChapterSamples.search()));
    all.put("search-before", visitor("search.peb", "", new CourseViews.Search("", List.of())));
    all.put("search-none", visitor("search.peb", "", new CourseViews.Search("<b>", List.of())));
  }

  private static void learner(Map<String, Sample> all) {
    all.put("progress", known("progress.peb", "progress", LearnerSamples.progress()));
    all.put("progress-empty", visitor("progress.peb", "progress", LearnerSamples.nothing()));
    all.put("settings", known("settings.peb", "settings", LearnerSamples.settings()));
    all.put("settings-visitor", visitor("settings.peb", "settings", LearnerSamples.unknown()));
    all.put("claim", visitor("claim.peb", "settings", LearnerSamples.claim()));
    all.put(
        "claim-refused",
        known(
            "claim.peb",
            "settings",
            new LearnerViews.Claim(
                "ABCD", "This code is not known or too old.", true, "K7QM-22PX")));
    all.put(
        "message",
        visitor(
            "message.peb",
            "",
            new LearnerViews.Message(
                404,
                "There is no such page",
                "The address may be mistyped, or the chapter was renamed.",
                null,
                List.of(),
                "")));
    all.put(
        "resend",
        known(
            "resend.peb",
            "",
            new LearnerViews.Message(
                403,
                "This page was open for a long time",
                "What you sent was not taken yet. Nothing is lost: send it again.",
                new Link("/", "Leave it"),
                List.of(new LearnerViews.Field("done", "yes")),
                "/chapters/kubenet-at-a-glance/done")));
  }
}
