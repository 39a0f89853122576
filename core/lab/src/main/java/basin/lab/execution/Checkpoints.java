package basin.lab.execution;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Trials that were saved on their way, by id. Only ever a cache: a trial that goes on from one
 * comes to the bits of one that was never stopped, and without one it runs from its start. Safe for
 * any number of threads.
 */
public interface Checkpoints {
  /** Keeps nothing. */
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public Optional<SavedTrial> find(String trial) {
          return Optional.empty();
        }

        @Override
        public void save(SavedTrial trial) {}

        @Override
        public void delete(String trial) {}

        @Override
        public List<Milestone> all() {
          return List.of();
        }
      };

  /**
   * What was saved last of a trial; what cannot be read or is damaged is deleted, and not found.
   */
  Optional<SavedTrial> find(String trial);

  /**
   * How many bytes there are of what a trial has recorded, which this has been given by {@link
   * #save} and which only needs to be continued; 0 if it is to be given all.
   */
  default long held(String trial) {
    return 0;
  }

  /**
   * Keeps a trial as it is now, in the place of what was kept of it; what it has recorded is added
   * to what is {@link #held}, or is all there is.
   */
  void save(SavedTrial trial) throws IOException;

  /** Forgets a trial; one that is not kept is no fault. */
  void delete(String trial);

  /** How far each trial was that is kept, by id. */
  List<Milestone> all();
}
