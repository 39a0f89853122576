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

  /** Keeps a trial as it is now, in the place of what was kept of it. */
  void save(SavedTrial trial) throws IOException;

  /** Forgets a trial; one that is not kept is no fault. */
  void delete(String trial);

  /** How far each trial was that is kept, by id. */
  List<Milestone> all();
}
