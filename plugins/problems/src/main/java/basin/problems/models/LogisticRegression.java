package basin.problems.models;

import basin.problems.surfaces.StartPoint;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * Logistic regression on a few rows as a surface: convex, with an exact Hessian. Without decay it
 * has no minimum where a hyperplane through 0 parts the classes: the loss falls for ever.
 *
 * <pre>
 * f(w) = mean over rows of log(1 + e^z) − t·z + ½λ‖w‖²,  z = w·x
 * ∇f = mean of (σ(z) − t)·x + λw    ∇²f = mean of σ(z)(1 − σ(z))·xxᵀ + λI
 * </pre>
 *
 * <p>Drawn rows are normal, and a target is 1 with the probability σ(x·w*), w* being normal times
 * {@code signal}.
 */
@Doc("Logistic regression on a few given or drawn rows, convex, with an exact Hessian.")
@Formula("f(w) = mean over rows of log(1 + e^z) − t·z + ½λ‖w‖²,  z = w·x,  t = 0 or 1")
@Source("Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning, section 4.4.1")
@Convention(
    "no intercept, give a column of 1 for one; the mean over rows, where scikit-learn has the sum;"
        + " all rows in every step, train.batch is not looked at")
public record LogisticRegression(
    @Doc("inputs, as a list of rows; empty: drawn") @Default("[]") @Range List<List<Double>> inputs,
    @Doc("0 or 1 for each row of the inputs") @Default("[]") @Range(from = 0, to = 1)
        List<Integer> targets,
    @Doc("how many rows are drawn") @Default("100") @Range(from = 1, to = 1_000_000) int rows,
    @Doc("numbers in a drawn row") @Default("2") @Range(from = 1, to = 10_000) int features,
    @Doc("standard deviation of the weights behind drawn targets; with larger ones classes part")
        @Default("1")
        @Range(from = 0)
        double signal,
    @Doc("seed of what is drawn; left empty, each trial draws its own rows") @Default("0")
        Optional<Long> seed,
    @Doc("decay λ of the weights") @Default("0.01") @Range(from = 0) double decay,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal, by the"
                + " trial's seed")
        @Default("[0]")
        @Range
        List<Double> start)
    implements Problem {
  private static final int MOST = 10_000_000;

  /** Copies the lists and looks at their lengths. */
  public LogisticRegression {
    inputs = inputs.isEmpty() ? List.of() : SmallMatrix.checked("inputs", inputs);
    targets = List.copyOf(targets);
    if (targets.size() != inputs.size()) {
      throw new IllegalArgumentException(
          "targets has %s numbers for %s rows of inputs; give one for each"
              .formatted(targets.size(), inputs.size()));
    }
    if ((long) rows * features > MOST) {
      throw new IllegalArgumentException(
          "%s rows of %s numbers are too many; %s numbers at most are drawn"
              .formatted(rows, features, MOST));
    }
    start = StartPoint.checked(start, inputs.isEmpty() ? features : inputs.get(0).size());
  }

  @Override
  public Landscape open(Workshop workshop) {
    return workshop.surface(inputs.isEmpty() ? drawn(workshop.streams()) : given());
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  private LogisticSurface given() {
    double[] labels = targets.stream().mapToDouble(Integer::doubleValue).toArray();
    return new LogisticSurface(SmallMatrix.of(inputs).rows(), labels, decay, start);
  }

  private LogisticSurface drawn(Streams trial) {
    Streams streams = seed.map(trial::withSeed).orElse(trial);
    RandomStream random = streams.named("data");
    double[] truth = new double[features];
    for (int c = 0; c < features; c++) {
      truth[c] = signal * random.gaussian();
    }
    double[][] x = new double[rows][features];
    double[] t = new double[rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < features; c++) {
        x[r][c] = random.gaussian();
      }
      t[r] = random.uniform() < LogisticSurface.sigmoid(Neuron.dot(truth, x[r])) ? 1 : 0;
    }
    return new LogisticSurface(x, t, decay, start);
  }
}
