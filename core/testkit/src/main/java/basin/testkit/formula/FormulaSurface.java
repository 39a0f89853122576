package basin.testkit.formula;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;

/**
 * A surface written as a formula of x0, x1, …, such as {@code x0**2 + 3*sin(x1)}, with its exact
 * gradient and Hessian.
 *
 * <pre>
 * numbers      2, 0.5, 1e-3, pi
 * operators    + − * /, ** with a number behind it, brackets; −x0**2 is −(x0²)
 * functions    abs, cos, exp, log, sin, sqrt, tanh, max(a, b), min(a, b); flat(a) = e^(−1/a²), 0 at 0
 * </pre>
 *
 * <p>At a kink the slope is the mean of those beside it. It starts from 0.
 */
public final class FormulaSurface implements Surface {
  private final int dimension;
  private final Term term;
  private final boolean curved;

  private FormulaSurface(int dimension, Term term, boolean curved) {
    this.dimension = dimension;
    this.term = term;
    this.curved = curved;
  }

  /**
   * Reads a formula.
   *
   * @param dimension how many coordinates there are, whether or not the formula names them all
   * @throws IllegalArgumentException if the text is no formula
   */
  public FormulaSurface(String text, int dimension) {
    this(dimension, FormulaReader.read(text), true);
  }

  /** The same surface, which knows its gradient alone. */
  public FormulaSurface withoutHessian() {
    return new FormulaSurface(dimension, term, false);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public double value(Vec x) {
    return term.at(x.toArray()).value();
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    gradient.set(term.at(x.toArray()).first());
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    if (curved) {
      double[][] second = term.at(x.toArray()).second();
      for (int i = 0; i < dimension; i++) {
        hessian.row(i).set(second[i]);
      }
    }
    return curved;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    x.fill(0);
  }
}
