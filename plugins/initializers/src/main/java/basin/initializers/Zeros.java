package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** 0 everywhere. */
@Doc("0 everywhere.")
@Formula("w = 0")
@Source("PyTorch, zeros_")
@Convention("of weights behind each other it leaves all units alike; the number 0 says the same")
public record Zeros() implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    block.fill(0);
  }
}
