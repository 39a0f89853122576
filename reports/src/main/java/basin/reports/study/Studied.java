package basin.reports.study;

import basin.spi.claim.Stated;
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
 * Results that are sorted into a study already, for whoever takes results and would sort them once
 * more.
 *
 * @param study what they are sorted into
 */
public record Studied(Study study) implements Results {
  @Override
  public List<TrialRecord> trials() {
    return study.results().trials();
  }

  @Override
  public ExperimentRecord experiment() {
    return study.results().experiment();
  }

  @Override
  public List<ExperimentRecord> experiments() {
    return study.results().experiments();
  }

  @Override
  public String experimentOf(TrialRecord trial) {
    return study.results().experimentOf(trial);
  }

  @Override
  public Map<String, String> held() {
    return study.results().held();
  }

  @Override
  public List<Reservation> reservations() {
    return study.results().reservations();
  }

  @Override
  public List<Stated> claims() {
    return study.results().claims();
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return study.results().curve(trial, name);
  }

  @Override
  public double last(TrialRecord trial, String name) {
    return study.results().last(trial, name);
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return study.results().curves(trial);
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return study.results().track(trial, name);
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return study.results().tracks(trial);
  }

  @Override
  public List<Analysed> analyses() {
    return study.results().analyses();
  }

  @Override
  public Results asked(Analysed analysis) {
    Results asked = study.results().asked(analysis);
    return asked == study.results() ? this : asked;
  }

  @Override
  public String experimentOf(Analysed analysis) {
    return study.results().experimentOf(analysis);
  }

  @Override
  public Optional<SharedMachine> sharedMachine(TrialRecord trial) {
    return study.results().sharedMachine(trial);
  }

  @Override
  public Optional<Failure> failure(TrialRecord trial) {
    return study.results().failure(trial);
  }

  @Override
  public Map<String, String> provenance(TrialRecord trial) {
    return study.results().provenance(trial);
  }
}
