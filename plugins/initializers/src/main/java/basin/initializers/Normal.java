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

/** Normal with given mean and deviation, whatever the fans. */
@Doc("Normal with a given mean and deviation, whatever the size of the layer.")
@Formula("w ~ N(μ, σ²)")
@Source("PyTorch 2, torch.nn.init.normal_")
@Convention("σ is 0.05 by default (Keras); PyTorch's 1 saturates most networks")
public record Normal(
    @Doc("mean μ") @Default("0") double mean,
    @Doc("standard deviation σ") @Default("0.05") @Range(from = 0) double deviation)
    implements Initializer {

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    for (int i = 0; i < block.length(); i++) {
      block.set(i, mean + deviation * random.gaussian());
    }
  }
}
