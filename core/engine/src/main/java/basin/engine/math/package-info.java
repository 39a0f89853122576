/**
 * Elementary functions with the same bits on every machine, within 2 units in the last place, and
 * what the two precisions are.
 *
 * <p>{@code Math.exp} may differ from one JVM to the next, and {@code StrictMath.exp} cannot be
 * computed many at a time. So each function is reduced to a short interval, where a {@link
 * basin.engine.math.Polynomial} takes over. The largest errors seen over 60 000 arguments each lie
 * between 0.8 (log) and 1.6 (sigmoid) units.
 */
package basin.engine.math;
