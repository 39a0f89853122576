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
    "Uniform, also known as Xavier uniform: a compromise between the variance of signals forward and of"
        + " gradients backward.")
@Formula("w ~ U(−b, b)    b = c·√(6/(fan-in + fan-out))")
@Source("Glorot and Bengio 2010, equation 16")
@Convention("c is 1 whatever the activation (PyTorch, Keras)")
public record GlorotUniform(@Doc("gain c") @Default("1") @Range(above = 0) double gain)
    implements Initializer {

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    Uniform.within(gain * Math.sqrt(6.0 / (fan.in() + fan.out()))).fill(block, fan, random);
  }
}
