package basin.runner.inspection;

import basin.lab.inspection.Placed;

/**
 * What a check has found.
 *
 * @param check its name
 * @param placed the finding, and where it points
 */
record Answered(String check, Placed placed) {}
