package basin.spi.claim;

/**
 * One of the things an axis can be.
 *
 * @param axis by its name or path
 * @param label as trials are labelled, or the name it was given
 */
public record Level(String axis, String label) {}
