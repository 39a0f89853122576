package basin.spark.worker;

import java.io.Serializable;

/**
 * A file and where it lies.
 *
 * @param place its absolute path where the trials are planned
 * @param folder whether it is a folder there, which travels as one jar
 * @param file what lies there
 */
public record PlacedFile(String place, boolean folder, SharedFile file) implements Serializable {}
