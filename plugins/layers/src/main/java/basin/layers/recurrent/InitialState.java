package basin.layers.recurrent;

import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** The state of every row before the first step: zeros, or numbers that are learnt. */
final class InitialState {
  private final Buffer rows;
  private final Vec value; // null where it is zero
  private final Vec gradient;

  InitialState(LayerContext context, int units, boolean learnt, String name) {
    this.rows = context.buffer(units);
    this.value = learnt ? context.value(name).all() : null;
    this.gradient = learnt ? context.gradient(name).all() : null;
  }

  Matrix of(int count) {
    Matrix state = rows.rows(count);
    state.all().fill(0);
    return value == null ? state : state.addToRows(value);
  }

  /** Takes ∂loss/∂state. */
  void learn(Matrix back) {
    if (value != null) {
      back.columnSums(gradient);
    }
  }
}
