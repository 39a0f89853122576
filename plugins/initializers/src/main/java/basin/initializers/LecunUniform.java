package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Keeps the variance of signals through a linear layer. */
@Doc("Uniform, keeps the variance of signals from layer to layer in a linear network.")
@Formula("w ~ U(−b, b)    b = √(3/fan-in)")
@Source("LeCun, Bottou, Orr and Müller 1998, Efficient backprop, equation 16")
public record LecunUniform() implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    Uniform.within(Math.sqrt(3.0 / fan.in())).fill(block, fan, random);
  }
}
