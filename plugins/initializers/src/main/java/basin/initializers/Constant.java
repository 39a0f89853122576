package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The same value everywhere; what a bare number stands for. */
@Doc("The same value everywhere, the mean of the usual distributions by default.")
@Formula("w = c")
@Source("PyTorch 2, torch.nn.init.constant_")
public record Constant(@Doc("the value c") @Default("0") double value) implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    block.fill(value);
  }
}
