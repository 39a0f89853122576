package basin.probes;

import basin.curvature.BlockCurvature;
import basin.curvature.LinearMap;
import basin.curvature.Wanted;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;

/**
 * The Hessian of what the run descends, weight decay included, block by block: of the part that the
 * parameters of each block have to themselves, over all training rows in float64,
 *
 * <ul>
 *   <li>{@code curvature-blocks.largest.<block>} and {@code curvature-blocks.smallest.<block>}
 *       eigenvalue, with {@code curvature-blocks.largest-bound.<block>} and {@code
 *       curvature-blocks.smallest-bound.<block>}: an eigenvalue lies within;
 *   <li>{@code curvature-blocks.trace.<block>} with {@code curvature-blocks.trace-half.<block>},
 *       half its 95 % interval; 0 where the trace is exact.
 * </ul>
 */
@Doc("Ends and trace of the Hessian block by block, at the end of a run unless told otherwise.")
@Formula("H v = λ v with v and H v taken within one block of parameters")
public record CurvatureBlocks(
    @Doc("such a share of an eigenvalue its bound is to be")
        @Default("0.01")
        @Range(from = 0, to = 1)
        double within,
    @Doc("at most so many products for the eigenvalues of a block") @Default("60") @Range(from = 1)
        int products,
    @Doc("random vectors for the trace of a block") @Default("30") @Range(from = 2) int probes)
    implements Probe {

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    RandomStream random = state.random("curvature-blocks");
    return landscape.whole().secondDerivatives() == SecondDerivatives.NONE
        ? Refusal.of("curvature-blocks: not measured, the problem has no second derivatives")
        : (snapshot, recorder) -> observe(snapshot, recorder, random);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private void observe(Snapshot snapshot, Recorder recorder, RandomStream random) {
    Vec point = snapshot.exactPoint();
    if (!point.finite()) {
      recorder.remark("curvature-blocks: not measured where the point is not finite");
      return;
    }
    BlockCurvature.of(
            LinearMap.hessian(snapshot.descended(), point),
            snapshot.blocks(),
            Wanted.both(1, within, products),
            probes,
            random,
            n -> snapshot.exactVector().slice(0, n))
        .forEach(block -> record(block, recorder));
  }

  private static void record(BlockCurvature block, Recorder recorder) {
    String name = block.block().name();
    recorder.record("curvature-blocks.largest." + name, block.ends().largest().value());
    recorder.record("curvature-blocks.largest-bound." + name, block.ends().largest().bound());
    recorder.record("curvature-blocks.smallest." + name, block.ends().smallest().value());
    recorder.record("curvature-blocks.smallest-bound." + name, block.ends().smallest().bound());
    recorder.record("curvature-blocks.trace." + name, block.trace().mean());
    recorder.record("curvature-blocks.trace-half." + name, block.trace().half());
  }
}
