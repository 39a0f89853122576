package basin.gradients.caution;

import basin.curvature.Spectrum;
import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.data.Task;
import basin.spi.number.Matrix;
import basin.spi.problem.Crossing;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Layers one behind the other without an activation between them, which together can do no more
 * than one. Whoever studies deep linear networks has a linear task: nothing is said where a linear
 * map from the inputs gives the targets but for noise, of a layer that is narrower than those
 * beside it, or of a first layer that prepares the inputs of others that bend.
 */
@Doc("Two layers without an activation between them, for a task that is not linear.")
@Formula("(x·W₁ + b₁)·W₂ + b₂ = x·(W₁W₂) + (b₁W₂ + b₂)")
public record LinearStack(
    @Doc(
            "share that a linear map may leave of what the best constant answer misses, in variance or"
                + " wrong classes, before it is said")
        @Default("0.1")
        @Range(from = 0, to = 1)
        double share)
    implements Caution {

  private static final int MOST_INPUTS = 128;

  /** Share of what a linear map leaves that the nearest rows may leave. */
  private static final double BETTER = 0.8;

  @Override
  public List<Finding> look(Draft draft) {
    Chain chain = Chain.of(draft.passage());
    boolean bends = chain.leaves().stream().anyMatch(layer -> bends(layer, chain));
    List<Crossing> first =
        chain.leaves().stream()
            .filter(layer -> isIdle(layer, chain))
            .filter(layer -> !bends || layer != chain.leaves().get(0)) // may prepare the inputs
            .limit(1)
            .toList();
    if (first.isEmpty()) {
      return List.of();
    }
    Optional<Double> missed = missed(draft);
    if (missed.isEmpty() || missed.get() <= share) {
      return List.of();
    }
    Crossing layer = first.get(0);
    boolean classes = areClasses(draft);
    return List.of(
        Finding.look(
                Chain.activation(layer.layer()),
                layer.path()
                    + " has no activation, so that it and the layer behind it are one linear map; and"
                    + " a linear map of the inputs leaves "
                    + Said.share(missed.get())
                    + (classes ? " of the errors" : " of the variance")
                    + " of the best constant answer, where the nearest rows tell more.")
            .mendedBy("Give the layer an activation.", "relu"));
  }

  /** Whether a hidden layer is more than a linear map. */
  private static boolean bends(Crossing layer, Chain chain) {
    return layer != chain.last()
        && !layer.layer().affineAlone()
        && (!layer.blocks().isEmpty()
            || layer.layer().nonlinearity().filter(phi -> !phi.identity()).isPresent());
  }

  /** Whether its outputs go into sums again, and are not fewer than what is on either side. */
  private static boolean isIdle(Crossing layer, Chain chain) {
    if (!layer.layer().affineAlone() || layer.blocks().isEmpty()) {
      return false;
    }
    Optional<Crossing> next = chain.after(layer);
    int units = layer.outputs().columns();
    return next.isPresent()
        && next.get().layer().affineInside()
        && !next.get().blocks().isEmpty()
        && units >= Math.min(layer.inputs().columns(), next.get().outputs().columns());
  }

  /** Whether targets are answers of one kind or another, rather than numbers. */
  private static boolean areClasses(Draft draft) {
    double[] targets = draft.targets().all().toArray();
    return draft.data().few().task() == Task.CLASSIFICATION
        || Arrays.stream(targets).distinct().limit(3).count() == 2;
  }

  /**
   * What least squares leave; empty where the rows are too few to tell, or where the nearest rows
   * do not tell more, so that it may be noise.
   */
  private static Optional<Double> missed(Draft draft) {
    Matrix x = draft.inputs();
    Matrix y = draft.targets();
    int n = x.columns() + 1;
    if (!draft.real() || n > MOST_INPUTS || x.rows() != y.rows() || x.rows() < 2 * n) {
      return Optional.empty();
    }
    double[][] products = new double[n][n];
    double[][] right = new double[y.columns()][n];
    for (int r = 0; r < x.rows(); r++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          products[i][j] += input(x, r, i) * input(x, r, j);
        }
        for (int c = 0; c < y.columns(); c++) {
          right[c][i] += input(x, r, i) * y.get(r, c);
        }
      }
    }
    double[][] weights = new double[y.columns()][];
    Spectrum spectrum = Spectrum.of(products);
    for (int c = 0; c < y.columns(); c++) {
      weights[c] = solved(spectrum, right[c]);
    }
    double[][] linear = new double[x.rows()][y.columns()];
    for (int r = 0; r < x.rows(); r++) {
      for (int c = 0; c < y.columns(); c++) {
        linear[r][c] = output(x, r, weights[c]);
      }
    }
    Optional<Double> missed = missed(draft, linear);
    Optional<Double> near = missed(draft, Neighbours.answers(x, y));
    return missed.filter(m -> near.isPresent() && near.get() < BETTER * m);
  }

  private static Optional<Double> missed(Draft draft, double[][] answers) {
    return areClasses(draft) ? confused(draft.targets(), answers) : left(draft.targets(), answers);
  }

  /** Rows of another class than the largest output says, beside those not of the commonest one. */
  private static Optional<Double> confused(Matrix y, double[][] answers) {
    Map<Integer, Integer> counts = new HashMap<>();
    double middle = (y.all().smallest() + y.all().largest()) / 2;
    int wrong = 0;
    for (int r = 0; r < y.rows(); r++) {
      int kind = kind(y.row(r).toArray(), middle);
      wrong += kind(answers[r], middle) == kind ? 0 : 1;
      counts.merge(kind, 1, Integer::sum);
    }
    int others = y.rows() - counts.values().stream().mapToInt(n -> n).max().orElse(0);
    return others > 0 ? Optional.of(wrong / (double) others) : Optional.empty();
  }

  /** The largest of several, or whether one lies above the middle of its two values. */
  private static int kind(double[] answer, double middle) {
    if (answer.length == 1) {
      return answer[0] > middle ? 1 : 0;
    }
    int largest = 0;
    for (int c = 1; c < answer.length; c++) {
      largest = answer[c] > answer[largest] ? c : largest;
    }
    return largest;
  }

  /** 1 − R². */
  private static Optional<Double> left(Matrix y, double[][] answers) {
    double whole = 0;
    double left = 0;
    for (int c = 0; c < y.columns(); c++) {
      double mean = 0;
      for (int r = 0; r < y.rows(); r++) {
        mean += y.get(r, c) / y.rows();
      }
      for (int r = 0; r < y.rows(); r++) {
        double off = y.get(r, c) - answers[r][c];
        left += off * off;
        whole += (y.get(r, c) - mean) * (y.get(r, c) - mean);
      }
    }
    return whole > 0 ? Optional.of(left / whole) : Optional.empty();
  }

  private static double output(Matrix x, int row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * input(x, row, i);
    }
    return sum;
  }

  private static double input(Matrix x, int row, int column) {
    return column < x.columns() ? x.get(row, column) : 1;
  }

  /** A⁺·b. */
  private static double[] solved(Spectrum a, double[] b) {
    double largest = a.values()[a.values().length - 1];
    double[] x = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      if (a.values()[i] > 1e-12 * largest) {
        double along = 0;
        for (int j = 0; j < b.length; j++) {
          along += a.vectors()[i][j] * b[j];
        }
        for (int j = 0; j < b.length; j++) {
          x[j] += along / a.values()[i] * a.vectors()[i][j];
        }
      }
    }
    return x;
  }
}
