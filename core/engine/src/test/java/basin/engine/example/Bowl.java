package basin.engine.example;

import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;

/** f(x) = ½ Σ x², from (1, 1, …). */
public record Bowl(int dimension) implements Surface {
  @Override
  public double value(Vec x) {
    return x.dot(x) / 2;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    gradient.set(x);
  }

  @Override
  public void start(Vec x, RandomStream random) {
    x.fill(1);
  }
}
