package basin.runner.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.LocalExecutor;
import basin.lab.execution.UnderWay;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.experiment.TrialBinder;
import basin.lab.trial.TrialNames;
import basin.lab.worker.TrialText;
import basin.lab.worker.WorkplaceText;
import basin.runner.Version;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.plugin.Examples;
import basin.runner.plugin.FoundPlugins;
import basin.runner.plugin.PluginFolder;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import basin.spi.run.Workplace.ForeignPlugin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker elsewhere is opened from plain data, and gives the bits of the executor at home. */
class WorkerTest {
  private static final String EXPERIMENT =
      """
      problem:
        network:
          data: {csv: {file: rows.csv, target: y, task: regression, split: {test: 0.25}}}
          layers: [{dense: {units: 5, activation: tanh}}, {dense: 1}]
          loss: mse
      optimizer: {sign-descent: {rate: 0.02}}
      train: {epochs: 6, batch: 3}
      probes: [{trajectory: {}}, {gradient-norms: {}}]
      seeds: [3, 8]
      grid:
        optimizer: [{sign-descent: {rate: 0.02}}, {sgd: {rate: 0.3}}, {sgd: {rate: 1e30}}]
      """;

  @TempDir private Path folder;
  private Path jar;
  private Path rows;
  private FoundPlugins found;
  private Shelf shelf;
  private List<Trial> trials;
  private Set<Dataset> data;

  @BeforeEach
  void plan() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plug ins"));
    jar = Examples.signDescent("sign-descent").write(plugins.resolve("sign.jar"));
    rows = Files.writeString(folder.resolve("rows.csv"), csv());
    Path file = Files.writeString(folder.resolve("own.yaml"), EXPERIMENT);
    found =
        FoundPlugins.of(List.of(new ClassPathPlugins(Version.basin()), new PluginFolder(plugins)));
    shelf = new WorkplaceShelf(new Workplace("", List.of(), List.of("data"), folder.toString()));
    Experiment experiment = ExperimentFile.read(file, List.of(), catalog());
    trials = new ArrayList<>();
    data = experiment.data();
    experiment
        .trials(new TrialNames(Version.basin(), new DataRoom(shelf)::digest))
        .forEachRemaining(trials::add);
  }

  @Test
  void aChildJvmThatKnowsNothingElseGivesTheSameBits() throws Exception {
    List<TrialResult> results = new ArrayList<>();
    new LocalExecutor(2).run(trials.iterator(), atHome(), results::add);

    TreeSet<String> here = new TreeSet<>(results.stream().map(WorkerProcess::said).toList());

    assertEquals(6, here.size());
    assertEquals(
        List.of(Outcome.COMPLETED, Outcome.DIVERGED),
        results.stream().map(TrialResult::outcome).distinct().sorted().toList());
    assertEquals(here, new TreeSet<>(childSays(workplace(), trials)));
  }

  @Test
  void aWorkplaceNamesForeignPluginsAlone() throws IOException {
    Workplace workplace = workplace();

    assertEquals(Version.basin(), workplace.basin());
    assertEquals(List.of(new ForeignPlugin(jar.toString(), sha256(jar))), workplace.plugins());
    assertEquals(List.of(Path.of("data").toAbsolutePath().toString()), workplace.data());
    assertEquals(folder.toString(), workplace.experiment());
    assertEquals(List.of(rows.toString()), workplace.files());
    assertEquals(Optional.of(workplace), workplace.open().workplace());
  }

  @Test
  void timeIsLimitedAtTheWorkerToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("long.yaml"),
            """
            problem: rosenbrock
            optimizer: {sgd: {rate: 0.0001}}
            train: {steps: 1000000000000}
            """);
    Trial endless =
        ExperimentFile.read(file, List.of(), catalog())
            .trials(TrialNames.withoutData(Version.basin()))
            .next();

    TrialResult result = run(workplace().within(0.2).open(), endless);

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(result.reason().startsWith("no end after 0.2 s"), result.reason());
  }

  @Test
  void workplacesAndTrialsAreSerialised() throws Exception {
    List<Object> all = new ArrayList<>(trials);
    all.add(workplace());

    assertEquals(all, serialised(all));
  }

  @Test
  void aWorkplaceThatIsAnotherIsRefusedWithAllThatIsWrong() throws IOException {
    Path gone = folder.resolve("gone.jar");
    Workplace wrong =
        new Workplace(
            "0.0.9",
            List.of(
                new ForeignPlugin(jar.toString(), "00"), new ForeignPlugin(gone.toString(), "00")),
            List.of(),
            folder.toString());

    WrongWorkplace e = assertThrows(WrongWorkplace.class, wrong::open);

    assertEquals(
        """
        no trial can run here:
          this worker is Basin %s, and the trials are planned by Basin 0.0.9; start one of that version
          the plugin %s has SHA-256 %s, and the trials are planned with 00; put that one here
          the plugin %s is missing; put it here"""
            .formatted(Version.basin(), jar, sha256(jar), gone),
        e.getMessage());
  }

  @Test
  void aPluginThatCannotBeLoadedIsRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
    Workplace wrong =
        new Workplace(
            Version.basin(),
            List.of(new ForeignPlugin(broken.toString(), sha256(broken))),
            List.of(),
            folder.toString());

    WrongWorkplace e = assertThrows(WrongWorkplace.class, wrong::open);

    assertTrue(
        e.getMessage().contains("plugin " + broken + " is left out: it cannot be read as a jar"),
        e.getMessage());
  }

  @Test
  void dataThatAreOthersThanTheTrialNamesAreRefusedByName() throws IOException {
    Files.writeString(rows, csv().replace("0.5", "0.6"));

    TrialResult result = run(workplace().open(), trials.get(0));

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(
        result
            .reason()
            .startsWith(
                "the trial was planned with other inputs than the worker's, which has data Csv["),
        result.reason());
  }

  @Test
  void aTrialOfAnotherJarIsRefusedByName() throws IOException {
    String planned = sha256(jar);
    Examples.signDescent("sign-descent").entry("notes.txt", new byte[] {1}).write(jar);
    found = FoundPlugins.of(List.of(new PluginFolder(jar.getParent())));

    TrialResult result = run(workplace().open(), trials.get(0));

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(
        result
            .reason()
            .contains(
                "plugin example.ExamplePlugin with SHA-256 "
                    + sha256(jar)
                    + ", not "
                    + planned
                    + ". Give the worker"),
        result.reason());
  }

  private Workplace workplace() {
    return Worker.here(found, shelf, data);
  }

  private TrialRunner atHome() {
    return new EngineRunner(
        new TrialBinder(catalog()), new Trainer(new DataRoom(shelf)), new UnderWay(), workplace());
  }

  private Catalog catalog() {
    return Catalog.of(
        found.offers().stream().flatMap(offer -> offer.components().stream()).toList());
  }

  private static TrialResult run(TrialRunner runner, Trial trial) {
    List<TrialResult> results = new ArrayList<>();
    runner.run(List.of(trial), results::add);
    return results.get(0);
  }

  /** Of a JVM whose working directory, standard input and class path are all that it gets. */
  private List<String> childSays(Workplace workplace, List<Trial> trials) throws Exception {
    Path errors = folder.resolve("errors.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName())
            .directory(Files.createDirectory(folder.resolve("elsewhere")).toFile())
            .redirectError(errors.toFile())
            .start();
    try (Writer to = child.outputWriter(StandardCharsets.UTF_8)) {
      to.write(WorkplaceText.of(workplace) + "\n");
      for (Trial trial : trials) {
        to.write(TrialText.of(trial) + "\n");
      }
    }
    List<String> said = child.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertEquals(0, child.waitFor(), () -> text(errors));
    return said;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Object serialised(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  private static String csv() {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 16; i++) {
      text.append(i * 0.25 - 2).append(',').append(i % 5 - 2).append(',').append(i * 0.1 - 0.5);
      text.append('\n');
    }
    return text.toString();
  }
}
