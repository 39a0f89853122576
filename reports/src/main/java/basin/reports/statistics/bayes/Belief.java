package basin.reports.statistics.bayes;

/**
 * Three probabilities or shares that add up to 1.
 *
 * @param below of a difference below the region of practical equivalence
 * @param within of one inside it
 * @param above of one above it
 */
public record Belief(double below, double within, double above) {}
