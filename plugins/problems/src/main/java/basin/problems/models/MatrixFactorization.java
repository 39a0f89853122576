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
 * A matrix M as the product of a tall and a wide one. Every minimum is the best approximation of
 * its rank, all other stationary points are saddles; and since UG·(VG⁻ᵀ)ᵀ = UVᵀ for every
 * invertible G, minima lie in valleys of at least rank² dimensions minus what stabilises them.
 *
 * <pre>
 * f(U, V) = ½‖UVᵀ − M‖²    ∂f/∂U = EV    ∂f/∂V = EᵀU    E = UVᵀ − M
 * </pre>
 */
@Doc("A matrix as the product of two factors: no spurious minima, saddles, valleys of equal loss.")
@Formula("f(U, V) = ½‖UVᵀ − M‖²   (Frobenius)")
@Source(
    "Baldi and Hornik 1989, Neural networks and principal component analysis; Ge, Jin and Zheng"
        + " 2017, No spurious local minima in nonconvex low rank problems")
@Convention("the factor ½ is over the sum, not the mean; coordinates are U row by row, then V")
public record MatrixFactorization(
    @Doc("the matrix M, as a list of rows") @Default("[[1]]") @Range List<List<Double>> target,
    @Doc("columns of U, and of V") @Default("1") @Range(from = 1, to = 10_000) int rank,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal, by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Surface {
  private static final double REACH = 3;

  /** Copies the lists and looks at their lengths. */
  public MatrixFactorization {
    target = SmallMatrix.checked("target", target);
    start = StartPoint.checked(start, rank * (target.size() + target.get(0).size()));
  }

  private int height() {
    return target.size();
  }

  private int width() {
    return target.get(0).size();
  }

  @Override
  public int dimension() {
    return rank * (height() + width());
  }

  private SmallMatrix u(Vec x) {
    return part(x, 0, height());
  }

  private SmallMatrix v(Vec x) {
    return part(x, rank * height(), width());
  }

  private SmallMatrix part(Vec x, int from, int rows) {
    SmallMatrix part = SmallMatrix.zero(rows, rank);
    for (int k = 0; k < rows * rank; k++) {
      part.rows()[k / rank][k % rank] = x.get(from + k);
    }
    return part;
  }

  private SmallMatrix error(SmallMatrix u, SmallMatrix v) {
    return u.times(v.transposed()).minus(SmallMatrix.of(target));
  }

  @Override
  public double value(Vec x) {
    return error(u(x), v(x)).squares() / 2;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    SmallMatrix u = u(x);
    SmallMatrix v = v(x);
    SmallMatrix error = error(u, v);
    SmallMatrix up = error.times(v);
    SmallMatrix across = error.transposed().times(u);
    for (int k = 0; k < rank * height(); k++) {
      gradient.set(k, up.at(k / rank, k % rank));
    }
    for (int k = 0; k < rank * width(); k++) {
      gradient.set(rank * height() + k, across.at(k / rank, k % rank));
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    SmallMatrix u = u(x);
    SmallMatrix v = v(x);
    hessian.all().fill(0);
    writeOwn(v, 0, height(), hessian);
    writeOwn(u, rank * height(), width(), hessian);
    writeMixed(u, v, error(u, v), hessian);
    return true;
  }

  /** ∂²f/∂Uₐᵦ∂Uₐ꜀ = (VᵀV)ᵦ꜀ for each row a, and 0 between rows; likewise for V. */
  private void writeOwn(SmallMatrix other, int from, int rows, Matrix hessian) {
    SmallMatrix squares = other.transposed().times(other);
    for (int a = 0; a < rows; a++) {
      for (int b = 0; b < rank; b++) {
        for (int c = 0; c < rank; c++) {
          hessian.set(from + a * rank + b, from + a * rank + c, squares.at(b, c));
        }
      }
    }
  }

  /** ∂²f/∂Uₐᵦ∂V꜀ₔ = Uₐₔ V꜀ᵦ, and Eₐ꜀ more where b = d. */
  private void writeMixed(SmallMatrix u, SmallMatrix v, SmallMatrix error, Matrix hessian) {
    for (int i = 0; i < rank * height(); i++) {
      int a = i / rank;
      int b = i % rank;
      for (int k = 0; k < rank * width(); k++) {
        int c = k / rank;
        int d = k % rank;
        double entry = u.at(a, d) * v.at(c, b) + (b == d ? error.at(a, c) : 0);
        int j = rank * height() + k;
        hessian.set(i, j, entry).set(j, i, entry);
      }
    }
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
    double valley = Math.sqrt(Math.abs(target.get(0).get(0)));
    double reach = Math.max(REACH, 1.5 * Math.max(farthest, valley));
    return Optional.of(new Box(-reach, reach, -reach, reach));
  }

  /** The balanced one of the minima: the largest singular values, their roots in either factor. */
  @Override
  public List<double[]> minima() {
    SingularValues singular = SingularValues.of(SmallMatrix.of(target));
    double[] minimum = new double[dimension()];
    for (int k = 0; k < Math.min(rank, width()); k++) {
      double root = Math.sqrt(singular.values()[k]);
      for (int a = 0; a < height(); a++) {
        minimum[a * rank + k] = root * singular.left()[k][a];
      }
      for (int c = 0; c < width(); c++) {
        minimum[rank * height() + c * rank + k] = root * singular.right()[k][c];
      }
    }
    return List.of(minimum);
  }

  /** Column d of U gains what column b of V loses: U ← U + tUᵦeₔᵀ, V ← V − tVₔeᵦᵀ. */
  @Override
  public List<Symmetry> symmetries(Vec x) {
    SmallMatrix u = u(x);
    SmallMatrix v = v(x);
    List<Symmetry> symmetries = new ArrayList<>();
    for (int b = 0; b < rank; b++) {
      for (int d = 0; d < rank; d++) {
        double[] direction = new double[dimension()];
        for (int a = 0; a < height(); a++) {
          direction[a * rank + d] = u.at(a, b);
        }
        for (int c = 0; c < width(); c++) {
          direction[rank * height() + c * rank + b] = -v.at(c, d);
        }
        symmetries.add(new Symmetry("rescaling", direction));
      }
    }
    return symmetries;
  }
}
