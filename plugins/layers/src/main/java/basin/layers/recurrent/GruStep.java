package basin.layers.recurrent;

import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** A step of a {@link Gru}. */
final class GruStep implements Recurrence {
  private static final int GATES = 3;

  private final int units;
  private final InitialState initial;
  private final Matrix recurrent;
  private final Vec bias;
  private final List<Moment> moments = new ArrayList<>();
  private final Buffer again;
  private final Buffer gate;
  private final Buffer other;
  private final Buffer scratch;

  GruStep(LayerContext context, int units, boolean learnt) {
    this.units = units;
    this.initial = new InitialState(context, units, learnt, "initial-state");
    this.recurrent = context.value("recurrent-weights");
    this.bias = context.value("recurrent-bias").all();
    this.again = context.buffer(GATES * units);
    this.gate = context.buffer(units);
    this.other = context.buffer(units);
    this.scratch = context.buffer(units);
    for (int t = 0; t < context.inputs().dimension(0); t++) {
      moments.add(new Moment(context, units));
    }
  }

  /** What a step computed, for the way back. */
  private static final class Moment {
    final Buffer reset;
    final Buffer keep;
    final Buffer candidate;
    final Buffer ofState;
    final Buffer state;

    Moment(LayerContext context, int units) {
      reset = context.buffer(units);
      keep = context.buffer(units);
      candidate = context.buffer(units);
      ofState = context.buffer(units);
      state = context.buffer(units);
    }
  }

  @Override
  public int width() {
    return GATES * units;
  }

  @Override
  public Matrix begin(int rows) {
    return initial.of(rows);
  }

  @Override
  public Matrix step(int t, Matrix z, Matrix before) {
    int rows = z.rows();
    Matrix r = again.rows(rows).affine(before, recurrent, bias);
    Moment now = moments.get(t);
    Vec reset = sum(now.reset.rows(rows), z, r, 0).sigmoid();
    Vec keep = sum(now.keep.rows(rows), z, r, 1).sigmoid();
    Vec ofState = now.ofState.rows(rows).setColumns(0, r, 2 * units, units).all();
    Vec candidate = now.candidate.rows(rows).setColumns(0, z, 2 * units, units).all();
    candidate.addProduct(reset, ofState).tanh();
    Matrix state = now.state.rows(rows);
    Vec change = scratch.rows(rows).all().set(before.all()).subtract(candidate);
    state.all().set(candidate).addProduct(keep, change); // (1 − ζ)ν + ζh
    return state;
  }

  private Vec sum(Matrix into, Matrix z, Matrix r, int place) {
    return into.setColumns(0, z, place * units, units).addColumns(0, r, place * units, units).all();
  }

  @Override
  public void turn(int rows) {}

  @Override
  public void back(int t, Matrix before, Matrix gradient, Matrix z, Matrix r) {
    int rows = gradient.rows();
    Moment now = moments.get(t);
    Vec reset = now.reset.rows(rows).all();
    Vec keep = now.keep.rows(rows).all();
    Vec candidate = now.candidate.rows(rows).all();
    Vec ofState = now.ofState.rows(rows).all();
    Vec dh = gradient.all();
    Matrix d = gate.rows(rows);
    Vec slope = scratch.rows(rows).all();

    d.all().set(before.all()).subtract(candidate).multiply(dh);
    d.all().multiply(ofSigmoid(keep, slope));
    put(z, r, 1, d);

    Matrix dn = other.rows(rows);
    dn.all().fill(1).subtract(keep).multiply(dh);
    dn.all().multiply(slope.set(candidate).square().negate().add(1));
    z.setColumns(2 * units, dn, 0, units);
    d.all().set(dn.all()).multiply(reset);
    r.setColumns(2 * units, d, 0, units);

    d.all().set(dn.all()).multiply(ofState).multiply(ofSigmoid(reset, slope));
    put(z, r, 0, d);

    Matrix kept = other.rows(rows);
    kept.all().set(dh).multiply(keep);
    gradient.productByTransposed(r, recurrent);
    dh.add(kept.all());
  }

  private void put(Matrix z, Matrix r, int place, Matrix d) {
    z.setColumns(place * units, d, 0, units);
    r.setColumns(place * units, d, 0, units);
  }

  private static Vec ofSigmoid(Vec s, Vec slope) {
    return slope.fill(1).subtract(s).multiply(s);
  }

  @Override
  public void end(Matrix gradient) {
    initial.learn(gradient);
  }
}
