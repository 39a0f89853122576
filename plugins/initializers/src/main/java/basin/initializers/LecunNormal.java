package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Keeps the variance of signals through a linear layer. */
@Doc("Normal, keeps the variance of signals from layer to layer in a linear network.")
@Formula("w ~ N(0, σ²)    σ = 1/√fan-in")
@Source("LeCun, Bottou, Orr and Müller 1998, Efficient backprop, equation 16")
@Convention("not truncated; Keras truncates at 2σ")
public record LecunNormal() implements Initializer {
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    new Normal(0, 1 / Math.sqrt(fan.in())).fill(block, fan, random);
  }
}
