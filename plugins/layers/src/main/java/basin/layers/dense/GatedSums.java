package basin.layers.dense;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.Optional;

/** {@link Glu} with weights at work. */
final class GatedSums implements ActiveLayer {
  private final Affine values;
  private final Affine gates;
  private final Gated gated;
  private final Buffer gatesGradient;

  GatedSums(Affine values, Affine gates, Gated gated, Buffer gatesGradient) {
    this.values = values;
    this.gates = gates;
    this.gated = gated;
    this.gatesGradient = gatesGradient;
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    return gated.forward(values.forward(inputs, pass), gates.forward(inputs, pass));
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    Matrix toGates = gatesGradient.rows(gradient.rows());
    gated.backward(gradient, toGates);
    Matrix back = values.backward(gradient, inputsToo);
    Matrix backThroughGates = gates.backward(toGates, inputsToo);
    if (inputsToo) {
      back.all().add(backThroughGates.all());
    }
    return back;
  }

  @Override
  public Optional<Matrix> signal() {
    return gates.signal();
  }
}
