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

/** Keeps the variance of signals and gradients about equal in a linear network. */
@Doc(
    "Normal, also known as Xavier normal: a compromise between the variance of signals forward and of"
        + " gradients backward.")
@Formula("w ~ N(0, σ²)    σ = c·√(2/(fan-in + fan-out))")
@Source("Glorot and Bengio 2010, equation 12")
@Convention("not truncated, and c is 1 whatever the activation (PyTorch); Keras truncates at 2σ")
public record GlorotNormal(@Doc("gain c") @Default("1") @Range(above = 0) double gain)
    implements Initializer {

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    double deviation = gain * Math.sqrt(2.0 / (fan.in() + fan.out()));
    new Normal(0, deviation).fill(block, fan, random);
  }
}
