package basin.lab.sweep.rungs;

import java.util.List;

/**
 * A setting that competes: its trials differ in replicates alone, and go on or are left together.
 *
 * @param place in the order of the grid, from 0
 * @param trials ids of its trials, in the order of the grid
 */
record Competitor(int place, List<String> trials) {}
