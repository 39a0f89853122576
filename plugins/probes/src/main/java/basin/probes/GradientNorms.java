package basin.probes;

import basin.spi.descent.Block;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import java.util.List;

/**
 * How strong the gradient of the last step was, whole, block by block and layer by layer. All are
 * taken at the point the step started from, over the step's batch; there are none at step 0.
 *
 * <ul>
 *   <li>{@code gradient-norm} = ‖∂L/∂w‖₂ over all parameters;
 *   <li>{@code gradient-norm.<block>} = ‖∂L/∂W‖₂ over the numbers of one block (Frobenius), L being
 *       a mean over rows;
 *   <li>{@code signal-norm.<layer>} = √(mean over rows r of ‖∂ℓᵣ/∂zᵣ‖²) = √B·‖∂L/∂Z‖₂, z being what
 *       goes into the layer's activation, ℓᵣ the loss of row r alone and B the number of rows. It
 *       does not depend on the size of the batch.
 *   <li>{@code zero-weights.<layer>} = 1, where no signal at all came back to some layer and every
 *       weight of this one was zero when the gradient was taken: the reason for it. Recorded then
 *       alone.
 * </ul>
 *
 * <p>The two shrink differently from layer to layer: ∂L/∂W is signal times activation, and its norm
 * also grows with the number of weights. Vanishing is read off the signal.
 */
@Doc("Norms of the gradient by block (∂L/∂W) and by layer (∂L/∂z).")
@Formula(
    "gradient-norm = ‖∂L/∂w‖₂   gradient-norm.<block> = ‖∂L/∂W‖₂\n"
        + "signal-norm.<layer> = √(mean over rows of ‖∂ℓᵣ/∂zᵣ‖²) = √B · ‖∂L/∂Z‖₂")
@Convention("norms are not divided by the number of parameters")
public record GradientNorms() implements Probe {
  private static final String WEIGHTS = ".weights";

  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Norms();
  }

  /** Keeps the views on blocks from look to look. */
  private static final class Norms implements Watch {
    private final BlockViews views = new BlockViews();

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      snapshot.gradient().ifPresent(g -> record(g, snapshot, recorder));
    }

    private void record(Vec gradient, Snapshot snapshot, Recorder recorder) {
      recorder.record("gradient-norm", gradient.norm());
      List<Block> blocks = snapshot.blocks();
      List<Vec> parts = views.of(gradient, blocks);
      for (int i = 0; i < parts.size(); i++) {
        recorder.record("gradient-norm." + blocks.get(i).name(), parts.get(i).norm());
      }
      boolean silent = false;
      for (Signal signal : snapshot.signals()) {
        Matrix z = signal.gradient();
        double norm = z.all().norm();
        silent |= norm == 0;
        recorder.record("signal-norm." + signal.layer(), Math.sqrt(z.rows()) * norm);
      }
      if (silent) {
        snapshot.update().ifPresent(moved -> recordZeros(moved, snapshot, recorder));
      }
    }

    /** A weight was zero before a step that moved it to where it stands. */
    private void recordZeros(Vec moved, Snapshot snapshot, Recorder recorder) {
      for (Block block : snapshot.blocks()) {
        boolean zero = block.name().endsWith(WEIGHTS);
        for (int i = block.offset(); zero && i < block.offset() + block.length(); i++) {
          zero = snapshot.trainedPoint().get(i) == moved.get(i);
        }
        if (zero) {
          String layer = block.name().substring(0, block.name().length() - WEIGHTS.length());
          recorder.record("zero-weights." + layer, 1);
        }
      }
    }
  }
}
