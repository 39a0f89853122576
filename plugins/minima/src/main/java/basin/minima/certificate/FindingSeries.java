package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Shape;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import java.util.function.IntFunction;

/**
 * Writes down what was found of an end point, as the series that {@link Certificate} names.
 *
 * @param objective what was descended
 * @param terrain the same in lengths
 * @param vectors makes vectors of a length
 */
record FindingSeries(Objective objective, Measured terrain, IntFunction<Vec> vectors) {
  /**
   * Records it.
   *
   * @param end the end point that it was found of
   */
  void record(Finding finding, double[] end, Recorder recorder) {
    recorder.record("certificate.verdict." + finding.verdict().series(), 1);
    recorder.record("certificate.evidence." + finding.evidence().series(), 1);
    double[] polished = terrain.point(finding.polished());
    Vec gradient = vectors.apply(end.length);
    recorder.record("certificate.loss", objective.gradient(vector(end), gradient));
    recorder.record("certificate.gradient-norm", gradient.norm());
    recorder.record("certificate.polished-loss", objective.gradient(vector(polished), gradient));
    recorder.record("certificate.polished-gradient-norm", gradient.norm());
    recorder.record(
        "certificate.moved",
        Linear.largest(Linear.minus(finding.polished(), terrain.measured(end))));
    recorder.record("certificate.distance", Linear.norm(Linear.minus(polished, end)));
    recorder.record("certificate.point", polished);
    finding.shape().ifPresent(shape -> record(shape, finding, terrain.lengths(), recorder));
    finding.outermost().ifPresent(seen -> record(seen, recorder));
    finding.goal().ifPresent(goal -> record(goal, end, recorder));
  }

  private void record(Finding.Goal goal, double[] end, Recorder recorder) {
    recorder.record("certificate.goal." + goal.verdict().series(), 1);
    recorder.record("certificate.goal-loss", goal.loss());
    recorder.record(
        "certificate.goal-distance", Linear.norm(Linear.minus(terrain.point(goal.point()), end)));
  }

  private static void record(Shape shape, Finding finding, double[] lengths, Recorder recorder) {
    recorder.record("certificate.negative", shape.negative());
    recorder.record("certificate.zero", shape.zero());
    recorder.record("certificate.positive", shape.positive());
    finding.causes().forEach((cause, n) -> recorder.record("certificate.zero." + cause, n));
    double[] eigenvalues = shape.eigenvalues(lengths);
    recorder.record("certificate.smallest", eigenvalues[0]);
    recorder.record("certificate.largest", eigenvalues[eigenvalues.length - 1]);
    recorder.record("certificate.eigenvalues", eigenvalues);
    recorder.record("certificate.eigenvalue-error", shape.eigenvalueError(lengths));
  }

  private static void record(Outermost seen, Recorder recorder) {
    recorder.record("certificate.negative", seen.negative());
    recorder.record("certificate.positive", seen.positive());
    recorder.record("certificate.smallest", seen.smallest());
    recorder.record("certificate.largest", seen.largest());
    recorder.record("certificate.eigenvalue-error", seen.bound());
    recorder.record("certificate.floor", seen.missed().floor());
  }

  private Vec vector(double[] numbers) {
    return vectors.apply(numbers.length).set(numbers);
  }
}
