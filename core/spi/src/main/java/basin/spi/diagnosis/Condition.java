package basin.spi.diagnosis;

/**
 * How the signal fares in a phase of training.
 *
 * @param phase {@code start}, {@code first fifth}, {@code middle} or {@code end}
 * @param verdict {@code healthy}, {@code vanishing}, {@code exploding}, {@code dying-units}, {@code
 *     saturating}, {@code underflow}, {@code signal-collapse} or {@code not-finite}
 * @param layer the first that has it, by its path; empty if healthy
 * @param slope of ln ‖∂ℓ/∂z‖ over layers, from the first to the last; NaN if there are too few
 * @param error half the interval of the slope that holds 95 of 100
 * @param evidence the numbers it rests on
 */
public record Condition(
    String phase, String verdict, String layer, double slope, double error, String evidence) {}
