package basin.lab.results.merge;

import basin.lab.results.experiments.Shard;
import basin.lab.results.trials.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of uniting databases.
 *
 * @param experiment its name
 * @param tally how far it is now
 * @param results that came from each folder
 * @param shards parts in which it was run, as far as they are not all there
 * @param versions the folders that hold it, by their last run, the latest last, whose file counts
 * @param saved trials that were saved on their way, and go on here
 * @param damaged trials of which nothing whole was saved, and which start anew
 */
public record Merged(
    String experiment,
    Tally tally,
    Map<Path, Long> results,
    List<Shard> shards,
    List<Path> versions,
    int saved,
    int damaged) {
  /** The same with what came along of trials that go on. */
  public Merged carrying(int saved, int damaged) {
    return new Merged(experiment, tally, results, shards, versions, saved, damaged);
  }
}
