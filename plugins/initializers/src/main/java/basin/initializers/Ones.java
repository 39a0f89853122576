package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** 1 everywhere. */
@Doc("1 everywhere.")
@Formula("w = 1")
@Source("PyTorch, ones_")
@Convention("the number 1 says the same")
public record Ones() implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    block.fill(1);
  }
}
