package basin.lab.results.reading;

import basin.lab.catalog.Catalog;
import basin.lab.claims.ClaimReader;
import basin.lab.identity.Held;
import basin.lab.results.experiments.AnalysisReader;
import basin.lab.results.experiments.StoredAnalyses;
import basin.lab.results.experiments.StoredClaims;
import basin.lab.results.sqlite.Session;
import basin.lab.results.trials.SeriesReader;
import basin.lab.results.trials.StoredFailures;
import basin.spi.claim.Stated;
import basin.spi.report.Analysed;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Failure;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results read from the database when first asked for. */
public final class StoredResults implements Results {
  private final Session session;
  private final RecordReader records;
  private final SeriesReader reader;
  private final StoredClaims kept;
  private final StoredAnalyses analyses;
  private final Optional<Catalog> catalog;
  private final ConditionsReader conditions;
  private final String name;
  private ExperimentRecord experiment;
  private List<TrialRecord> trials;
  private TrialIndex index;
  private TrialSeries series;
  private ByTrial<SharedMachine> sharedMachines;
  private Map<String, Failure> failures;
  private ByTrial<Map<String, String>> provenances;

  /**
   * Results to read.
   *
   * @param catalog what makes objects of claims and analyses; without one, they have none
   */
  public StoredResults(Session session, String name, Optional<Catalog> catalog) {
    this.session = session;
    this.kept = new StoredClaims(session);
    this.analyses = new StoredAnalyses(session);
    this.catalog = catalog;
    this.records = new RecordReader(session);
    this.reader = new SeriesReader(session);
    this.conditions = new ConditionsReader(session);
    this.name = name;
  }

  @Override
  public synchronized ExperimentRecord experiment() {
    if (experiment == null) {
      experiment = records.experiment(name);
    }
    return experiment;
  }

  @Override
  public synchronized List<TrialRecord> trials() {
    if (trials == null) {
      trials = records.trials(name);
    }
    return trials;
  }

  @Override
  public Map<String, String> held() {
    return Held.of(experiment().file(), trials().stream().map(TrialRecord::tree).toList());
  }

  /** Its trials as they stand in the grid, with what their configurations are made from. */
  public StoredGrid grid() {
    return records.grid(name);
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return series().curve(trial.id(), name);
  }

  @Override
  public double last(TrialRecord trial, String name) {
    return series().last(trial.id(), name);
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return series().names(trial.id(), "curve");
  }

  @Override
  public List<Stated> claims() {
    return kept.of(name).stream().map(this::stated).toList();
  }

  private Stated stated(StoredClaims.Kept claim) {
    return catalog
        .map(objects -> new ClaimReader(objects).read(claim.stated(), claim.evidence()))
        .orElse(claim.stated());
  }

  @Override
  public List<Analysed> analyses() {
    return analyses.of(name, text -> catalog.flatMap(all -> new AnalysisReader(all).read(text)));
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return reader.track(trial.id(), name);
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return series().names(trial.id(), "track");
  }

  @Override
  public synchronized Optional<SharedMachine> sharedMachine(TrialRecord trial) {
    if (sharedMachines == null) {
      sharedMachines = conditions.sharedMachines(name, index());
    }
    return sharedMachines.get(trial.id());
  }

  @Override
  public synchronized Optional<Failure> failure(TrialRecord trial) {
    if (failures == null) {
      failures = new StoredFailures(session).ofAll(name);
    }
    return Optional.ofNullable(failures.get(trial.id()));
  }

  @Override
  public synchronized Map<String, String> provenance(TrialRecord trial) {
    if (provenances == null) {
      provenances = conditions.provenances(name, index());
    }
    return provenances.get(trial.id()).orElse(Map.of());
  }

  private synchronized TrialSeries series() {
    if (series == null) {
      series = new TrialSeries(reader, index());
    }
    return series;
  }

  private synchronized TrialIndex index() {
    if (index == null) {
      index = new TrialIndex(trials().stream().map(TrialRecord::id).toList());
    }
    return index;
  }
}
