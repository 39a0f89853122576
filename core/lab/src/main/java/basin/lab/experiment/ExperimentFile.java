package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.claims.Assertion;
import basin.lab.claims.ClaimCheck;
import basin.lab.claims.ClaimEntry;
import basin.lab.claims.ClaimForm;
import basin.lab.claims.ReadingCheck;
import basin.lab.grid.Grid;
import basin.lab.grid.GridReader;
import basin.lab.identity.AxisRole;
import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.TextFile;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.claim.Yardstick;
import basin.spi.metric.Metric;
import basin.spi.report.Analysis;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads experiment files. */
public final class ExperimentFile {
  private final Path file;
  private final Catalog catalog;
  private final Examiner examiner;
  private final Allowance allowance;
  private final Faults faults = new Faults();

  private ExperimentFile(Path file, Catalog catalog, Examiner examiner, Allowance allowance) {
    this.file = file;
    this.catalog = catalog;
    this.examiner = examiner;
    this.allowance = allowance;
  }

  /**
   * Reads a file, and checks what can be seen from its words alone.
   *
   * @param file YAML
   * @param amendments changes from the command line, in order
   * @param catalog what can be named in it
   * @throws FaultyFile with all that is wrong
   */
  public static Experiment read(Path file, List<Amendment> amendments, Catalog catalog) {
    return read(file, amendments, catalog, Examiner.NONE);
  }

  /**
   * Reads a file, checks it and has its trials examined.
   *
   * @param file YAML
   * @param amendments changes from the command line, in order
   * @param catalog what can be named in it
   * @param examiner one for this experiment alone
   * @throws FaultyFile with all that is wrong
   */
  public static Experiment read(
      Path file, List<Amendment> amendments, Catalog catalog, Examiner examiner) {
    return read(file, amendments, catalog, examiner, Allowance.USUAL);
  }

  /**
   * The same for an experiment that may have more trials than is usual.
   *
   * @param file YAML
   * @param amendments changes from the command line, in order
   * @param catalog what can be named in it
   * @param examiner one for this experiment alone
   * @param allowance how many trials it may have
   * @throws FaultyFile with all that is wrong
   */
  public static Experiment read(
      Path file,
      List<Amendment> amendments,
      Catalog catalog,
      Examiner examiner,
      Allowance allowance) {
    return new ExperimentFile(file, catalog, examiner, allowance)
        .read(TextFile.read(file), amendments);
  }

  /** What can be set at the top of an experiment, besides {@code seeds} and {@code grid}. */
  public static List<Setting> settings() {
    return TopKeys.SETTINGS;
  }

  private Experiment read(String text, List<Amendment> amendments) {
    Tree tree = TreeReader.read(file.toString(), text, faults);
    if (!(tree instanceof Tree.Mapping written)) {
      throw new FaultyFile(
          tree.place(), "an experiment is made of keys; it needs problem, optimizer and train");
    }
    TopKeys.refuseUnknown(written, faults);
    Tree.Mapping amended = new Amendments(catalog, faults).apply(written, amendments);
    NumbersOfFiles files = new NumbersOfFiles(file, faults);
    Tree.Mapping numbered = files.writtenOut(amended);
    if (files.missing()) {
      faults.throwIfAny(file.toString()); // what the lack of numbers makes faulty is no news
    }
    Tree.Mapping experiment = new ImpliedAxes(catalog, numbered, faults).writtenOut();
    Tree.Mapping head = spelledOut(TopKeys.part(experiment, Setting.of(Header.class)));
    Optional<Header> header = new Binder(catalog, faults).bind(Header.class, head, "");
    List<Assertion.Written> claims =
        head.find(TopKeys.CLAIMS).map(e -> Assertion.of(e.value(), catalog)).orElse(List.of());
    String name = name(header, experiment.place());
    List<Long> seeds = seeds(experiment);
    Optional<Header.Selecting> selecting = selecting(experiment);
    Optional<Header.Aim> aim = aim(experiment).or(() -> selecting.map(Header.Selecting::aim));
    List<Analysis> analyses = header.map(Header::analyses).orElse(List.of());
    refuseTwice(experiment, analyses);
    ProbesOfAnalyses analysed = ProbesOfAnalyses.of(analyses);
    experiment
        .find(TopKeys.ANALYSES)
        .ifPresent(listed -> analysed.refuseUnknown(catalog, listed.place(), faults));
    KnownMetrics metrics = KnownMetrics.of(catalog);
    Grid grid = grid(experiment);
    List<AxisRole> axes =
        new AxisRoles(grid, faults).read(experiment.find(TopKeys.AXES).map(Tree.Entry::value));
    Blueprint blueprint =
        new Blueprint(
            catalog,
            TopKeys.part(experiment, Blueprint.SETTINGS),
            grid,
            new MetricsProbe(catalog, metrics, read(aim, selecting, claims)),
            analysed);
    BoundTrials bound = new BoundTrials(blueprint);
    Check check = new Check(blueprint, bound, examiner, allowance, faults);
    check.run(
        experiment.find(TopKeys.GRID).map(Tree.Entry::place).orElse(experiment.place()), seeds);
    KnownMetrics measured = metrics.with(check.metrics());
    aim.ifPresent(goal -> examine(goal, measured, experiment));
    selecting.ifPresent(
        select -> new SelectionCheck(experiment, axes, examiner, faults).of(select, aim.get()));
    List<ClaimEntry> kept =
        new ClaimCheck(catalog, grid, faults).of(claims, header.flatMap(Header::evidence));
    ReadingCheck readings = new ReadingCheck(catalog, analyses);
    claims.forEach(claim -> examine(claim, measured, readings, aim));
    PruningCheck pruning = new PruningCheck(experiment, check, examiner, faults);
    Optional<String> better =
        selecting.map(Header.Selecting::by).or(() -> aim.map(Header.Aim::metric));
    Optional<Pruning> prune =
        header.flatMap(Header::prune).flatMap(rule -> pruning.of(rule, better, measured, catalog));
    header.flatMap(Header::budget).ifPresent(pruning::examine);
    pruning.remarkOnSeconds();
    faults.throwIfAny(file.toString());
    return new Experiment(
        file,
        text,
        name,
        header.orElseThrow(),
        seeds,
        blueprint,
        bound,
        axes,
        experiment,
        check,
        aim.map(goal -> goal.goal(measured))
            .map(g -> g.selecting(selecting.map(select -> select.selection(measured)))),
        kept,
        prune,
        faults.remarks());
  }

  /** Claims and their rule as components with settings. */
  private Tree.Mapping spelledOut(Tree.Mapping header) {
    ClaimForm form = new ClaimForm(catalog, faults);
    Tree.Mapping changed = header;
    for (Tree.Entry entry : header.entries()) {
      if (entry.key().equals(TopKeys.CLAIMS)) {
        Tree claims = form.claims(entry.value());
        changed = changed.with(new Tree.Entry(entry.place(), entry.key(), claims));
      } else if (entry.key().equals(TopKeys.EVIDENCE)) {
        Tree rule = ClaimForm.evidence(entry.value());
        changed = changed.with(new Tree.Entry(entry.place(), entry.key(), rule));
      }
    }
    return changed;
  }

  /** The metrics that the file itself reads. */
  private static List<String> read(
      Optional<Header.Aim> aim,
      Optional<Header.Selecting> selecting,
      List<Assertion.Written> claims) {
    return Stream.concat(
            Stream.concat(
                aim.map(Header.Aim::metric).stream(), selecting.map(Header.Selecting::by).stream()),
            claims.stream()
                .flatMap(claim -> claim.assertion().claim().yardsticks().stream())
                .map(Yardstick::series))
        .toList();
  }

  private void refuseTwice(Tree.Mapping experiment, List<Analysis> analyses) {
    Set<Analysis> distinct = new HashSet<>(analyses);
    if (distinct.size() < analyses.size()) {
      faults.add(
          experiment.find(TopKeys.ANALYSES).orElseThrow().place(),
          "an analysis is listed twice; remove one, or give it other settings");
    }
  }

  private void examine(
      Assertion.Written claim,
      KnownMetrics metrics,
      ReadingCheck readings,
      Optional<Header.Aim> aim) {
    for (Yardstick yardstick : claim.assertion().claim().yardsticks()) {
      Place place = ClaimCheck.place(claim, yardstick.series());
      if (readings.examine(yardstick, place, faults)) {
        continue;
      }
      metrics
          .of(yardstick.series())
          .flatMap(metric -> beyond(yardstick, metric))
          .ifPresent(beyond -> faults.add(place, beyond));
      examiner.examineClaim(yardstick.series(), place, faults);
      boolean aimed = aim.filter(goal -> goal.metric().equals(yardstick.series())).isPresent();
      if (claim.assertion().claim().ranks() && !aimed && undirected(yardstick, metrics)) {
        faults.add(
            place,
            "whether more or less of %s is better is not known; write low %s if less is, high %s if more is"
                .formatted(Quote.of(yardstick.series()), yardstick.series(), yardstick.series()));
      }
    }
  }

  /** Losses and metrics say themselves which way is better, and so do targets. */
  private static boolean undirected(Yardstick yardstick, KnownMetrics metrics) {
    return yardstick.target().isEmpty()
        && yardstick.lessIsBetter().isEmpty()
        && !yardstick.series().endsWith("loss")
        && metrics.of(yardstick.series()).isEmpty();
  }

  private static Optional<String> beyond(Yardstick yardstick, Metric metric) {
    return yardstick
        .target()
        .flatMap(
            target ->
                new Header.Aim(
                        yardstick.series(),
                        target.higher() ? Optional.of(target.value()) : Optional.empty(),
                        target.higher() ? Optional.empty() : Optional.of(target.value()))
                    .beyond(metric));
  }

  private String name(Optional<Header> header, Place place) {
    if (header.isEmpty() || header.get().name().isPresent()) {
      return header.flatMap(Header::name).map(Header.Name::text).orElse("");
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    name = dot > 0 ? name.substring(0, dot) : name;
    String taken = name;
    Header.Name.refusal(name)
        .ifPresent(
            refusal ->
                faults.add(
                    place,
                    "the file's name cannot name the experiment, so add name: to it; "
                        + Quote.of(taken)
                        + " "
                        + refusal));
    return name;
  }

  /** The goal, also beside a faulty name; its own faults are known already. */
  private Optional<Header.Aim> aim(Tree.Mapping experiment) {
    List<Tree.Entry> goal = experiment.find(TopKeys.GOAL).stream().toList();
    return new Binder(catalog, new Faults())
        .bind(Header.class, new Tree.Mapping(experiment.place(), goal), "")
        .flatMap(Header::goal);
  }

  private Optional<Header.Selecting> selecting(Tree.Mapping experiment) {
    List<Tree.Entry> select = experiment.find(TopKeys.SELECT).stream().toList();
    return new Binder(catalog, new Faults())
        .bind(Header.class, new Tree.Mapping(experiment.place(), select), "")
        .flatMap(Header::select);
  }

  private void examine(Header.Aim aim, KnownMetrics metrics, Tree.Mapping experiment) {
    Place place =
        experiment.find(TopKeys.GOAL).map(e -> e.value().place()).orElse(goal(experiment));
    metrics
        .of(aim.metric())
        .flatMap(aim::beyond)
        .ifPresent(beyond -> faults.add(place, "goal: " + beyond));
    examiner.examineGoal(aim.metric(), goal(experiment), faults);
  }

  /** Where the goal's metric is written; where it is chosen by if that says it, too. */
  private static Place goal(Tree.Mapping experiment) {
    return SelectionCheck.place(experiment, TopKeys.GOAL, "metric")
        .or(() -> SelectionCheck.place(experiment, TopKeys.SELECT, "by"))
        .orElseThrow();
  }

  private List<Long> seeds(Tree.Mapping experiment) {
    return experiment
        .find(TopKeys.SEEDS)
        .map(entry -> Seeds.read(entry.value(), faults))
        .orElse(List.of(0L));
  }

  private Grid grid(Tree.Mapping experiment) {
    GridReader reader = new GridReader(catalog, Blueprint.SETTINGS, TopKeys.FIXED, faults);
    return experiment.find(TopKeys.GRID).map(entry -> reader.read(entry.value())).orElse(Grid.NONE);
  }
}
