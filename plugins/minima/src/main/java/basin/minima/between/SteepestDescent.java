package basin.minima.between;

import basin.minima.terrain.SecondOrder;
import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import java.util.Arrays;
import java.util.Optional;

/**
 * Follows ẋ = −∇f(x) to a minimum, so closely that it ends in the basin in which it began.
 *
 * <p>By the exact solution of the quadratic model's flow (Page and McIver 1988),
 *
 * <pre>x(t) = x − Σ vᵢ (1 − e^(−λᵢt))/λᵢ · (vᵢ·g)
 * </pre>
 *
 * <p>as far as the model foretells the gradient to a tenth, or closer. Where it does and every λ is
 * above 0, t goes to infinity, which is Newton's step, and the end is a minimum to the last digits.
 *
 * @param terrain what is descended
 * @param most steps that it takes before it gives up
 * @param close how far off the model may be at the end of a step, as a share of the gradient
 */
public record SteepestDescent(Terrain terrain, int most, double close) {
  private static final double TENTH = 0.1;

  /** Newton's step from a point that rounding alone keeps from the minimum is shorter than so. */
  private static final double ARRIVED = 1e-8;

  private static final double SHORTEST = 1e-12;

  /** To a tenth of the gradient. */
  public SteepestDescent(Terrain terrain, int most) {
    this(terrain, most, TENTH);
  }

  /**
   * The minimum below a point; empty if the way does not end within the steps.
   *
   * @param first length of the first step
   */
  public Optional<SecondOrder> from(Vec start, double first) {
    SecondOrder here = terrain.at(start);
    double reach = first;
    Vec there = terrain.vectors().get();
    Vec answer = terrain.vectors().get();
    for (int step = 0; step < most; step++) {
      double slope = here.gradient().norm();
      if (!Double.isFinite(slope)) {
        return Optional.empty();
      }
      if (slope == 0) {
        return Optional.of(here).filter(SteepestDescent::rising);
      }
      double[] way = way(here, reach);
      double far = here.moved(way, there);
      terrain.objective().gradient(there, answer);
      double off = off(here, way, answer);
      boolean better = answer.norm() < slope;
      if (off <= close * slope && (better || !arrived(here))) {
        here = terrain.at(there);
        reach = off <= close / 4 * slope ? 2 * reach : reach;
      } else if (arrived(here)) {
        return Optional.of(here);
      } else if (far < SHORTEST * (1 + here.point().norm())) {
        return Optional.empty();
      } else {
        reach = Math.min(far, reach) / 2;
      }
    }
    return Optional.empty();
  }

  /** Whether Newton's step is rounding. */
  private static boolean arrived(SecondOrder here) {
    return rising(here)
        && length(flow(here, Double.POSITIVE_INFINITY)) <= ARRIVED * (1 + here.point().norm());
  }

  private static boolean rising(SecondOrder here) {
    return here.negative() == 0;
  }

  /** The flow's way in the coordinates of the modes, as long as it may be. */
  private static double[] way(SecondOrder here, double reach) {
    double[] whole = flow(here, Double.POSITIVE_INFINITY);
    if (length(whole) <= reach) {
      return whole;
    }
    double low = 0;
    double high = 1 / Math.max(here.sharpest(), Double.MIN_NORMAL);
    while (length(flow(here, high)) < reach && high < Double.MAX_VALUE / 2) {
      high *= 2;
    }
    for (int halving = 0; halving < 60; halving++) {
      double middle = (low + high) / 2;
      if (length(flow(here, middle)) > reach) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return flow(here, low == 0 ? high : low);
  }

  private static double[] flow(SecondOrder here, double time) {
    double[] way = new double[here.dimension()];
    double flat = here.flat();
    for (int m = 0; m < way.length; m++) {
      double curvature = here.eigenvalue(m);
      double slope = here.slope(m);
      if (slope == 0) {
        continue;
      }
      if (Math.abs(curvature) <= flat) {
        way[m] = Double.isInfinite(time) ? 0 : -time * slope;
      } else if (Double.isInfinite(time)) {
        way[m] = curvature > 0 ? -slope / curvature : Double.NEGATIVE_INFINITY * slope;
      } else {
        way[m] = StrictMath.expm1(-curvature * time) / curvature * slope;
      }
    }
    return way;
  }

  private static double length(double[] way) {
    double square = Arrays.stream(way).map(x -> x * x).sum();
    return Double.isNaN(square) ? Double.POSITIVE_INFINITY : Math.sqrt(square);
  }

  /** How far the gradient is from what the model foretold. */
  private static double off(SecondOrder here, double[] way, Vec answer) {
    double square = 0;
    for (int m = 0; m < way.length; m++) {
      double foretold = here.slope(m) + here.eigenvalue(m) * way[m];
      double difference = here.slope(answer, m) - foretold;
      square += difference * difference;
    }
    return Double.isNaN(square) ? Double.POSITIVE_INFINITY : Math.sqrt(square);
  }
}
