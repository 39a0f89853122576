package basin.lab.identity;

import java.util.Map;

/**
 * A place in the grid.
 *
 * @param tree of the trial it leads to, as JSON
 * @param labels path or name of each axis → what it is there
 */
public record Cell(String tree, Map<String, String> labels) {}
