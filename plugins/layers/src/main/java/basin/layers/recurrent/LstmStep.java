package basin.layers.recurrent;

import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** A step of an {@link Lstm}. */
final class LstmStep implements Recurrence {
  private static final int GATES = 4;

  private final int units;
  private final InitialState initial;
  private final InitialState initialCell;
  private final Matrix recurrent;
  private final Vec bias;
  private final List<Moment> moments = new ArrayList<>();
  private final Buffer cellGradient;
  private final Buffer gate;
  private final Buffer scratch;
  private Matrix cell;
  private Matrix firstCell;
  private Matrix ds;

  LstmStep(LayerContext context, int units, boolean learnt) {
    this.units = units;
    this.initial = new InitialState(context, units, learnt, "initial-state");
    this.initialCell = new InitialState(context, units, learnt, "initial-cell");
    this.recurrent = context.value("recurrent-weights");
    this.bias = context.value("recurrent-bias").all();
    this.cellGradient = context.buffer(units);
    this.gate = context.buffer(units);
    this.scratch = context.buffer(units);
    for (int t = 0; t < context.inputs().dimension(0); t++) {
      moments.add(new Moment(context, units));
    }
  }

  /** What a step computed, for the way back. */
  private static final class Moment {
    final Buffer in;
    final Buffer forget;
    final Buffer candidate;
    final Buffer out;
    final Buffer cell;
    final Buffer shown;
    final Buffer state;

    Moment(LayerContext context, int units) {
      in = context.buffer(units);
      forget = context.buffer(units);
      candidate = context.buffer(units);
      out = context.buffer(units);
      cell = context.buffer(units);
      shown = context.buffer(units);
      state = context.buffer(units);
    }
  }

  @Override
  public int width() {
    return GATES * units;
  }

  @Override
  public Matrix begin(int rows) {
    firstCell = initialCell.of(rows);
    cell = firstCell;
    return initial.of(rows);
  }

  @Override
  public Matrix step(int t, Matrix z, Matrix before) {
    int rows = z.rows();
    z.addProduct(before, recurrent).addToRows(bias);
    Moment now = moments.get(t);
    Vec in = now.in.rows(rows).setColumns(0, z, 0, units).all().sigmoid();
    Vec forget = now.forget.rows(rows).setColumns(0, z, units, units).all().sigmoid();
    Vec candidate = now.candidate.rows(rows).setColumns(0, z, 2 * units, units).all().tanh();
    Vec out = now.out.rows(rows).setColumns(0, z, 3 * units, units).all().sigmoid();
    Matrix next = now.cell.rows(rows);
    next.all().set(cell.all()).multiply(forget).addProduct(in, candidate);
    cell = next;
    Vec shown = now.shown.rows(rows).all().set(cell.all()).tanh();
    Matrix state = now.state.rows(rows);
    state.all().set(shown).multiply(out);
    return state;
  }

  @Override
  public void turn(int rows) {
    ds = cellGradient.rows(rows);
    ds.all().fill(0);
  }

  @Override
  public void back(int t, Matrix before, Matrix gradient, Matrix z, Matrix again) {
    int rows = gradient.rows();
    Moment now = moments.get(t);
    Vec in = now.in.rows(rows).all();
    Vec forget = now.forget.rows(rows).all();
    Vec candidate = now.candidate.rows(rows).all();
    Vec out = now.out.rows(rows).all();
    Vec shown = now.shown.rows(rows).all();
    Vec cellBefore = (t == 0 ? firstCell : moments.get(t - 1).cell.rows(rows)).all();
    Vec dh = gradient.all();
    Vec dCell = ds.all();

    Matrix d = gate.rows(rows);
    d.all().set(dh).multiply(shown);
    put(z, 3, d, out, rows);
    dCell.addProduct(d.all().set(dh).multiply(out), oneMinusSquare(shown, rows));
    d.all().set(dCell).multiply(candidate);
    put(z, 0, d, in, rows);
    d.all().set(dCell).multiply(cellBefore);
    put(z, 1, d, forget, rows);
    d.all().set(dCell).multiply(in).multiply(oneMinusSquare(candidate, rows));
    z.setColumns(2 * units, d, 0, units);
    dCell.multiply(forget);

    again.all().set(z.all());
    gradient.productByTransposed(z, recurrent);
  }

  /** Through a sigmoid of value s: d·s(1 − s). */
  private void put(Matrix z, int place, Matrix d, Vec s, int rows) {
    Vec slope = scratch.rows(rows).all().fill(1).subtract(s).multiply(s);
    d.all().multiply(slope);
    z.setColumns(place * units, d, 0, units);
  }

  /** The slope of tanh where its value is a. */
  private Vec oneMinusSquare(Vec a, int rows) {
    return scratch.rows(rows).all().set(a).square().negate().add(1);
  }

  @Override
  public void end(Matrix gradient) {
    initial.learn(gradient);
    initialCell.learn(ds);
  }
}
