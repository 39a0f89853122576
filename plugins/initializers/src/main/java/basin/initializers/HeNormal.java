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
    "Normal, also known as Kaiming normal: keeps the variance of signals from layer to layer through rectifiers.")
@Formula("w ~ N(0, σ²)    σ = c/√fan")
@Source("He, Zhang, Ren and Sun 2015, equation 10")
@Convention("not truncated, and c is √2 whatever the activation (PyTorch); Keras truncates at 2σ")
public record HeNormal(
    @Doc("gain c; √2 for ReLU, 5/3 for tanh") @Default("1.4142135623730951") @Range(above = 0)
        double gain,
    @Doc("which fan counts") @Default("fan-in") FanMode mode)
    implements Initializer {

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    new Normal(0, gain / Math.sqrt(mode.of(fan))).fill(block, fan, random);
  }
}
