package basin.reports.rates;

import basin.reports.study.ResolvedTree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is known of a method with constant settings and full gradients near a minimum: along each
 * eigenvector of the Hessian, with eigenvalue λ, its steps are a linear recurrence.
 */
interface Theory {
  /** All that is known, tried in turn. */
  List<Function<ResolvedTree, Optional<Theory>>> KNOWN =
      List.of(GradientDescent::of, HeavyBall::of, NesterovMomentum::of);

  /** Of the optimizer of a trial, if anything is known of it. */
  static Optional<Theory> of(ResolvedTree trial) {
    return trial
        .at("optimizer")
        .flatMap(o -> KNOWN.stream().flatMap(known -> known.apply(o).stream()).findFirst());
  }

  /** The factor by which the distance shrinks in each step in the long run, along λ. */
  double radius(double lambda);

  /** The rate beyond which the method flies apart where λ is the largest eigenvalue. */
  double critical(double lambda);

  /** The smallest factor that its rate and momentum can be tuned to. */
  double best(double condition);

  /** {@link #critical} as a formula. */
  String criticalFormula();

  /** {@link #best} as a formula. */
  String bestFormula();

  /** A setting that is constant; the default where older trials did not have it. */
  static OptionalDouble constant(ResolvedTree optimizer, String name, String setting) {
    return optimizer.at(name, setting).map(ResolvedTree::constant).orElse(OptionalDouble.empty());
  }

  /** Whether a setting is absent or 0. */
  static boolean none(ResolvedTree optimizer, String name, String setting) {
    Optional<ResolvedTree> value = optimizer.at(name, setting);
    return value.isEmpty() || value.get().constant().orElse(Double.NaN) == 0;
  }
}
