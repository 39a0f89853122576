package basin.gradients;

import basin.spi.descent.Block;
import basin.spi.descent.Role;
import basin.spi.network.Activation;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.problem.Crossing;
import basin.spi.problem.Passage;
import java.util.Optional;

/** How the layers of a network fare at a point, those with weights and those that are flat. */
final class Layers {
  private static final double EQUAL = 1e-9;
  private static final String SIGNS = "vital-signs.";

  private final int[] places;
  private final Flatness flatness;

  /** Of the first training rows. */
  Layers(int rows, Snapshot snapshot) {
    this.places = new int[Math.min(rows, snapshot.landscape().whole().rows())];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    this.flatness = new Flatness(snapshot.exactVector());
  }

  void record(Snapshot snapshot, Recorder recorder) {
    Optional<Passage> passage =
        snapshot.landscape().passage(snapshot.trainedPoint(), Pass.EVALUATION, places);
    if (passage.isEmpty()) {
      return;
    }
    for (Crossing layer : passage.get().layers()) {
      Optional<Block> weights =
          layer.blocks().stream().filter(block -> block.role() == Role.WEIGHTS).findFirst();
      weights.ifPresent(block -> record(layer, block, snapshot, recorder));
      Forward.of(layer).ifPresent(z -> record(layer, z, recorder));
    }
  }

  private void record(Crossing layer, Block weights, Snapshot snapshot, Recorder recorder) {
    String path = layer.path();
    layer
        .signal()
        .ifPresent(
            signal -> {
              recorder.record(
                  SIGNS + "gradient." + path, Math.sqrt(places.length) * signal.all().norm());
              recorder.record(SIGNS + "underflow." + path, underflow(signal));
            });
    Matrix outputs = layer.outputs();
    recorder.record(
        SIGNS + "size." + path,
        outputs.all().norm() / Math.sqrt((double) outputs.rows() * outputs.columns()));
    recorder.record(SIGNS + "cosine." + path, Alike.of(outputs).cosine());
    Vec now = snapshot.exactPoint().slice(weights.offset(), weights.length());
    Vec first = snapshot.exactStart().slice(weights.offset(), weights.length());
    double length = first.norm();
    recorder.record(SIGNS + "equal." + path, equal(now, weights) ? 1 : 0);
    double away = now.subtract(first).norm();
    recorder.record(SIGNS + "moved." + path, away == 0 ? 0 : away / length);
  }

  private double underflow(Matrix signal) {
    double[] all = signal.all().toArray();
    double lost = 0;
    for (double x : all) {
      double each = Math.abs(x) * places.length;
      lost += each > 0 && each < Float.MIN_NORMAL ? 1 : 0;
    }
    return lost / all.length;
  }

  /** Whether all units have the same incoming weights. */
  private static boolean equal(Vec weights, Block block) {
    double largest = 0;
    double apart = 0;
    for (int r = 0; r < block.rows(); r++) {
      double first = weights.get(r * block.columns());
      for (int c = 0; c < block.columns(); c++) {
        double each = weights.get(r * block.columns() + c);
        largest = Math.max(largest, Math.abs(each));
        apart = Math.max(apart, Math.abs(each - first));
      }
    }
    return block.columns() > 1 && apart <= EQUAL * (largest + 1e-12);
  }

  private void record(Crossing layer, Forward z, Recorder recorder) {
    Optional<Activation> phi = z.activation().filter(each -> !each.identity() && !each.rowwise());
    if (phi.isEmpty()) {
      return;
    }
    boolean[] flat = flatness.at(phi.get(), z.z());
    if (flatness.atBothEnds(phi.get())) {
      recorder.record(SIGNS + "flat." + layer.path(), share(flat));
    }
    recorder.record(SIGNS + "dead." + layer.path(), dead(layer.outputs(), flat));
  }

  private static double share(boolean[] flat) {
    int count = 0;
    for (boolean each : flat) {
      count += each ? 1 : 0;
    }
    return count / (double) flat.length;
  }

  /** Units that put out exactly 0 where they are flat, at every row. */
  private static double dead(Matrix outputs, boolean[] flat) {
    int units = outputs.columns();
    int dead = 0;
    for (int c = 0; c < units; c++) {
      boolean off = true;
      for (int r = 0; r < outputs.rows() && off; r++) {
        off = flat[r * units + c] && outputs.get(r, c) == 0;
      }
      dead += off ? 1 : 0;
    }
    return dead / (double) units;
  }
}
