package basin.lab.experiment;

import basin.lab.binding.PathAssignment;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.claims.ClaimEntry;
import basin.lab.identity.AxisRole;
import basin.lab.trial.AnalysisEntry;
import basin.lab.trial.TrialNames;
import basin.lab.trial.UnitTrials;
import basin.lab.yaml.Fault;
import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.data.Dataset;
import basin.spi.report.Goal;
import basin.spi.run.Executor;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A question with its trials: a file that has been checked and can be run. Immutable. */
public final class Experiment {
  private final Path file;
  private final String text;
  private final String name;
  private final Header header;
  private final List<Long> seeds;
  private final Blueprint blueprint;
  private final BoundTrials bound;
  private final List<AxisRole> axes;
  private final Tree.Mapping written;
  private final OptionalLong different;
  private final Set<Component> components;
  private final Set<Reading> readings;
  private final List<Fault> remarks;
  private final Optional<Goal> goal;
  private final List<ClaimEntry> claims;
  private final List<AnalysisEntry> analyses;
  private final Optional<Pruning> pruning;

  Experiment(
      Path file,
      String text,
      String name,
      Header header,
      List<Long> seeds,
      Blueprint blueprint,
      BoundTrials bound,
      List<AxisRole> axes,
      Tree.Mapping written,
      Check check,
      Optional<Goal> goal,
      List<ClaimEntry> claims,
      Optional<Pruning> pruning,
      List<Fault> remarks) {
    this.file = file;
    this.text = text;
    this.name = name;
    this.header = header;
    this.seeds = List.copyOf(seeds);
    this.blueprint = blueprint;
    this.bound = bound;
    this.axes = List.copyOf(axes);
    this.written = written;
    this.different = check.different();
    this.components = Set.copyOf(check.components());
    this.readings = Set.copyOf(check.readings());
    this.remarks = List.copyOf(remarks);
    this.goal = goal;
    this.claims = List.copyOf(claims);
    this.pruning = pruning;
    this.analyses =
        header.analyses().stream()
            .map(each -> AnalysisEntry.of(each, blueprint.catalog()))
            .toList();
  }

  /** Its name, safe as the name of a folder. */
  public String name() {
    return name;
  }

  /** What is to be found out, in words; may be empty. */
  public String question() {
    return header.question().orElse("");
  }

  /** Where it was read. */
  public Path file() {
    return file;
  }

  /** The file as given. */
  public String text() {
    return text;
  }

  /** What differs between trials, in order, without the seed. */
  public List<String> axes() {
    return axes.stream().map(AxisRole::name).toList();
  }

  /** The same with what each is there for. */
  public List<AxisRole> roles() {
    return axes;
  }

  /** What an axis can be, as trials are labelled; some may have no label of it. */
  public Set<String> labels(String axis) {
    return blueprint.grid().labels(axis);
  }

  /** Which combinations of its axes there are, in words; nothing if it is each with each. */
  public List<String> space() {
    return blueprint.grid().words();
  }

  /** The seeds every combination runs under. */
  public List<Long> seeds() {
    return seeds;
  }

  /** What counts as best, if the file says so. */
  public Optional<Goal> goal() {
    return goal;
  }

  /** What its author says will come out, in the order of the file. */
  public List<ClaimEntry> claims() {
    return claims;
  }

  /** What is found out when its trials have run, in the order of the file. */
  public List<AnalysisEntry> analyses() {
    return analyses;
  }

  /** How often its trials are saved on their way. */
  public SaveInterval saved() {
    return header.checkpoint().map(Header.Checkpoint::every).orElse(SaveInterval.USUAL);
  }

  /** Where its trials run, if the file says so. */
  public Optional<Executor> executor() {
    return header.executor();
  }

  /** Which trials are left before their budgets are spent, if any. */
  public Optional<Pruning> pruning() {
    return pruning;
  }

  /** What one run may spend, if the file says so. */
  public Optional<SweepBudget> budget() {
    return header.budget();
  }

  /** Seconds that a trial may take, if the file says so. */
  public OptionalDouble limit() {
    return header.limit().stream().mapToDouble(Header.Limit::seconds).findFirst();
  }

  /**
   * Where the component is written whose code a trial was in.
   *
   * @param trace of its thread, innermost first
   */
  public Optional<Place> place(Trial trial, List<StackTraceElement> trace) {
    return find(trial).map(BoundTrial::places).flatMap(places -> places.at(trace));
  }

  /** What makes trials of the units that its analyses ask for. */
  public UnitTrials units(TrialNames names) {
    return new UnitTrials(blueprint.catalog(), names, axes);
  }

  /**
   * How many of the grid's combinations are different, where several lead to the same trials; empty
   * if there are too many to have been looked through.
   */
  public OptionalLong different() {
    return different;
  }

  /**
   * Its combinations as objects, under the first of the seeds, in the file's order, each made when
   * it is asked for.
   */
  public Stream<Candidate> candidates() {
    long seed = seeds.isEmpty() ? 0 : seeds.get(0);
    return LongStream.range(0, blueprint.grid().size())
        .mapToObj(number -> bound(number).candidate(seed));
  }

  /** The components that it can name. */
  public Catalog catalog() {
    return blueprint.catalog();
  }

  /** How many trials there are, counted again in each combination that leads to them. */
  public long trialCount() {
    return Math.multiplyExact(blueprint.grid().size(), (long) seeds.size());
  }

  /**
   * The trials in the file's order, seeds innermost, each made when it is asked for.
   *
   * <p>In a grid of more than 300 combinations, two settings that do not go together may first meet
   * here; the iterator then throws {@link FaultyFile}.
   */
  public Iterator<Trial> trials(TrialNames names) {
    return new Trials(names);
  }

  /** Every component that some trial uses. */
  public Set<Component> components() {
    return components;
  }

  /** Every data set that some trial uses. */
  public Set<Dataset> data() {
    return readings.stream().map(Reading::data).collect(Collectors.toUnmodifiableSet());
  }

  /** The same in every precision that they are read in. */
  public Set<Reading> readings() {
    return readings;
  }

  /**
   * Where one of its keys is written, {@code goal} or {@code train.batch}; where the one around it
   * is if it is not, or the file as a whole.
   */
  public Place place(String key) {
    Place place = Place.of(file.toString());
    Tree inside = written;
    for (String step : key.split("\\.")) {
      Optional<Tree.Entry> entry =
          inside instanceof Tree.Mapping mapping ? mapping.find(step) : Optional.empty();
      if (entry.isEmpty()) {
        break;
      }
      place = entry.get().place();
      inside = entry.get().value();
    }
    return place;
  }

  /**
   * The change of the command line that gives a path a value: of what the grid sets, the axis.
   * Empty if there is an axis of which claims may name levels.
   */
  public Optional<Amendment> change(String path, String value) {
    OnGrid grid =
        new OnGrid(new PathAssignment(catalog(), TopKeys.SETTINGS), written, new Faults());
    TreePath full = TreePath.of(path);
    Optional<String> axis = grid.covers(full) ? Optional.empty() : grid.over(full);
    if (axis.isEmpty()) {
      return Optional.of(new Amendment(Amendment.Kind.SET, path, value));
    }
    return claims.isEmpty()
        ? Optional.of(new Amendment(Amendment.Kind.GRID, axis.get(), value))
        : Optional.empty();
  }

  /** What is odd about it but hinders nothing, in the order of the file. */
  public List<Fault> remarks() {
    return remarks;
  }

  /** The experiment with its defaults filled in, as YAML that runs the same trials. */
  public String resolved() {
    return new Resolution(name, header, seeds, written, blueprint.grid()).of(bound(0).tree());
  }

  /** The objects of one of its trials, if they are kept. */
  Optional<BoundTrial> find(Trial trial) {
    return bound.find(trial.tree());
  }

  private BoundTrial bound(long number) {
    Faults faults = new Faults();
    Optional<BoundTrial> found = bound.bind(number, faults);
    faults.throwIfAny(file.toString());
    return found.orElseThrow();
  }

  /** Walks over combinations, and over seeds within each. */
  private final class Trials implements Iterator<Trial> {
    private final TrialNames names;
    private final long combinations = blueprint.grid().size();
    private BoundTrial current;
    private Map<String, String> inputs;
    private long combination = -1;
    private int seed = seeds.size();

    Trials(TrialNames names) {
      this.names = names;
    }

    @Override
    public boolean hasNext() {
      return seed < seeds.size() || combination + 1 < combinations;
    }

    @Override
    public Trial next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (seed == seeds.size()) {
        current = bound(++combination);
        inputs = names.inputs(current.components(), current.data());
        seed = 0;
      }
      long now = seeds.get(seed++);
      String id = names.name(current.text(), now, current.components(), current.data());
      return new Trial(id, now, current.text(), current.labels(), inputs);
    }
  }
}
