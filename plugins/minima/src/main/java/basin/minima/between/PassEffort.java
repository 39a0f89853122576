package basin.minima.between;

/**
 * How much is spent on passes.
 *
 * @param neighbours nearest minima that each is tried with
 * @param pairs tried at most
 * @param points of a string
 * @param rounds a string slides
 * @param steps to a saddle, and from it to either side
 */
record PassEffort(int neighbours, int pairs, int points, int rounds, int steps) {}
