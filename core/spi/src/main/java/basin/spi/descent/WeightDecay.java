package basin.spi.descent;

import basin.spi.number.Vec;

/** ½λ‖w‖². */
record WeightDecay(double lambda) implements Penalty {
  @Override
  public double value(Vec point) {
    double norm = point.norm();
    return lambda / 2 * norm * norm;
  }

  @Override
  public void addGradient(Vec point, Vec gradient) {
    gradient.addScaled(lambda, point);
  }

  @Override
  public void addHessianProduct(Vec point, Vec direction, Vec product) {
    product.addScaled(lambda, direction);
  }
}
