package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A tanh without exponentials. */
@Doc("A tanh approximated without exponentials.")
@Formula("φ(z) = 1.7159·sgn z·(1 − 1/(1 + y + y² + 1.41645y⁴))    y = |2z/3|")
@Source("DL4J, RATIONALTANH")
@Convention("approximates lecun-tanh, not tanh (DL4J)")
public record RationalTanh() implements Activation {
  private static final double QUARTIC = 1.41645;
  private static final double FAR = 1e8; // φ is level, and powers are finite

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).multiply(2.0 / 3).square();
    a.multiply(QUARTIC)
        .add(1)
        .multiply(z)
        .multiply(z)
        .multiply(4.0 / 9)
        .add(1); // 1 + y² + 1.41645y⁴
    a.copySign(z).addScaled(2.0 / 3, z).reciprocal().abs(); // y has the sign of z
    a.negate().add(1).multiply(LecunTanh.SCALE).copySign(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    scratch.set(z).abs().multiply(2.0 / 3).min(FAR);
    slope.set(scratch).square().multiply(4 * QUARTIC).add(2).multiply(scratch).add(1);
    scratch.set(a).abs().multiply(-1 / LecunTanh.SCALE).add(1).square(); // 1/(1 + y + …)²
    slope.multiply(scratch).multiply(LecunTanh.SCALE * 2 / 3).fillAbove(z, FAR, 0);
    slope.fillUpTo(z, -FAR, 0);
  }

  @Override
  public double gain() {
    return 1.1489008958386773;
  }

  @Override
  public boolean odd() {
    return true;
  }
}
