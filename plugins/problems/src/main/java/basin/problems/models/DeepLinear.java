package basin.problems.models;

import basin.problems.surfaces.StartPoint;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.problem.Symmetry;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chain of matrices, or of numbers, whose product is to be a given one: a deep linear network on
 * whitened inputs. Every minimum is a global one; from three factors on there are saddles without
 * any curvature, such as 0.
 *
 * <pre>
 * f(W₁, …, W_D) = ½‖W_D ⋯ W₁ − M‖²    ∂f/∂Wᵢ = (W_D ⋯ Wᵢ₊₁)ᵀ E (Wᵢ₋₁ ⋯ W₁)ᵀ    E = W_D ⋯ W₁ − M
 * </pre>
 */
@Doc("A chain of matrices, or of numbers, whose product is to be a given one.")
@Formula("f(W₁, …, W_D) = ½‖W_D ⋯ W₁ − M‖²   (Frobenius)")
@Source(
    "Saxe, McClelland and Ganguli 2014, Exact solutions to the nonlinear dynamics of learning in"
        + " deep linear neural networks; Kawaguchi 2016, Deep learning without poor local minima")
@Convention("the factor ½ is over the sum, not the mean; coordinates are W₁ row by row, then W₂, …")
public record DeepLinear(
    @Doc("the product M, as a list of rows; [[y]] for a chain of numbers") @Default("[[1]]") @Range
        List<List<Double>> target,
    @Doc("how many factors, D") @Default("2") @Range(from = 1, to = 1000) int depth,
    @Doc("rows of all factors but the last") @Default("1") @Range(from = 1, to = 1000) int width,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal, by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Surface {
  private static final double REACH = 3;

  /** Copies the lists and looks at their lengths. */
  public DeepLinear {
    target = SmallMatrix.checked("target", target);
    start = StartPoint.checked(start, new LinearChain(target, depth, width).dimension());
  }

  private LinearChain chain() {
    return new LinearChain(target, depth, width);
  }

  @Override
  public int dimension() {
    return chain().dimension();
  }

  @Override
  public double value(Vec x) {
    return chain().at(x).value();
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    chain().at(x).gradient(gradient);
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    chain().at(x).hessian(hessian);
    return true;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    StartPoint.fill(x, start, random);
  }

  @Override
  public Optional<Box> view() {
    if (dimension() != 2) {
      return Optional.empty();
    }
    double farthest = start.stream().mapToDouble(Math::abs).max().orElse(0);
    for (double coordinate : minima().get(0)) {
      farthest = Math.max(farthest, Math.abs(coordinate));
    }
    double reach = Math.max(REACH, 1.5 * farthest);
    return Optional.of(new Box(-reach, reach, -reach, reach));
  }

  /**
   * The balanced one of the minima: of the largest singular values the D-th root in each factor.
   */
  @Override
  public List<double[]> minima() {
    SingularValues singular = SingularValues.of(SmallMatrix.of(target));
    LinearChain chain = chain();
    double[] minimum = new double[chain.dimension()];
    if (depth == 1) {
      return List.of(target.stream().flatMap(List::stream).mapToDouble(n -> n).toArray());
    }
    for (int k = 0; k < Math.min(width, target.get(0).size()); k++) {
      double root = StrictMath.pow(singular.values()[k], 1.0 / depth);
      for (int c = 0; c < chain.columns(0); c++) {
        minimum[chain.place(0, k, c)] = root * singular.right()[k][c];
      }
      for (int i = 1; i < depth - 1; i++) {
        minimum[chain.place(i, k, k)] = root;
      }
      for (int r = 0; r < chain.rows(depth - 1); r++) {
        minimum[chain.place(depth - 1, r, k)] = root * singular.left()[k][r];
      }
    }
    return List.of(minimum);
  }

  /** Between two factors: Wᵢ ← (1 + tA)Wᵢ and Wᵢ₊₁ ← Wᵢ₊₁(1 − tA) for every A with a single 1. */
  @Override
  public List<Symmetry> symmetries(Vec x) {
    LinearChain chain = chain();
    List<Symmetry> symmetries = new ArrayList<>();
    for (int i = 0; i + 1 < depth; i++) {
      for (int r = 0; r < width; r++) {
        for (int c = 0; c < width; c++) {
          double[] direction = new double[chain.dimension()];
          for (int k = 0; k < chain.columns(i); k++) {
            direction[chain.place(i, r, k)] = x.get(chain.place(i, c, k));
          }
          for (int k = 0; k < chain.rows(i + 1); k++) {
            direction[chain.place(i + 1, k, c)] = -x.get(chain.place(i + 1, k, r));
          }
          symmetries.add(new Symmetry("rescaling", direction));
        }
      }
    }
    return symmetries;
  }
}
