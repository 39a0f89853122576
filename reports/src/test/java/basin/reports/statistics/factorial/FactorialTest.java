package basin.reports.statistics.factorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.resampling.Jackknife;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

class FactorialTest {
  /**
   * Lives of batteries in hours, of three materials at three temperatures, four of each: Montgomery
   * 2017, <i>Design and Analysis of Experiments</i>, table 5.1.
   */
  private static final double[][] BATTERIES = {
    {130, 155, 74, 180}, {34, 40, 80, 75}, {20, 70, 82, 58},
    {150, 188, 159, 126}, {136, 122, 106, 115}, {25, 70, 58, 45},
    {138, 110, 168, 160}, {174, 120, 150, 139}, {96, 104, 82, 60}
  };

  @Test
  void sumsOfSquaresAreThoseOfTheTextbook() {
    Factorial design = new Factorial(new Layout(3, 3), BATTERIES);
    List<Effect> effects = design.effects();
    Shares shares = Shares.of(design);

    assertEquals(10_683.72, effects.get(0).squares(), 0.005);
    assertEquals(39_118.72, effects.get(1).squares(), 0.005);
    assertEquals(9_613.78, effects.get(2).squares(), 0.005);
    assertEquals(
        18_230.75,
        77_646.97 * (shares.common() + shares.rest()),
        0.01); // there, the four are no replicates in common
    assertEquals(List.of(2, 2, 4), effects.stream().map(Effect::freedom).toList());
  }

  @Test
  void sharesAreOfAllThatVariesAndAddUpToOne() {
    Shares shares = Shares.of(new Factorial(new Layout(3, 3), BATTERIES));

    assertEquals(39_118.72 / 77_646.97, shares.terms().get(Term.of(1)), 1e-6);
    assertEquals(
        1,
        shares.terms().values().stream().mapToDouble(s -> s).sum()
            + shares.common()
            + shares.rest(),
        1e-12);
  }

  @Test
  void theTestOfTwoLevelsIsThePairedT() {
    double[][] values = values(2, 3, 5);
    Factorial design = new Factorial(new Layout(2, 3), values);
    double[][] means = design.means(Term.of(0));
    double[] differences = new double[5];
    for (int r = 0; r < 5; r++) {
      differences[r] = means[1][r] - means[0][r];
    }
    Effect effect = design.effect(Term.of(0));
    assertEquals(Paired.of(differences).p(), effect.p(), 1e-12);
    assertEquals(1, effect.epsilon(), 1e-12);
  }

  /** Against a design matrix with a column for each level and the residuals of least squares. */
  @Test
  void sumsOfSquaresAreWhatLeastSquaresLosesWithoutTheTerm() {
    int[] sizes = {2, 3, 4};
    double[][] values = values(24, 1, 3);
    Factorial design = new Factorial(new Layout(sizes), values);
    for (Effect effect : design.effects()) {
      List<Term> below =
          Term.all(3).stream()
              .filter(t -> effect.term().factors().containsAll(t.factors()))
              .toList();
      List<Term> without = below.stream().filter(t -> !t.equals(effect.term())).toList();
      assertEquals(
          residual(sizes, values, without) - residual(sizes, values, below),
          effect.squares(),
          1e-9);
    }
  }

  /** ε from the covariance of orthonormal contrasts, as Box has it, after Huynh and Feldt. */
  @Test
  void epsilonIsThatOfTheCovarianceOfContrasts() {
    double[][] values = values(4, 1, 6);
    values[0] = Arrays.stream(values[0]).map(x -> 9 * x).toArray();
    double[][] contrasts = {
      {1 / Math.sqrt(2), -1 / Math.sqrt(2), 0, 0},
      {1 / Math.sqrt(6), 1 / Math.sqrt(6), -2 / Math.sqrt(6), 0},
      {1 / Math.sqrt(12), 1 / Math.sqrt(12), 1 / Math.sqrt(12), -3 / Math.sqrt(12)}
    };
    RealMatrix scores =
        new Array2DRowRealMatrix(contrasts).multiply(new Array2DRowRealMatrix(values));
    RealMatrix covariance = new Covariance(scores.transpose()).getCovarianceMatrix();
    double trace = covariance.getTrace();
    double own = trace * trace / (3 * covariance.multiply(covariance).getTrace());

    assertTrue(own < 0.6);
    assertEquals(
        (6 * 3 * own - 2) / (3 * (5 - 3 * own)),
        new Factorial(new Layout(4), values).effect(Term.of(0)).epsilon(),
        1e-10);
  }

  @Test
  void nothingIsTestedOnOneReplicate() {
    Effect effect = new Factorial(new Layout(2, 2), values(4, 1, 1)).effect(Term.of(0));
    assertTrue(Double.isNaN(effect.p()));
    assertTrue(effect.squares() > 0);
  }

  @Test
  void theOrderOfLevelsAndReplicatesChangesNothing() {
    double[][] values = values(6, 1, 4);
    double[][] turned = new double[6][4];
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 3; b++) {
        for (int r = 0; r < 4; r++) {
          turned[(1 - a) * 3 + (b + 1) % 3][3 - r] = values[a * 3 + b][r];
        }
      }
    }
    List<Effect> own = new Factorial(new Layout(2, 3), values).effects();
    List<Effect> twin = new Factorial(new Layout(2, 3), turned).effects();
    for (int i = 0; i < own.size(); i++) {
      assertEquals(own.get(i).squares(), twin.get(i).squares(), 1e-10);
      assertEquals(own.get(i).p(), twin.get(i).p(), 1e-10);
    }
  }

  @Test
  void limitsOfSharesLeaveOutEachReplicateInTurn() {
    double[][] values = values(4, 1, 4);
    Interval limits =
        ShareIntervals.of(new Factorial(new Layout(2, 2), values)).terms().get(Term.of(0));
    double all = Shares.of(new Factorial(new Layout(2, 2), values)).terms().get(Term.of(0));
    double[] without = new double[4];
    for (int i = 0; i < 4; i++) {
      int left = i;
      double[][] others =
          Arrays.stream(values)
              .map(row -> IntStream.range(0, 4).filter(r -> r != left).mapToDouble(r -> row[r]))
              .map(DoubleStream::toArray)
              .toArray(double[][]::new);
      without[i] = Shares.of(new Factorial(new Layout(2, 2), others)).terms().get(Term.of(0));
    }
    Interval expected = new Jackknife(all, without).interval(0.95).within(0, 1);
    assertEquals(all, limits.center(), 1e-12);
    assertEquals(expected.low(), limits.low(), 1e-12);
    assertEquals(expected.high(), limits.high(), 1e-12);
  }

  private static double[][] values(int a, int b, int replicates) {
    SplittableRandom random = new SplittableRandom(5);
    double[][] values = new double[a * b][replicates];
    for (double[] row : values) {
      for (int r = 0; r < replicates; r++) {
        row[r] = random.nextDouble() * 3 - 1 + 0.5 * r;
      }
    }
    return values;
  }

  private static double residual(int[] sizes, double[][] values, List<Term> terms) {
    Layout layout = new Layout(sizes);
    int replicates = values[0].length;
    List<double[]> columns = new ArrayList<>();
    double[] y = new double[layout.cells() * replicates];
    double[] one = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = values[i / replicates][i % replicates];
      one[i] = 1;
    }
    columns.add(one);
    for (Term term : terms) {
      columns.addAll(columns(layout, replicates, term));
    }
    double[][] x = new double[y.length][columns.size()];
    for (int i = 0; i < y.length; i++) {
      for (int c = 0; c < columns.size(); c++) {
        x[i][c] = columns.get(c)[i];
      }
    }
    RealMatrix matrix = new Array2DRowRealMatrix(x);
    double[] fitted =
        matrix
            .operate(new QRDecomposition(matrix).getSolver().solve(new ArrayRealVector(y)))
            .toArray();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (y[i] - fitted[i]) * (y[i] - fitted[i]);
    }
    return sum;
  }

  /** Products of a factor's columns 1 at a level, −1 at its last. */
  private static List<double[]> columns(Layout layout, int replicates, Term term) {
    List<double[]> columns = new ArrayList<>();
    double[] one = new double[layout.cells() * replicates];
    Arrays.fill(one, 1);
    columns.add(one);
    for (int factor : term.factors()) {
      List<double[]> products = new ArrayList<>();
      int last = layout.sizes()[factor] - 1;
      for (double[] column : columns) {
        for (int level = 0; level < last; level++) {
          double[] product = new double[column.length];
          for (int i = 0; i < product.length; i++) {
            int own = layout.level(i / replicates, factor);
            product[i] = column[i] * (own == level ? 1 : own == last ? -1 : 0);
          }
          products.add(product);
        }
      }
      columns = products;
    }
    return columns;
  }
}
