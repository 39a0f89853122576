package basin.runner.verify;

import basin.engine.number.Arithmetic;
import basin.lab.catalog.Catalog;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Talk;
import basin.runner.console.Wording;
import basin.runner.experiment.DataShelf;
import basin.runner.progress.Progress;
import basin.spi.number.Precision;
import basin.spi.run.TrialExecutor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what this process computes with what every machine should. */
public final class Verifier {
  private final Console console;
  private final Settings settings;
  private final Laboratory laboratory;

  @Inject
  Verifier(
      Catalog catalog,
      Settings settings,
      Console console,
      TrialExecutor executor,
      InstantSource clock) {
    this.console = console;
    this.settings = settings;
    Progress progress = Progress.on(console, Talk.QUIET, "verify", clock);
    DataShelf shelf = new DataShelf(settings, Path.of("verify"), progress);
    this.laboratory = new Laboratory(catalog, executor, shelf);
  }

  /** Trains every specimen and says of each whether its bits are right, then where that was. */
  public Exit verify(Talk talk) throws IOException {
    Digests golden = Digests.golden();
    int trials = 0;
    int wrong = 0;
    for (Specimen specimen : Specimen.values()) {
      Verdict verdict = Verdict.of(specimen, laboratory.digests(specimen), golden);
      verdict.print(console.out(), talk);
      trials += verdict.trials();
      wrong += verdict.differences().size();
    }
    console.out().println(summary(trials, wrong) + " " + place());
    return wrong == 0 ? Exit.DONE : Exit.TRIAL_FAILED;
  }

  /** Writes the digests that this process comes to, for others to compare with. */
  public Exit write(Path file) throws IOException {
    Map<String, String> byName = new LinkedHashMap<>();
    for (Specimen specimen : Specimen.values()) {
      byName.putAll(laboratory.digests(specimen).byName());
    }
    List<String> failed =
        byName.keySet().stream().filter(name -> byName.get(name).startsWith("failed")).toList();
    if (!failed.isEmpty()) {
      failed.forEach(name -> console.complain(name + " " + byName.get(name)));
      return Exit.TRIAL_FAILED;
    }
    new Digests(byName).write(file);
    console.out().println(file);
    return Exit.DONE;
  }

  private static String summary(int trials, int wrong) {
    return wrong == 0
        ? Wording.count(trials, "trial") + ", all with the bits they should have."
        : Wording.number(wrong) + " of " + Wording.count(trials, "trial") + " with other bits.";
  }

  private String place() {
    return "Java %s (%s), %s %s, %s, %s"
        .formatted(
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Arithmetic.of(Precision.FLOAT32).kernels(),
            Wording.count(settings.threads(), "thread"));
  }
}
