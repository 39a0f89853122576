package basin.lab.results;

/**
 * What a database takes of the disk.
 *
 * @param bytes of the file
 * @param free bytes of it that nothing is in
 */
public record Room(long bytes, long free) {}
