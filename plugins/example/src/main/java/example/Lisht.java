package example;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

@Doc("z times its tanh: a parabola near 0, and |z| far away.")
@Formula("φ(z) = z·tanh z    φ′ = tanh z + z(1 − tanh² z)")
public record Lisht() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).tanh().multiply(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).tanh();
    slope.add(scratch.set(slope).square().negate().add(1).multiply(z));
  }
}
