package basin.runner.verify;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.StoredTrial;
import basin.lab.results.trials.StoredTrial.Ending;
import basin.spi.run.Cost;
import basin.spi.run.End;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.Map;
import java.util.Optional;

/** Trials as they are stored: to be run again, and to be held against what comes of that. */
final class Recheck {
  private final ResultsDatabase database;

  Recheck(ResultsDatabase database) {
    this.database = database;
  }

  /** Its first place gives it its axes. */
  Trial trial(String id) {
    StoredTrial stored = database.trial(id);
    Map<String, String> axes = stored.places().get(0).axes();
    return new Trial(stored.id(), stored.seed(), stored.tree(), axes, stored.inputs());
  }

  /** What ran it. */
  Map<String, String> provenance(String id) {
    return ending(id).provenance();
  }

  /** In what a trial came out otherwise than is stored. */
  Optional<Deviation> deviation(TrialResult now) {
    Ending ending = ending(now.id());
    return ending.digest().equals(now.digest())
        ? Optional.empty()
        : Deviation.between(stored(now.id(), ending), now);
  }

  private Ending ending(String id) {
    return database.trial(id).ending().orElseThrow();
  }

  private TrialResult stored(String id, Ending ending) {
    return new TrialResult(
        id,
        new End(ending.outcome(), ending.reason()),
        new Cost(ending.steps(), ending.epochs(), ending.evaluations(), ending.seconds()),
        ending.parameters(),
        database.curves(id),
        database.tracks(id),
        ending.remarks(),
        ending.digest());
  }
}
