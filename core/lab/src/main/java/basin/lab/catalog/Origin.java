package basin.lab.catalog;

/**
 * Where a component comes from.
 *
 * @param plugin class name of the {@link basin.spi.Plugin}
 * @param jar file name of its jar, or of its class folder
 * @param version of the plugin; empty if its jar names none
 * @param digest SHA-256 of the jar in hexadecimal; part of a trial's name
 */
public record Origin(String plugin, String jar, String version, String digest) {}
