package basin.initializers;

import basin.spi.network.Activation;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Between order and chaos. */
@Doc(
    "Normal weights at the edge between order and chaos, where signals and gradients keep their"
        + " size through any depth.")
@Formula(
    """
    w ~ N(0, σ_w²/fan-in)    σ_w and the variance q of the sums are such that
    q = σ_w²·E[φ(√q·z)²] + σ_b²  and  σ_w²·E[φ′(√q·z)²] = 1,  z ~ N(0, 1)\
    """)
@Source(
    "Poole et al. 2016, Exponential expressivity in deep neural networks through transient chaos,"
        + " equations 3 and 6; Schoenholz et al. 2017, Deep information propagation")
@Convention(
    "give the constants the same σ_b: bias-initializer: {normal: {deviation: σ_b}}. For relu σ_b is"
        + " 0 and σ_w is √2, as in he-normal")
public record EdgeOfChaos(
    @Doc("φ, which the layers have") @Default("tanh") Activation activation,
    @Doc("standard deviation σ_b of the constants") @Default("0") @Range(from = 0) double bias)
    implements Initializer {
  private static final double LARGEST = 1e4;

  @Override
  public void fill(Matrix block, Fan fan, RandomStream random, Scratch doubles) {
    double weight = new MeanField(activation, doubles).weight(bias, LARGEST);
    new Normal(0, weight / Math.sqrt(fan.in())).fill(block.all(), fan, random);
  }

  /** There is no room to work out the edge in. */
  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    throw new IllegalArgumentException(
        "edge-of-chaos is for weights; give these constants another initializer, such as 0");
  }
}
