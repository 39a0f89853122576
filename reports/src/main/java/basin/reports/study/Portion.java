package basin.reports.study;

import basin.spi.report.Analysed;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Reservation;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Failure;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import java.util.List;
import java.util.Map;
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
  public List<ExperimentRecord> experiments() {
    return all.experiments();
  }

  @Override
  public String experimentOf(TrialRecord trial) {
    return all.experimentOf(trial);
  }

  @Override
  public Map<String, String> held() {
    return all.held();
  }

  @Override
  public List<Reservation> reservations() {
    return all.reservations();
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return all.curve(trial, name);
  }

  @Override
  public double last(TrialRecord trial, String name) {
    return all.last(trial, name);
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

  @Override
  public List<Analysed> analyses() {
    return all.analyses();
  }

  @Override
  public Results asked(Analysed analysis) {
    Results asked = all.asked(analysis);
    return asked == all ? this : asked;
  }

  @Override
  public String experimentOf(Analysed analysis) {
    return all.experimentOf(analysis);
  }

  @Override
  public Optional<SharedMachine> sharedMachine(TrialRecord trial) {
    return all.sharedMachine(trial);
  }

  @Override
  public Optional<Failure> failure(TrialRecord trial) {
    return all.failure(trial);
  }

  @Override
  public Map<String, String> provenance(TrialRecord trial) {
    return all.provenance(trial);
  }
}
