package basin.minima.certificate;

import basin.minima.certificate.Finding.Goal;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Onward;
import basin.minima.stationary.OnwardByProducts;
import basin.minima.stationary.Polish;
import basin.minima.stationary.PolishByProducts;
import basin.minima.stationary.Shape;
import java.util.function.Function;

/**
 * Judges an end point with more parameters than whole Hessians have room for, by products with
 * them: by the same rules, as far as these decide. A saddle is one as soon as two eigenvalues are
 * known to have opposite signs. A minimum is one if Lanczos' method cannot have missed an
 * eigenvalue that is not above 0, but for one start in a million. What lies between is undecided.
 */
final class CertifierByProducts {
  private final Measured terrain;
  private final Certifier whole;
  private final Function<double[], Outermost> outermost;
  private final int spectrum;
  private final int products;

  /**
   * @param whole judges by a whole Hessian
   * @param outermost how f bends at a point in lengths
   * @param spectrum with up to so many parameters, the Hessian at a stationary point is made whole
   * @param products for each step of Newton's method, and for all of descent
   */
  CertifierByProducts(
      Measured terrain,
      Certifier whole,
      Function<double[], Outermost> outermost,
      int spectrum,
      int products) {
    this.terrain = terrain;
    this.whole = whole;
    this.outermost = outermost;
    this.spectrum = spectrum;
    this.products = products;
  }

  /** Of a point in lengths. */
  Finding of(double[] u) {
    if (new Crease(terrain, u).there()) {
      return Finding.of(Verdict.UNDECIDED, Evidence.NONE, terrain, u);
    }
    PolishByProducts polish = PolishByProducts.from(terrain, u, products);
    return polish.kind() == Polish.Kind.STATIONARY
        ? stationary(polish.point()).near(terrain, u)
        : onward(u);
  }

  private Finding stationary(double[] u) {
    if (u.length <= spectrum) {
      return whole.stationary(u, u, Shape.at(terrain, u));
    }
    Outermost seen = outermost.apply(u);
    Verdict verdict = verdict(seen);
    Evidence evidence =
        verdict == Verdict.UNDECIDED
            ? Evidence.NONE
            : verdict == Verdict.SADDLE ? Evidence.BOTH_SIGNS : Evidence.RANDOM_START;
    return Finding.of(verdict, evidence, terrain, u).seen(seen);
  }

  private static Verdict verdict(Outermost seen) {
    if (seen.negative() > 0 && seen.positive() > 0) {
      return Verdict.SADDLE;
    }
    return seen.allPositive()
        ? Verdict.MINIMUM
        : seen.allNegative() ? Verdict.MAXIMUM : Verdict.UNDECIDED;
  }

  private Finding onward(double[] u) {
    double[] gradient = terrain.gradient(u);
    OnwardByProducts onward = OnwardByProducts.from(terrain, u, products);
    PolishByProducts polish = PolishByProducts.from(terrain, onward.point(), products);
    boolean arrived = polish.kind() == Polish.Kind.STATIONARY && onward.end() != Onward.End.GOING;
    Verdict there = onward.end() == Onward.End.GOING ? Verdict.ON_ITS_WAY : Verdict.UNDECIDED;
    if (arrived) {
      Finding goal = stationary(polish.point());
      there = goal.verdict();
      if (Linear.largest(Linear.minus(polish.point(), u)) <= 4 * Polish.near(u)) {
        return goal.near(terrain, u);
      }
    }
    double gain = terrain.value(u) - onward.value();
    boolean plateau = Certifier.plateau(terrain, u, gradient, gain);
    return Finding.of(plateau ? Verdict.PLATEAU : Verdict.ON_ITS_WAY, Evidence.ONWARD, terrain, u)
        .seen(outermost.apply(u))
        .before(new Goal(onward.point(), onward.value(), there));
  }
}
