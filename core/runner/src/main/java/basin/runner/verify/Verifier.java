package basin.runner.verify;

import basin.engine.number.Arithmetic;
import basin.lab.catalog.Catalog;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.console.Wording;
import basin.runner.experiment.DataShelf;
import basin.runner.progress.Progress;
import basin.spi.number.Precision;
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
  private final Laboratory laboratory;

  @Inject
  Verifier(Catalog catalog, Settings settings, Console console, InstantSource clock) {
    this.console = console;
    Progress progress = Progress.on(console, Verbosity.QUIET, "verify", clock);
    this.laboratory = new Laboratory(catalog, new DataShelf(settings, Path.of("verify"), progress));
  }

  /**
   * Trains specimens and says of each whether its bits are right, then where that was; for each
   * number of threads once in lockstep and once each trial alone, the later ones with warmer code.
   */
  public Exit verify(List<Specimen> specimens, List<Integer> threads, Verbosity verbosity)
      throws IOException {
    return verify(specimens, threads, verbosity, Digests.golden());
  }

  Exit verify(List<Specimen> specimens, List<Integer> threads, Verbosity verbosity, Digests golden)
      throws IOException {
    boolean right = true;
    for (int number : threads) {
      for (Sharing sharing : Sharing.on(number)) {
        right &= isRight(specimens, sharing, verbosity, golden);
      }
    }
    return right ? Exit.DONE : Exit.TRIAL_FAILED;
  }

  private boolean isRight(
      List<Specimen> specimens, Sharing sharing, Verbosity verbosity, Digests golden)
      throws IOException {
    int trials = 0;
    int wrong = 0;
    for (Specimen specimen : specimens) {
      Verdict verdict = Verdict.of(specimen, laboratory.digests(specimen, sharing), golden);
      verdict.print(console.out(), verbosity);
      trials += verdict.trials();
      wrong += verdict.differences().size();
    }
    console.out().println(summary(trials, wrong) + " " + place(sharing));
    return wrong == 0;
  }

  /** Writes the digests that this process comes to, for others to compare with. */
  public Exit write(Path file) throws IOException {
    Map<String, String> byName = new LinkedHashMap<>();
    for (Specimen specimen : Specimen.values()) {
      byName.putAll(laboratory.digests(specimen, new Sharing(1, 1)).byName());
    }
    Digests digests = new Digests(byName);
    digests.failures().forEach(console::complain);
    if (!digests.failures().isEmpty()) {
      return Exit.TRIAL_FAILED;
    }
    digests.write(file);
    console.out().println(file);
    return Exit.DONE;
  }

  private static String summary(int trials, int wrong) {
    return wrong == 0
        ? Wording.count(trials, "trial") + ", all with the bits they should have."
        : Wording.number(wrong) + " of " + Wording.count(trials, "trial") + " with other bits.";
  }

  private static String place(Sharing sharing) {
    return "Java %s (%s), %s %s, %s, %s"
        .formatted(
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Arithmetic.of(Precision.FLOAT32).kernels(),
            sharing);
  }
}
