package basin.spi.report;

import basin.spi.claim.Stated;
import basin.spi.run.Curve;
import basin.spi.run.Failure;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one experiment, read from disk; or of several that are compared, read as if
 * they were one.
 */
public interface Results {
  /** The experiment; of several, what they have in common. */
  ExperimentRecord experiment();

  /** The experiments that are read as one, in the order in which they were named. */
  default List<ExperimentRecord> experiments() {
    return List.of(experiment());
  }

  /** The same with their results, each by itself; one of itself alone. */
  default List<Results> parts() {
    return List.of(this);
  }

  /**
   * The name of the experiment that a trial is part of; the first named if it is of several. Where
   * groups differ in their experiment alone, the keys of their configurations end in a line break
   * and this name.
   */
  default String experimentOf(TrialRecord trial) {
    return experiment().name();
  }

  /**
   * What all trials have in common, as far as a file says it: name of a setting → what it is, in
   * words.
   */
  default Map<String, String> held() {
    return Map.of();
  }

  /** What a reader must know before he believes a comparison of experiments; often nothing. */
  default List<Reservation> reservations() {
    return List.of();
  }

  /**
   * Its trials in the order of the grid, also those that have not run yet; each once, however many
   * cells of the grid lead to it.
   */
  List<TrialRecord> trials();

  /** A series of a trial; empty if it recorded none of that name. */
  Optional<Curve> curve(TrialRecord trial, String name);

  /** The last value of a series of a trial; NaN if it recorded none of that name. */
  default double last(TrialRecord trial, String name) {
    return curve(trial, name).map(Curve::last).orElse(Double.NaN);
  }

  /**
   * Names of a trial's series, in the order in which they were first recorded: those of layers as
   * the network has them. Sorted where the results are of a version that kept no order.
   */
  List<String> curves(TrialRecord trial);

  /** A series of vectors of a trial; empty if it recorded none of that name. */
  Optional<Track> track(TrialRecord trial, String name);

  /** Names of a trial's series of vectors, in the same order. */
  List<String> tracks(TrialRecord trial);

  /**
   * What its author said would come out, in the order of the file; none if these are but a part.
   */
  default List<Stated> claims() {
    return List.of();
  }

  /**
   * What was found out after the trials of the experiment, in the order of the file; of several
   * experiments what was found out of each by itself, in their order.
   */
  default List<Analysed> analyses() {
    return List.of();
  }

  /**
   * The results that an analysis was asked of, from which its units follow: where several
   * experiments are read as one, those of its own experiment alone.
   *
   * @param analysis one of {@link #analyses}
   */
  default Results asked(Analysed analysis) {
    return this;
  }

  /** The name of the experiment that asked for an analysis. */
  default String experimentOf(Analysed analysis) {
    return experiment().name();
  }

  /** What a trial's seconds were counted beside; empty if it has not run or that is not known. */
  default Optional<SharedMachine> sharedMachine(TrialRecord trial) {
    return Optional.empty();
  }

  /** What is known of why a trial failed; empty if it did not, or that is not known. */
  default Optional<Failure> failure(TrialRecord trial) {
    return Optional.empty();
  }

  /**
   * What the result of a trial rests on, as label → text: {@link ExperimentRecord#provenance} of
   * the run that it came from.
   */
  default Map<String, String> provenance(TrialRecord trial) {
    return experiment().provenance();
  }
}
