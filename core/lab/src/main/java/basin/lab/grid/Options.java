package basin.lab.grid;

import java.util.List;

/**
 * What can stand at a path, labelled.
 *
 * @param part the path
 * @param all in the order of the file, or as they were drawn
 */
record Options(AxisPart part, List<Option> all) {}
