package basin.spi.claim;

/**
 * How much speaks for a contention and how much against it.
 *
 * @param gain mean gain; infinite or NaN where runs are censored
 * @param low lower limit; NaN if there is none
 * @param high upper limit; NaN if there is none
 * @param supporting probability of such evidence for it if it did not hold; NaN if it cannot be
 *     told
 * @param refuting probability of such evidence against it if it held; NaN if it cannot be told
 * @param method in a few words: {@code paired t}
 */
public record Weight(
    double gain, double low, double high, double supporting, double refuting, String method) {}
