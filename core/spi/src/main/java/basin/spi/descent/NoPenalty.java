package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.Optional;

/** Adds nothing. */
record NoPenalty(Optional<String> caveat) implements Penalty {
  @Override
  public double value(Vec point) {
    return 0;
  }

  @Override
  public void addGradient(Vec point, Vec gradient) {
    // nothing to add
  }

  @Override
  public void addHessianProduct(Vec point, Vec direction, Vec product) {
    // nothing to add
  }

  @Override
  public boolean none() {
    return true;
  }
}
