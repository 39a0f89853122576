package basin.reports.study;

import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.List;
import java.util.Optional;

/**
 * Some of the trials of an experiment.
 *
 * @param all where they come from
 * @param trials which
 */
record Portion(Results all, List<TrialRecord> trials) implements Results {
  @Override
  public ExperimentRecord experiment() {
    return all.experiment();
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return all.curve(trial, name);
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return all.curves(trial);
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return all.track(trial, name);
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return all.tracks(trial);
  }
}
