package example;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

@Doc("Squashes to (−1, 1), slower than tanh.")
@Formula("φ(z) = z/(1 + |z|)    φ′ = 1/(1 + |z|)²")
public record Softsign() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).abs().add(1).reciprocal().multiply(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).abs().add(1).reciprocal().square();
  }
}
