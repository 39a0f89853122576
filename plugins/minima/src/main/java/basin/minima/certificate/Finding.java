package basin.minima.certificate;

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
 * @param shape how f bends at the polished point; empty at a kink
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
    Map<String, Integer> causes,
    Optional<Goal> goal) {

  /**
   * Where descent goes on to.
   *
   * @param point in lengths
   * @param loss f there
   * @param verdict what kind of point that is
   */
  record Goal(double[] point, double loss, Verdict verdict) {}
}
