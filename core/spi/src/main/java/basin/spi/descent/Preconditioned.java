package basin.spi.descent;

import basin.spi.number.Vec;

/**
 * What a {@link Rule} offers besides if its steps are those of gradient descent, with or without
 * momentum, by a gradient each component of which is divided by a number of the rule's own: w ← w −
 * η·P⁻¹g. How sharp the way is for such a rule is told by the eigenvalues of P⁻¹H, not of H.
 */
public interface Preconditioned {
  /**
   * diagonal ← P as the last step had it, for one tile. Asked between steps when somebody looks,
   * never by a step.
   *
   * @param diagonal all to be set, above 0
   * @param memory what the rule remembers of the tile; not to be changed
   * @param step the last one
   */
  void precondition(Vec diagonal, Memory memory, Step step);

  /**
   * The largest η·λ of P⁻¹H up to which full steps on a quadratic are stable while P is at rest.
   *
   * @param step the last one
   */
  double stable(Step step);

  /**
   * P as the last step had it, and what it can bear.
   *
   * @param diagonal of P, for all parameters
   * @param stable the largest η·λ of P⁻¹H at which full steps on a quadratic are stable
   */
  record Now(Vec diagonal, double stable) {}
}
