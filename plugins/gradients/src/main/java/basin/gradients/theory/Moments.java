package basin.gradients.theory;

/**
 * Expectations over z ~ N(0, q) of an activation and its slope.
 *
 * @param variance q
 * @param mean E[φ]
 * @param square E[φ²]
 * @param slopeSquare E[φ′²]
 * @param growth E[φ²·(z²/q − 1)]/2, which is d E[φ²]/d ln q
 * @param error the largest of their errors, as a share of each
 */
public record Moments(
    double variance, double mean, double square, double slopeSquare, double growth, double error) {}
