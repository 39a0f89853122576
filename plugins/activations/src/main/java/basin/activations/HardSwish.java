package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A {@link Silu} of straight lines and a parabola. */
@Doc("A SiLU with the hard sigmoid in place of the sigmoid.")
@Formula("φ(z) = z · min(max(z/6 + ½, 0), 1)    φ′ = 0 below −3, z/3 + ½ up to 3, then 1")
@Source("Howard et al. 2019, Searching for MobileNetV3, section 5.2")
@Convention("also known as hard SiLU; the slope is −½ at −3 and 1 at 3 (PyTorch)")
public record HardSwish() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).divide(6).add(0.5).max(0).min(1).multiply(z);
    a.fillUpTo(z, -3, 0); // 0 · ∞ is no number
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    scratch.set(z).negate();
    slope.set(z).divide(3).add(0.5).fillUpTo(scratch, -3, 1).fillAbove(scratch, 3, 0);
  }

  @Override
  public double gain() {
    return 1.7366572127665416;
  }
}
