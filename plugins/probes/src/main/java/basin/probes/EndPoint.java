package basin.probes;

import basin.curvature.Lengths;
import basin.spi.descent.Block;
import basin.spi.descent.Penalty;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import java.util.Arrays;
import java.util.List;

/**
 * Where the run ended, and what it descended besides the loss, for analyses that go on from there.
 *
 * <ul>
 *   <li>Track {@code end-point}: all parameters, in float64;
 *   <li>track {@code end-point.decay}: λ of each block, for an optimizer that descends {@code loss
 *       + Σ ½λ‖w‖²}; 0 without a penalty, NaN where what the optimizer adds is of another form or
 *       the gradient of no function, which a remark says.
 * </ul>
 */
@Doc("The point where a run ends, in float64, and the weight decay it was descended with.")
@Formula("descended: loss + Σ ½ λ ‖w‖² over the blocks")
public record EndPoint() implements Probe {
  /** A penalty's gradient is λw if it is so to a few of its last digits. */
  private static final double SAME = 0x1p-40;

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return EndPoint::observe;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private static void observe(Snapshot snapshot, Recorder recorder) {
    Vec point = snapshot.exactPoint();
    if (!point.finite()) {
      return;
    }
    recorder.record("end-point", point.toArray());
    recorder.record("end-point.length", lengths(snapshot, point));
    Penalty penalty = snapshot.penalty();
    double[] decay = decay(penalty, snapshot, point);
    recorder.record("end-point.decay", decay);
    penalty.caveat().ifPresent(why -> recorder.remark("end-point: the loss alone, for " + why));
    if (penalty.caveat().isEmpty() && Arrays.stream(decay).anyMatch(Double::isNaN)) {
      recorder.remark("end-point: the loss alone, for the penalty is no sum of squares");
    }
  }

  private static double[] lengths(Snapshot snapshot, Vec point) {
    Lengths lengths = Lengths.of(point, snapshot.exactStart(), snapshot.blocks());
    double[] byBlock = lengths.byBlock();
    return snapshot.blocks().stream().mapToDouble(block -> byBlock[block.offset()]).toArray();
  }

  private static double[] decay(Penalty penalty, Snapshot snapshot, Vec point) {
    List<Block> blocks = snapshot.blocks();
    double[] decay = new double[blocks.size()];
    if (penalty.caveat().isPresent()) {
      Arrays.fill(decay, Double.NaN);
    } else if (!penalty.none()) {
      Vec ones = snapshot.exactVector().fill(1);
      Vec bends = snapshot.exactVector();
      penalty.addHessianProduct(point, ones, bends);
      Vec slopes = snapshot.exactVector();
      penalty.addGradient(ones, slopes);
      Arrays.setAll(decay, b -> decay(blocks.get(b), bends, slopes));
    }
    return decay;
  }

  /** λ if the gradient is λw all over the block. */
  private static double decay(Block block, Vec bends, Vec slopesAtOnes) {
    double lambda = bends.get(block.offset());
    for (int i = block.offset(); i < block.offset() + block.length(); i++) {
      if (bends.get(i) != lambda || Math.abs(slopesAtOnes.get(i) - lambda) > SAME * lambda) {
        return Double.NaN;
      }
    }
    return lambda;
  }
}
