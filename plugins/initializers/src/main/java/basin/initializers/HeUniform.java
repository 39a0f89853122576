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

/** Keeps the variance of signals through rectifiers. */
@Doc(
    "Uniform, also known as Kaiming uniform: keeps the variance of signals from layer to layer through rectifiers.")
@Formula("w ~ U(−b, b)    b = c·√(3/fan)")
@Source("He, Zhang, Ren and Sun 2015, equation 10")
@Convention(
    "c is √2 whatever the activation (PyTorch, Keras); a new linear layer of PyTorch has c = 1/√3")
public record HeUniform(
    @Doc("gain c; √2 for ReLU, 5/3 for tanh") @Default("1.4142135623730951") @Range(above = 0)
        double gain,
    @Doc("which fan counts") @Default("fan-in") FanMode mode)
    implements Initializer {

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    Uniform.within(gain * Math.sqrt(3.0 / mode.of(fan))).fill(block, fan, random);
  }
}
