package basin.runner.progress;

import basin.lab.execution.TrialUnderWay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers when each running trial was last seen to move. */
final class Stillness {
  /** A step or a measurement may take long; beyond this it is worth a word. */
  static final double NOTABLE_SECONDS = 60;

  private final Map<String, Sighting> sightings = new HashMap<>();

  /** Looks at what runs; answers which trials have become notably still, or twice as long so. */
  List<TrialUnderWay> look(List<TrialUnderWay> running, double seconds) {
    Map<String, Sighting> before = new HashMap<>(sightings);
    List<TrialUnderWay> notable = new ArrayList<>();
    sightings.clear();
    for (TrialUnderWay each : running) {
      Sighting last = before.get(each.trial().id());
      Sighting now =
          last == null || last.step != step(each)
              ? new Sighting(step(each), seconds, NOTABLE_SECONDS)
              : last;
      if (seconds - now.since >= now.nextWord) {
        notable.add(each);
        now = new Sighting(now.step, now.since, 2 * now.nextWord);
      }
      sightings.put(each.trial().id(), now);
    }
    return notable;
  }

  /** How long it has not moved. */
  double of(TrialUnderWay running, double seconds) {
    Sighting last = sightings.get(running.trial().id());
    return last == null || last.step != step(running) ? 0 : seconds - last.since;
  }

  /** To be ready to start is a move, too. */
  private static long step(TrialUnderWay running) {
    return running.gauge().isEmpty() ? -1 : running.step();
  }

  private record Sighting(long step, double since, double nextWord) {}
}
