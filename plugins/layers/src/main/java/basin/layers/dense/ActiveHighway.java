package basin.layers.dense;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.Optional;

/** {@link Highway} at work, as Y = X + T·(H − X). */
final class ActiveHighway implements ActiveLayer {
  private final ActiveLayer transform;
  private final Affine gate;
  private final Buffer outputs;
  private final Buffer gates;
  private final Buffer changes;
  private final Buffer transformGradient;
  private final Buffer gateGradient;
  private final Buffer slopes;

  ActiveHighway(ActiveLayer transform, Affine gate, LayerContext context) {
    int size = context.inputs().size();
    this.transform = transform;
    this.gate = gate;
    this.outputs = context.buffer(size);
    this.gates = context.buffer(size);
    this.changes = context.buffer(size);
    this.transformGradient = context.buffer(size);
    this.gateGradient = context.buffer(size);
    this.slopes = context.buffer(size);
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    int rows = x.rows();
    Matrix t = gates.rows(rows);
    t.all().set(gate.forward(x, pass).all()).sigmoid();
    Matrix change = changes.rows(rows);
    change.all().set(transform.forward(x, pass).all()).subtract(x.all());
    Matrix y = outputs.rows(rows);
    y.all().set(x.all()).addProduct(t.all(), change.all());
    return y;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int rows = gradient.rows();
    Matrix t = gates.rows(rows);
    Matrix slope = slopes.rows(rows); // t·(1 − t)
    slope.all().set(t.all()).square().negate().add(t.all());
    Matrix toGate = gateGradient.rows(rows);
    toGate.all().set(gradient.all()).multiply(changes.rows(rows).all()).multiply(slope.all());
    Matrix toTransform = transformGradient.rows(rows);
    toTransform.all().set(gradient.all()).multiply(t.all());
    gradient.all().subtract(toTransform.all());
    Matrix back = transform.backward(toTransform, inputsToo);
    Matrix backThroughGate = gate.backward(toGate, inputsToo);
    if (!inputsToo) {
      return null;
    }
    gradient.all().add(back.all()).add(backThroughGate.all());
    return gradient;
  }

  @Override
  public Optional<Matrix> signal() {
    return transform.signal();
  }
}
