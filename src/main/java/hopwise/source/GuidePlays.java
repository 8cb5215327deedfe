package hopwise.source;

import hopwise.simulator.lab.Scenario;
import java.util.List;

/** Plays guides, each version of a file in each version of its scenario once. */
final class GuidePlays {
  private static final Kept<Version, GuidePlay.Played> PLAYED = new Kept<>(100);

  private GuidePlays() {}

  private record Version(String path, String text, String scenario, String hash) {}

  static GuidePlay.Played of(
      GuideSource source, Scenario scenario, List<GuideChecks.Draft> drafts) {
    var path = source.root().orElseThrow().places().path();
    var version = new Version(path, source.text(), scenario.name(), scenario.hash());
    return PLAYED.get(version, () -> GuidePlay.of(scenario, drafts));
  }
}
