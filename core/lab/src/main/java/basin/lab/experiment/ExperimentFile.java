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
import basin.spi.report.Analysis;
import java.nio.file.Path;
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
    Tree.Mapping experiment = writtenOut(text, amendments);
    Tree.Mapping head = spelledOut(TopKeys.part(experiment, Setting.of(Header.class)));
    Optional<Header> header = new Binder(catalog, faults).bind(Header.class, head, "");
    List<Assertion.Written> claims =
        head.find(TopKeys.CLAIMS).map(e -> Assertion.of(e.value(), catalog)).orElse(List.of());
    String name = name(header, experiment.place());
    List<Long> seeds = seeds(experiment);
    Judgement judgement = Judgement.of(experiment, catalog);
    List<Analysis> analyses = header.map(Header::analyses).orElse(List.of());
    ProbesOfAnalyses analysed = probes(experiment, analyses);
    KnownMetrics metrics = KnownMetrics.of(catalog);
    Grid grid = grid(experiment);
    List<AxisRole> axes =
        new AxisRoles(grid, faults).read(experiment.find(TopKeys.AXES).map(Tree.Entry::value));
    Blueprint blueprint =
        new Blueprint(
            catalog,
            TopKeys.part(experiment, Blueprint.SETTINGS),
            grid,
            new MetricsProbe(catalog, metrics, series(judgement, claims)),
            analysed);
    BoundTrials bound = new BoundTrials(blueprint);
    Check check = new Check(blueprint, bound, examiner, allowance, faults);
    check.run(
        experiment.find(TopKeys.GRID).map(Tree.Entry::place).orElse(experiment.place()), seeds);
    KnownMetrics measured = metrics.with(check.metrics());
    judgement.examine(measured, axes, examiner, faults);
    List<ClaimEntry> kept =
        new ClaimCheck(catalog, grid, faults).of(claims, header.flatMap(Header::evidence));
    YardstickCheck yardsticks =
        new YardstickCheck(
            measured, new ReadingCheck(catalog, analyses), judgement.aim(), examiner, faults);
    claims.forEach(yardsticks::examine);
    Optional<Pruning> pruning =
        pruning(header, judgement, measured, new PruningCheck(experiment, check, examiner, faults));
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
        judgement.goal(measured),
        kept,
        pruning,
        faults.remarks());
  }

  /** The file with all that is said elsewhere, or not at all, written into it. */
  private Tree.Mapping writtenOut(String text, List<Amendment> amendments) {
    Tree tree = TreeReader.read(file.toString(), text, faults);
    if (!(tree instanceof Tree.Mapping written)) {
      throw new FaultyFile(
          tree.place(), "an experiment is made of keys; it needs problem, optimizer and train");
    }
    TopKeys.refuseUnknown(written, catalog, faults);
    Tree.Mapping amended = new Amendments(catalog, faults).apply(written, amendments);
    NumbersOfFiles files = new NumbersOfFiles(file, faults);
    Tree.Mapping numbered = files.writtenOut(amended);
    if (files.missing()) {
      faults.throwIfAny(file.toString()); // what the lack of numbers makes faulty is no news
    }
    return new ImpliedAxes(catalog, numbered, faults).writtenOut();
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

  /** The series that the file itself reads. */
  private static List<String> series(Judgement judgement, List<Assertion.Written> claims) {
    return Stream.concat(
            judgement.series(),
            claims.stream()
                .flatMap(claim -> claim.assertion().claim().yardsticks().stream())
                .map(Yardstick::series))
        .toList();
  }

  /** What analyses have recorded in every trial. */
  private ProbesOfAnalyses probes(Tree.Mapping experiment, List<Analysis> analyses) {
    Optional<Place> listed = experiment.find(TopKeys.ANALYSES).map(Tree.Entry::place);
    if (Set.copyOf(analyses).size() < analyses.size()) {
      faults.add(
          listed.orElseThrow(),
          "an analysis is listed twice; remove one, or give it other settings");
    }
    ProbesOfAnalyses probes = ProbesOfAnalyses.of(analyses);
    listed.ifPresent(place -> probes.refuseUnknown(catalog, place, faults));
    return probes;
  }

  private Optional<Pruning> pruning(
      Optional<Header> header, Judgement judgement, KnownMetrics metrics, PruningCheck check) {
    Optional<Pruning> pruning =
        header
            .flatMap(Header::prune)
            .flatMap(rule -> check.of(rule, judgement.decisive(), metrics, catalog));
    header.flatMap(Header::budget).ifPresent(check::examine);
    check.remarkOnSeconds();
    return pruning;
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
