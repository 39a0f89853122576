package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** What the usual initializers have in common. */
@Doc("A variance that is inverse to the size of the layer: all the usual initializers in one.")
@Formula("Var[w] = s/fan")
@Source("Keras, VarianceScaling")
@Convention(
    "scale 1, fan-in and truncated-normal (Keras), that is Keras’ lecun_normal; its he_normal has"
        + " scale 2, its glorot_normal fan-avg. Truncated at 2σ and rescaled, where PyTorch does"
        + " not truncate")
public record VarianceScaling(
    @Doc("scale s") @Default("1") @Range(above = 0) double scale,
    @Doc("which fan counts") @Default("fan-in") FanMode mode,
    @Doc("how numbers are distributed") @Default("truncated-normal") Distribution distribution)
    implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    distribution.of(Math.sqrt(scale / mode.of(fan))).fill(block, fan, random);
  }
}
