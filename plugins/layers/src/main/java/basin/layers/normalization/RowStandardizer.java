package basin.layers.normalization;

import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/**
 * Each row in groups of neighbouring numbers, each group by itself.
 *
 * <pre>x̂ = (x − μ)·s,  s = 1/√(σ² + ε)        ∂L/∂x = s·(d − mean(d) − x̂·mean(d·x̂)),  d = ∂L/∂x̂
 * </pre>
 *
 * <p>Without centring there is no μ, σ² is the mean of squares, and mean(d) is left out.
 */
final class RowStandardizer implements Standardizer {
  private final int groups;
  private final int length;
  private final double epsilon;
  private final boolean centred;
  private final Buffer outputs;
  private final Buffer scratch;
  private final Buffer means;
  private final Buffer factors;
  private final Buffer products;

  RowStandardizer(int groups, double epsilon, boolean centred, LayerContext context) {
    int size = context.inputs().size();
    this.groups = groups;
    this.length = size / groups;
    this.epsilon = epsilon;
    this.centred = centred;
    this.outputs = context.buffer(size);
    this.scratch = context.buffer(size);
    this.means = context.buffer(groups);
    this.factors = context.buffer(groups);
    this.products = context.buffer(groups);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    Matrix rows = outputs.rows(inputs.rows());
    rows.all().set(inputs.all());
    Matrix x = perGroup(rows);
    if (centred) {
      Vec mean = means.rows(inputs.rows()).all();
      x.rowSums(mean);
      x.addToColumns(mean.divide(-length));
    }
    Vec factor = factors.rows(inputs.rows()).all();
    x.rowDots(x, factor);
    x.multiplyColumns(factor.divide(length).add(epsilon).sqrt().reciprocal());
    return rows;
  }

  @Override
  public void backward(Matrix gradient) {
    int rows = gradient.rows();
    Matrix d = perGroup(gradient);
    Matrix x = perGroup(outputs.rows(rows));
    Vec product = products.rows(rows).all();
    d.rowDots(x, product);
    Vec mean = means.rows(rows).all();
    if (centred) {
      d.rowSums(mean);
    }
    Matrix along = perGroup(scratch.rows(rows));
    along.all().set(x.all());
    d.all().add(along.multiplyColumns(product.divide(-length)).all());
    if (centred) {
      d.addToColumns(mean.divide(-length));
    }
    d.multiplyColumns(factors.rows(rows).all());
  }

  private Matrix perGroup(Matrix rows) {
    return rows.reshaped(rows.rows() * groups, length);
  }
}
