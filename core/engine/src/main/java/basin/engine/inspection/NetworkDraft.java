package basin.engine.inspection;

import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Schedules;
import basin.spi.check.Draft;
import basin.spi.check.Spot;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Table;
import basin.spi.descent.Schedule;
import basin.spi.network.Initializer;
import basin.spi.network.Loss;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Scratch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A trial's network on some rows. */
public final class NetworkDraft implements Draft {
  private static final int MOST_PASSING = 32;

  private final Arithmetic arithmetic = Arithmetic.of(Precision.FLOAT64);
  private final Lender lender = new Lender(arithmetic);
  private final Assignment trial;
  private final Opened opened;
  private final Outline outline;
  private Matrix inputs;
  private Matrix targets;
  private Passage passage;

  /**
   * Of a trial.
   *
   * @param opened its network
   * @param outline of its data
   */
  public NetworkDraft(Assignment trial, Opened opened, Outline outline) {
    this.trial = trial;
    this.opened = opened;
    this.outline = outline;
  }

  @Override
  public Outline data() {
    return outline;
  }

  @Override
  public boolean real() {
    return opened.parts().rows().real();
  }

  @Override
  public Matrix inputs() {
    inputs = inputs == null ? read(Samples::inputs) : inputs;
    return inputs;
  }

  @Override
  public Matrix targets() {
    targets = targets == null ? apart(read(Samples::targets)) : targets;
    return targets;
  }

  private Matrix read(Function<Samples, Table> columns) {
    Samples samples = opened.parts().rows().samples();
    Table table = columns.apply(samples);
    Matrix rows = arithmetic.matrix(samples.train().length, table.columns());
    for (int r = 0; r < rows.rows(); r++) {
      table.read(samples.train()[r], rows.row(r));
    }
    return rows;
  }

  private Matrix apart(Matrix rows) {
    int positions = positions();
    return rows.reshaped(rows.rows() * positions, rows.columns() / positions);
  }

  private int positions() {
    Shape shape = outline.few().targetShape();
    return shape.size() / shape.last();
  }

  @Override
  public int width() {
    List<Crossing> layers = passage().layers();
    return layers.stream()
            .filter(layer -> !layer.path().contains("."))
            .reduce((one, next) -> next)
            .orElseThrow()
            .outputs()
            .columns()
        / positions();
  }

  @Override
  public Landscape landscape() {
    return opened.landscape();
  }

  @Override
  public Vec point() {
    return opened.point();
  }

  @Override
  public Passage passage() {
    if (passage == null) {
      int all = opened.landscape().whole().rows();
      int count = Math.min(MOST_PASSING, all);
      int[] places = IntStream.range(0, count).map(i -> (int) ((long) i * all / count)).toArray();
      passage = opened.landscape().passage(opened.point(), Pass.TRAINING, places).orElseThrow();
    }
    return passage;
  }

  @Override
  public Loss loss() {
    return opened.parts().loss();
  }

  @Override
  public Initializer initializer() {
    return opened.parts().initializer();
  }

  @Override
  public Map<String, Schedule> rates() {
    return Schedules.named("rate", trial.optimizer());
  }

  @Override
  public OptionalInt batch() {
    return trial.batch();
  }

  @Override
  public OptionalLong steps() {
    Budget.Unit unit = trial.budget().unit();
    return unit == Budget.Unit.EPOCHS || unit == Budget.Unit.STEPS
        ? OptionalLong.of(trial.budget().horizon(stepsPerEpoch()))
        : OptionalLong.empty();
  }

  @Override
  public long stepsPerEpoch() {
    long rowsAtOnce = batch().isPresent() ? batch().getAsInt() : Long.MAX_VALUE;
    return Math.max(1, (outline.train() - 1) / rowsAtOnce + 1);
  }

  @Override
  public Spot whole() {
    return new Spot.Whole(trial.problem());
  }

  @Override
  public Matrix matrix(int count, int columns) {
    return arithmetic.matrix(count, columns);
  }

  @Override
  public Scratch scratch() {
    return lender.anew();
  }
}
