package basin.spi.descent;

import basin.spi.number.Vec;

/**
 * An objective with a penalty.
 *
 * @param objective f
 * @param penalty what is added to it
 */
public record Penalised(Objective objective, Penalty penalty) implements Objective {
  @Override
  public double value(Vec point) {
    return objective.value(point) + penalty.value(point);
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    double value = objective.gradient(point, gradient);
    penalty.addGradient(point, gradient);
    return value + penalty.value(point);
  }

  @Override
  public int rows() {
    return objective.rows();
  }
}
