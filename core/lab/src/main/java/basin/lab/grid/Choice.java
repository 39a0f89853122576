package basin.lab.grid;

/**
 * What an axis is in a combination.
 *
 * @param axis of the grid
 * @param alternative one of the axis
 */
public record Choice(Axis axis, Alternative alternative) {}
