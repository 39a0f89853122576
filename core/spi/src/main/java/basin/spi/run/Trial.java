package basin.spi.run;

import java.io.Serializable;
import java.util.Map;

/**
 * One run to make, as pure data: a worker binds it again with its own catalogue.
 *
 * @param id content hash of all that decides the result, in hexadecimal
 * @param seed of all its random streams
 * @param tree the fully resolved experiment as one line of JSON, which is YAML too
 * @param axes what distinguishes it within its grid: path → value as text, in the order of the grid
 * @param inputs what it rests on beside tree and seed, by name: {@code Basin} → its version, {@code
 *     plugin CLASS} → SHA-256 of its jar, {@code data SETTINGS} → SHA-256 of what is read, in
 *     hexadecimal. A worker that has something else under one of these names refuses the trial.
 */
public record Trial(
    String id, long seed, String tree, Map<String, String> axes, Map<String, String> inputs)
    implements Serializable {}
