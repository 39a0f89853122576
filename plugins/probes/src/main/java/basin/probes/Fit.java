package basin.probes;

import basin.spi.number.Matrix;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Predictions;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.state.State;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Data and fitted curve of a network with one input and one output, over the training rows in
 * rising order of the input.
 *
 * <p>Tracks {@code fit.x}, the inputs, {@code fit.y}, the targets, and {@code fit.output}, what the
 * network makes of them. Other problems get a remark.
 */
@Doc("Training rows and fitted curve, for networks with one input and one output.")
public record Fit(
    @Doc("at most so many rows, evenly taken from all") @Default("1000") @Range(from = 2) int rows)
    implements Probe {

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return this::observe;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private void observe(Snapshot snapshot, Recorder recorder) {
    Predictions all = snapshot.landscape().predictions(snapshot.point()).orElse(null);
    if (all == null || all.inputs().columns() != 1 || all.targets().columns() != 1) {
      recorder.remark("fit: not drawn, it needs a network with one input and one output");
      return;
    }
    int[] rows = chosen(all.inputs());
    recorder.record("fit.x", column(rows, all.inputs()));
    recorder.record("fit.y", column(rows, all.targets()));
    recorder.record("fit.output", column(rows, all.outputs()));
  }

  /** Rows by rising input, thinned to at most {@code rows}; first and last stay. */
  private int[] chosen(Matrix inputs) {
    int[] sorted =
        IntStream.range(0, inputs.rows())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer r) -> inputs.get(r, 0)))
            .mapToInt(Integer::intValue)
            .toArray();
    int kept = Math.min(rows, sorted.length);
    return IntStream.range(0, kept)
        .map(i -> sorted[kept == 1 ? 0 : (int) ((long) i * (sorted.length - 1) / (kept - 1))])
        .toArray();
  }

  private static double[] column(int[] rows, Matrix matrix) {
    IntToDoubleFunction number = r -> matrix.get(r, 0);
    return IntStream.of(rows).mapToDouble(number).toArray();
  }
}
