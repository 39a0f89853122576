package basin.lab.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Checkpoints in memory, and a list of all that was saved: {@code trial@step}. */
final class Shelved implements Checkpoints {
  final List<String> saved = new ArrayList<>();
  private final Map<String, SavedTrial> latest = new ConcurrentSkipListMap<>();

  @Override
  public Optional<SavedTrial> find(String trial) {
    return Optional.ofNullable(latest.get(trial));
  }

  @Override
  public synchronized void save(SavedTrial trial) {
    saved.add(trial.at().trial() + "@" + trial.at().step());
    latest.put(trial.at().trial(), trial);
  }

  @Override
  public void delete(String trial) {
    latest.remove(trial);
  }

  @Override
  public List<Milestone> all() {
    return latest.values().stream().map(SavedTrial::at).toList();
  }
}
