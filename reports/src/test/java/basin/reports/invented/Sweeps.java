package basin.reports.invented;

import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Whole sweeps as a laboratory might have run them, the same on every call. */
public final class Sweeps {
  private static final int EPOCHS = 20;

  private Sweeps() {}

  /** Three optimizers, four rates, three seeds on a deep network that hardly learns with sgd. */
  public static Invented classification() {
    Invented results =
        new Invented()
            .asking(
                "digits-optimizers",
                "Which optimizer brings a small network to 90 % test accuracy in the fewest epochs?",
                "name: digits-optimizers\nproblem: {network: {data: digits}}  # <b>&amp;</b>\nseeds: 3\n")
            .goal("test.accuracy", true, 0.9)
            .made("Basin", "0.1.0")
            .made("JVM", "OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1, Vector API 512-bit")
            .made("data digits", "sha256 " + "3f9c".repeat(16));
    String[] optimizers = {"sgd", "momentum", "adam"};
    double[] speeds = {0.12, 0.3, 0.55};
    for (int o = 0; o < optimizers.length; o++) {
      for (double rate : new double[] {0.001, 0.01, 0.1, 1}) {
        for (int seed = 0; seed < 3; seed++) {
          InventedTrial trial =
              results.trial(
                  seed, "optimizer", optimizers[o], "optimizer.rate", Double.toString(rate));
          learn(trial, speeds[o], rate, seed, o);
        }
      }
    }
    return results;
  }

  private static void learn(
      InventedTrial trial, double speed, double rate, int seed, int optimizer) {
    double best = Math.exp(-Math.pow(Math.log10(rate) + 1 + 0.5 * optimizer, 2) / 2);
    double pace = speed * best * (1 + 0.06 * jitter(seed, optimizer));
    if (optimizer == 2 && rate == 1 && seed < 2) {
      trial.curve("train.loss", 2.4, 8.1, 310, 4e7).curve("test.accuracy", 0.1, 0.11, 0.09, 0.1);
      trial.ended(Outcome.DIVERGED, "the loss is no longer finite at step 131");
      return;
    }
    trial.curve(
        "train.loss", series(t -> 2.3 * Math.exp(-pace * t) + 0.01 + 0.003 * jitter(t, seed)));
    trial.curve(
        "test.loss", series(t -> 2.3 * Math.exp(-pace * t) + 0.06 + 0.004 * jitter(t, seed + 5)));
    trial.curve(
        "train.accuracy", series(t -> 0.98 - 0.88 * Math.exp(-pace * t) + 0.004 * jitter(t, seed)));
    trial.curve(
        "test.accuracy",
        series(t -> 0.96 - 0.86 * Math.exp(-pace * t) + 0.006 * jitter(t, seed + 9)));
    for (int layer = 1; layer <= 6; layer++) {
      double depth = 6 - layer;
      double shrink = Math.pow(new double[] {0.2, 0.45, 0.9}[optimizer], depth);
      trial.curve(
          "signal-norm.dense" + layer,
          series(t -> shrink * (0.4 + 0.3 * Math.exp(-pace * t)) * (1 + 0.1 * jitter(t, seed))));
      trial.curve(
          "gradient-norm.dense" + layer + ".weights",
          series(
              t ->
                  3
                      * shrink
                      * (0.4 + 0.3 * Math.exp(-pace * t))
                      * (1 + 0.1 * jitter(t, seed + 3))));
    }
    trial.remark("curvature: 5 034 parameters, more than the limit of 500");
  }

  /** Four optimizers from eight starts on Himmelblau's surface, whose four minima they share. */
  public static Invented surface() {
    Invented results =
        new Invented()
            .asking(
                "himmelblau-basins",
                "Which minimum does each optimizer find?",
                "problem: himmelblau\n")
            .goal("train.loss", false);
    String[] optimizers = {"sgd", "momentum", "nesterov", "adam"};
    double[][] starts = {{0, 0}, {-4, 4}, {4, -1}, {-1, -4}, {-0.270845, -0.923039}};
    for (int o = 0; o < optimizers.length; o++) {
      for (int seed = 0; seed < starts.length; seed++) {
        Himmelblau.descend(
            results.trial(seed, "optimizer", optimizers[o]),
            starts[seed],
            0.004 + 0.003 * o,
            0.2 * o);
      }
    }
    return results;
  }

  /** A line fitted to noisy data by two optimizers, with five seeds. */
  public static Invented line() {
    Invented results =
        new Invented()
            .asking(
                "line-fit",
                "Does the fitted line find y = 2 + 3x?",
                "problem: {network: {data: line}}\n")
            .goal("train.loss", false);
    double[] x = IntStream.range(0, 60).mapToDouble(i -> -3 + 0.1 * ((i * 37) % 60)).toArray();
    double[] y =
        IntStream.range(0, 60).mapToDouble(i -> 2 + 3 * x[i] + 0.5 * jitter(i, 4)).toArray();
    for (String optimizer : new String[] {"sgd", "adam"}) {
      for (int seed = 0; seed < 5; seed++) {
        double off = (optimizer.equals("sgd") ? 0.02 : 0.3) * (1 + 0.1 * jitter(seed, 1));
        results
            .trial(seed, "optimizer", optimizer)
            .rowless()
            .curve("train.loss", series(t -> 20 * Math.exp(-0.4 * t) + 0.25 + off))
            .track("fit.x", x)
            .track("fit.y", y)
            .track("fit.output", Arrays.stream(x).map(v -> 2 + off + (3 - off) * v).toArray());
      }
    }
    return results;
  }

  private static double[] series(IntToDoubleFunction f) {
    return IntStream.rangeClosed(0, EPOCHS).mapToDouble(f).toArray();
  }

  /** Something irregular in [−1, 1], from whole numbers alone. */
  public static double jitter(int a, int b) {
    long h = (a * 0x9E3779B97F4A7C15L) ^ ((b + 1) * 0xC2B2AE3D27D4EB4FL);
    h = (h ^ (h >>> 31)) * 0xBF58476D1CE4E5B9L;
    return ((h >>> 11) * 0x1p-53) * 2 - 1;
  }
}
