package basin.curvature;

import basin.spi.number.Vec;
import java.util.List;

/** A matrix of an objective's at a point, by whichever of its products. */
record Curved(One one, Several several, Vec point) implements LinearMap {
  /** product ← A(point)·direction. */
  @FunctionalInterface
  interface One {
    void of(Vec point, Vec direction, Vec product);
  }

  /** The same in several directions. */
  @FunctionalInterface
  interface Several {
    void of(Vec point, List<Vec> directions, List<Vec> products);
  }

  @Override
  public void apply(Vec x, Vec product) {
    one.of(point, x, product);
  }

  @Override
  public void apply(List<Vec> xs, List<Vec> products) {
    several.of(point, xs, products);
  }
}
