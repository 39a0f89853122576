package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Shape;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of an end point.
 *
 * @param verdict what kind of point it is
 * @param evidence what that rests on
 * @param loss f at the end point
 * @param slope ‖∇f‖ there, over the parameters' lengths
 * @param polished the stationary point nearby, or the end point itself if there is none; in lengths
 * @param shape how f bends at the polished point; empty at a kink, or if no Hessian was made whole
 * @param outermost what products alone tell of it there
 * @param causes how many directions without curvature have which known cause
 * @param goal where descent goes on to, if the end point is no stationary point
 */
record Finding(
    Verdict verdict,
    Evidence evidence,
    double loss,
    double slope,
    double[] polished,
    Optional<Shape> shape,
    Optional<Outermost> outermost,
    Map<String, Integer> causes,
    Optional<Goal> goal) {

  /** Of a point at which it is not known how f bends. */
  static Finding of(Verdict verdict, Evidence evidence, Measured terrain, double[] u) {
    return new Finding(
        verdict,
        evidence,
        terrain.value(u),
        Linear.norm(terrain.gradient(u)),
        u,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** With what products tell of it. */
  Finding seen(Outermost seen) {
    return new Finding(
        verdict, evidence, loss, slope, polished, shape, Optional.of(seen), causes, goal);
  }

  /** With where descent goes on to. */
  Finding before(Goal further) {
    return new Finding(
        verdict, evidence, loss, slope, polished, shape, outermost, causes, Optional.of(further));
  }

  /** Judged from an end point that this, a stationary point, is near to. */
  Finding near(Measured terrain, double[] end) {
    return new Finding(
        verdict,
        evidence,
        terrain.value(end),
        Linear.norm(terrain.gradient(end)),
        polished,
        shape,
        outermost,
        causes,
        goal);
  }

  /**
   * Where descent goes on to.
   *
   * @param point in lengths
   * @param loss f there
   * @param verdict what kind of point that is
   */
  record Goal(double[] point, double loss, Verdict verdict) {}
}
