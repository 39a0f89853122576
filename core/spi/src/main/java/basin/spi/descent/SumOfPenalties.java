package basin.spi.descent;

import basin.spi.number.Vec;

/** Two penalties together, both of which are functions. */
record SumOfPenalties(Penalty first, Penalty second) implements Penalty {
  @Override
  public double value(Vec point) {
    return first.value(point) + second.value(point);
  }

  @Override
  public void addGradient(Vec point, Vec gradient) {
    first.addGradient(point, gradient);
    second.addGradient(point, gradient);
  }

  @Override
  public void addHessianProduct(Vec point, Vec direction, Vec product) {
    first.addHessianProduct(point, direction, product);
    second.addHessianProduct(point, direction, product);
  }
}
