package basin.optimizers.random;

import basin.optimizers.algebra.Coordinates;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.state.NumberList;
import basin.spi.state.Scalar;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@link CmaEs} at work: a generation is a step. */
final class CmaEsDescent implements Descent {
  /** Beyond so many parameters a generation takes seconds. */
  private static final int MOST = 1000;

  /** σ beside its first value, and one half axis beside another, below which nothing moves. */
  private static final double SMALLEST = 1e-12;

  private static final double THINNEST = 1e-7;

  private final double first;
  private final int n;
  private final Coordinates coordinates;
  private final CmaEsConstants constants;
  private final Cloud cloud;
  private final RandomStream random;
  private final NumberList pathOfSigma;
  private final NumberList pathOfC;
  private final Scalar sigma;
  private final Scalar generation;
  private final Vec trial;

  CmaEsDescent(CmaEs settings, Space space) {
    this.first = settings.scale();
    this.coordinates = Coordinates.of(space);
    this.n = coordinates.count();
    boolean diagonal = settings.covariance() == CmaEs.Covariance.DIAGONAL;
    if (!diagonal && n > MOST) {
      throw new IllegalArgumentException(
          "cma-es learns all directions of "
              + n
              + " parameters, which takes minutes for more than "
              + MOST
              + "; take covariance: diagonal");
    }
    int lambda = settings.population().orElse(4 + (int) (3 * StrictMath.log(n)));
    this.constants = CmaEsConstants.of(n, lambda, diagonal);
    this.cloud = new Cloud(n, diagonal, space.state().list("covariance"));
    this.random = space.state().random("points");
    this.pathOfSigma = space.state().list("path of sigma");
    this.pathOfC = space.state().list("path of covariance");
    this.sigma = space.state().number("sigma");
    this.generation = space.state().number("generation");
    this.trial = space.vector();
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    if (generation.get() == 0) {
      sigma.set(first);
      for (int i = 0; i < n; i++) {
        pathOfSigma.add(0);
        pathOfC.add(0);
      }
    }
    generation.set(generation.get() + 1);
    cloud.open();
    double here = objective.value(point);
    double[][] ys = new double[constants.weights().length][];
    double[] heights = new double[ys.length];
    for (int k = 0; k < ys.length; k++) {
      ys[k] = cloud.shaped(random());
      move(trial.set(point), ys[k]);
      double height = objective.value(trial);
      heights[k] = Double.isNaN(height) ? Double.POSITIVE_INFINITY : height;
    }
    int[] order =
        IntStream.range(0, ys.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> heights[k]))
            .mapToInt(k -> k)
            .toArray();
    if (heights[order[0]] == heights[order[order.length - 1]]) {
      sigma.set(sigma.get() * StrictMath.exp(0.2 + constants.cSigma() / constants.dSigma()));
    } else {
      learn(point, ys, order);
    }
    return here;
  }

  private double[] random() {
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = random.gaussian();
    }
    return z;
  }

  /** from ← from + σy. */
  private void move(Vec from, double... y) {
    for (int i = 0; i < n; i++) {
      int place = coordinates.place(i);
      from.set(place, from.get(place) + sigma.get() * y[i]);
    }
  }

  private void learn(Vec point, double[][] ys, int... order) {
    double[] mean = new double[n];
    for (int k = 0; k < order.length; k++) {
      double weight = Math.max(0, constants.weights()[k]);
      for (int i = 0; i < n; i++) {
        mean[i] += weight * ys[order[k]][i];
      }
    }
    move(point, mean);
    double length = extend(pathOfSigma, constants.cSigma(), 1, cloud.rounded(mean));
    boolean stalled = !shortEnough(length);
    extend(pathOfC, constants.cC(), stalled ? 0 : 1, mean);
    adaptCovariance(stalled, ys, order);
    sigma.set(
        sigma.get()
            * StrictMath.exp(
                constants.cSigma() / constants.dSigma() * (length / constants.chi() - 1)));
  }

  /** p ← (1−c)p + h√(c(2−c)μ)·y; its length. */
  private double extend(NumberList path, double c, double h, double... y) {
    double gain = h * Math.sqrt(c * (2 - c) * constants.mueff());
    double squares = 0;
    for (int i = 0; i < n; i++) {
      path.set(i, (1 - c) * path.get(i) + gain * y[i]);
      squares += path.get(i) * path.get(i);
    }
    return Math.sqrt(squares);
  }

  /** h_σ: whether the path of σ is of usual length; if not, σ rises fast, and C need not. */
  private boolean shortEnough(double length) {
    double begun = 1 - StrictMath.pow(1 - constants.cSigma(), 2 * (generation.get() + 1));
    return length / Math.sqrt(begun) < (1.4 + 2.0 / (n + 1)) * constants.chi();
  }

  private void adaptCovariance(boolean stalled, double[][] ys, int... order) {
    double c1 = constants.c1();
    double cMu = constants.cMu();
    double made = stalled ? c1 * constants.cC() * (2 - constants.cC()) : 0;
    double[] path = IntStream.range(0, n).mapToDouble(pathOfC::get).toArray();
    cloud.multiply(1 + made - c1 - cMu * constants.sum());
    cloud.add(c1, path);
    for (int k = 0; k < order.length; k++) {
      double weight = constants.weights()[k];
      double[] y = ys[order[k]];
      if (weight < 0) {
        double squares = 0;
        for (double z : cloud.rounded(y)) {
          squares += z * z;
        }
        weight *= squares == 0 ? 0 : n / squares;
      }
      cloud.add(cMu * weight, y);
    }
    cloud.close();
  }

  @Override
  public Optional<String> finished() {
    if (sigma.get() * cloud.longest() < SMALLEST * first) {
      return Optional.of(
          String.format(Locale.ROOT, "steps have become shorter than %.1e of the first", SMALLEST));
    }
    return cloud.shortest() < THINNEST * cloud.longest()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the covariance is a million million times and more as long as wide, beyond which"
                    + " double precision does not tell its directions (axes %.2e and %.2e)",
                cloud.longest(),
                cloud.shortest()))
        : Optional.empty();
  }

  /** {@code sigma} and {@code axis-ratio}, the longest half axis beside the shortest. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("sigma", sigma.get());
    all.put("axis-ratio", cloud.longest() / cloud.shortest());
    return all;
  }
}
