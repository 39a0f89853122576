package basin.reports.factors;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.invented.Sweeps;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Depth × activation × start at two rates, with effects that are known: ln loss = a + d·ln depth +
 * noise, where d is negative with relu and tanh and positive with sigmoid, and the start does
 * nothing.
 */
final class Planted {
  private static final List<String> DEPTHS = List.of("1", "2", "4");
  private static final List<String> ACTIVATIONS = List.of("relu", "tanh", "sigmoid");
  private static final List<String> STARTS = List.of("he", "glorot");

  private int seeds = 6;
  private double noise = 0.05;
  private String question = "";
  private boolean turned;
  private boolean swapped;
  private UnaryOperator<String> renamed = name -> name;
  private Predicate<String> lost = cell -> false;
  private Predicate<String> missing = cell -> false;

  Planted seeds(int seeds) {
    this.seeds = seeds;
    return this;
  }

  Planted noise(double noise) {
    this.noise = noise;
    return this;
  }

  Planted asking(String question) {
    this.question = question;
    return this;
  }

  /** With all alternatives in the opposite order, and the axes too. */
  Planted turned() {
    turned = true;
    swapped = true;
    return this;
  }

  Planted renamed(UnaryOperator<String> renamed) {
    this.renamed = renamed;
    return this;
  }

  /** Cells, as {@code 4 relu he 0}, with the seed at the end, whose trials diverge. */
  Planted losing(Predicate<String> lost) {
    this.lost = lost;
    return this;
  }

  /** Cells, as above, that are not in the grid. */
  Planted without(Predicate<String> missing) {
    this.missing = missing;
    return this;
  }

  Invented results() {
    Invented results =
        new Invented().asking("planted", question, "").goal("validation.loss", false);
    for (String depth : ordered(DEPTHS)) {
      for (String activation : ordered(ACTIVATIONS)) {
        for (String start : ordered(STARTS)) {
          for (String rate : List.of("0.1", "1")) {
            for (int seed = 0; seed < seeds; seed++) {
              add(results, depth, activation, start, rate, seed);
            }
          }
        }
      }
    }
    return results;
  }

  private List<String> ordered(List<String> levels) {
    List<String> ordered = new ArrayList<>(levels);
    if (turned) {
      Collections.reverse(ordered);
    }
    return ordered;
  }

  private void add(
      Invented results, String depth, String activation, String start, String rate, int seed) {
    String cell = depth + " " + activation + " " + start + " " + seed;
    if (missing.test(cell)) {
      return;
    }
    InventedTrial trial =
        swapped
            ? results.trial(
                seed,
                "optimizer.rate",
                rate,
                "start",
                renamed.apply(start),
                "activation",
                renamed.apply(activation),
                "depth",
                depth)
            : results.trial(
                seed,
                "depth",
                depth,
                "activation",
                renamed.apply(activation),
                "start",
                renamed.apply(start),
                "optimizer.rate",
                rate);
    double end =
        Math.exp(
            mean(depth, activation)
                + (rate.equals("1") ? 0.7 : 0)
                + noise * Sweeps.jitter(cell.hashCode() + rate.hashCode(), seed));
    trial.curve("validation.loss", 9, 8, end).curve("train.loss", 9, 8, end * 0.9);
    if (lost.test(cell)) {
      trial.ended(Outcome.DIVERGED, "");
    }
  }

  /** ln loss without noise, at the better rate. */
  static double mean(String depth, String activation) {
    double slope = activation.equals("sigmoid") ? 0.5 : activation.equals("relu") ? -1 : -0.6;
    double base = activation.equals("sigmoid") ? 1.5 : activation.equals("relu") ? 0 : 0.3;
    return base + slope * Math.log(Double.parseDouble(depth));
  }
}
