package hopwise.source;

import hopwise.simulator.lab.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays guides, each version of a file in each version of its scenario once. Safe for use by
 * several threads.
 */
final class GuidePlays {
  private static final int MOST = 100;
  private static final Map<Version, GuidePlay.Played> PLAYED = new LinkedHashMap<>();

  private GuidePlays() {}

  private record Version(String path, String text, String scenario, String hash) {}

  static GuidePlay.Played of(
      GuideSource source, Scenario scenario, List<GuideChecks.Draft> drafts) {
    var path = source.root().orElseThrow().places().path();
    var version = new Version(path, source.text(), scenario.name(), scenario.hash());
    synchronized (PLAYED) {
      if (PLAYED.size() >= MOST && !PLAYED.containsKey(version)) {
        PLAYED.remove(PLAYED.keySet().iterator().next());
      }
      return PLAYED.computeIfAbsent(version, fresh -> GuidePlay.of(scenario, drafts));
    }
  }
}
