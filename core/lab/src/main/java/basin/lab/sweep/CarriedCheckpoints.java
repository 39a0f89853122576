package basin.lab.sweep;

import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import basin.lab.results.ResultsDatabase;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Saved trials that come along where folders are united, so that what was left in the middle or at
 * a rung goes on from there: of each trial that is not over the one that had come furthest, if it
 * is whole.
 */
final class CarriedCheckpoints {
  private final ResultsDatabase database;
  private final CheckpointFolder to;
  private final Set<String> carried = new HashSet<>();
  private final Set<String> damaged = new HashSet<>();

  /**
   * Into a folder.
   *
   * @param database with the results of all
   * @param to an experiment's own among those that are united
   */
  CarriedCheckpoints(ResultsDatabase database, CheckpointFolder to) {
    this.database = database;
    this.to = to;
  }

  /**
   * Copies what is further than what is here; the other folder stays as it is.
   *
   * @throws IOException if something cannot be written here
   */
  void from(CheckpointFolder other) throws IOException {
    for (String trial : other.names()) {
      if (goesOn(trial)) {
        carry(trial, other);
      }
    }
  }

  private boolean goesOn(String trial) {
    return database.isWanted(trial) && database.outcome(trial).filter(Outcome::isFinal).isEmpty();
  }

  private void carry(String trial, CheckpointFolder other) throws IOException {
    Optional<SavedTrial> there = whole(trial, other);
    if (there.isEmpty()) {
      damaged.add(trial);
    } else if (there.get().at().step() > step(whole(trial, to))) {
      to.save(there.get());
      carried.add(trial);
    }
  }

  private static long step(Optional<SavedTrial> saved) {
    return saved.map(SavedTrial::at).map(Milestone::step).orElse(-1L);
  }

  private static Optional<SavedTrial> whole(String trial, CheckpointFolder folder) {
    try {
      SavedTrial saved = folder.read(trial);
      saved.run().requireWhole();
      return Optional.of(saved);
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  /** How many trials were copied. */
  int carried() {
    return carried.size();
  }

  /** How many trials were not, since none that was saved of them is whole. */
  int damaged() {
    return (int) damaged.stream().filter(trial -> whole(trial, to).isEmpty()).count();
  }
}
