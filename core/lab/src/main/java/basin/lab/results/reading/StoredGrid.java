package basin.lab.results.reading;

import basin.lab.grid.GivenNames;
import basin.lab.identity.AxisRole;
import basin.lab.identity.Cell;
import java.util.List;
import java.util.Map;

/**
 * What the configurations of an experiment's trials are made from.
 *
 * @param cells of the grid, in order
 * @param given names that the author gave to alternatives
 * @param axes in order
 * @param inputs id of a trial → what it rests on beside its tree: name → digest or version
 */
public record StoredGrid(
    List<Cell> cells,
    List<GivenNames> given,
    List<AxisRole> axes,
    Map<String, Map<String, String>> inputs) {}
