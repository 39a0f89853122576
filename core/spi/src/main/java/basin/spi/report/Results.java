package basin.spi.report;

import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.List;
import java.util.Optional;

/** All that is known of one experiment, read from disk. */
public interface Results {
  /** The experiment. */
  ExperimentRecord experiment();

  /**
   * Its trials in the order of the grid, also those that have not run yet; each once, however many
   * cells of the grid lead to it.
   */
  List<TrialRecord> trials();

  /** A series of a trial; empty if it recorded none of that name. */
  Optional<Curve> curve(TrialRecord trial, String name);

  /** Names of a trial's series, sorted. */
  List<String> curves(TrialRecord trial);

  /** A series of vectors of a trial; empty if it recorded none of that name. */
  Optional<Track> track(TrialRecord trial, String name);

  /** Names of a trial's series of vectors, sorted. */
  List<String> tracks(TrialRecord trial);
}
