package basin.reports.invented;

import basin.spi.report.Configuration;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Reservation;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.List;
import java.util.Optional;

/**
 * Invented results in which the axis {@code experiment} says what a trial is part of, as if several
 * experiments were compared.
 *
 * @param all of them
 * @param names of the experiments
 * @param reservations against comparing them
 */
public record Rivals(Invented all, List<String> names, List<Reservation> reservations)
    implements Results {
  @Override
  public ExperimentRecord experiment() {
    return all.experiment();
  }

  @Override
  public List<ExperimentRecord> experiments() {
    return names.stream().map(this::named).toList();
  }

  private ExperimentRecord named(String name) {
    ExperimentRecord own = all.experiment();
    return new ExperimentRecord(
        name, "Is " + name + " better?", "", own.roles(), own.goal(), own.provenance());
  }

  @Override
  public String experimentOf(TrialRecord trial) {
    return trial.axes().get("experiment");
  }

  @Override
  public List<TrialRecord> trials() {
    return all.trials().stream().map(this::apart).toList();
  }

  /** Groups end in the name of their experiment. */
  private TrialRecord apart(TrialRecord t) {
    Configuration own = t.configuration();
    String experiment = experimentOf(t);
    String kind = own.label().replace(experiment + ", ", "");
    Configuration named =
        own.in(kind + "\n" + experiment, kind + " (" + experiment + ")", own.factors());
    return new TrialRecord(
        t.id(),
        t.number(),
        t.seed(),
        t.axes(),
        named,
        t.outcome(),
        t.reason(),
        t.steps(),
        t.epochs(),
        t.evaluations(),
        t.effort(),
        t.seconds(),
        t.parameters(),
        t.remarks(),
        t.digest(),
        t.tree());
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
