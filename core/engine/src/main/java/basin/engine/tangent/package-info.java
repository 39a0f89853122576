/**
 * Numbers that carry tangents: the third arithmetic, in float64, by which curvature is exact.
 *
 * <p><b>How.</b> Beside each number x stand its derivatives ẋ along one or several directions, and
 * every operation of {@link basin.spi.number.Vec} and {@link basin.spi.number.Matrix} follows the
 * chain rule (forward mode; Griewank and Walther 2008, chapter 3). Layers, activations and losses
 * opened on it compute what they always compute, and the tangent of the gradient they leave is the
 * Hessian times the direction (Pearlmutter 1994), without a line of theirs written for it.
 *
 * <p><b>What does not depend on a direction has no tangents</b> and costs what it costs elsewhere:
 * inputs, targets, blocks of parameters that a direction leaves alone. {@link
 * basin.engine.tangent.Spans} know which stretches do.
 *
 * <p><b>At kinks</b> derivatives are those of the side that the number is taken from: of {@code
 * max(x, a)} at x = a it is 0, of {@code min(x, a)} 1, and of two equal vectors the receiver's,
 * which agrees with the slopes of the activations.
 *
 * <p><b>Operations that hand out plain numbers</b> ({@code get}, {@code sum}, {@code dot}) throw
 * where numbers carry tangents: what cannot be differentiated is found, and not computed wrongly.
 */
package basin.engine.tangent;
