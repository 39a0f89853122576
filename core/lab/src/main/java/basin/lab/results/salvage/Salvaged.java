package basin.lab.results.salvage;

import java.nio.file.Path;

/**
 * What could be saved of a database.
 *
 * @param results that were saved, each with the digest of its series
 * @param lost results that could not be read, or are not what their digests say
 * @param kept the damaged file as it was; null if nothing was wrong, and nothing changed
 */
public record Salvaged(long results, long lost, Path kept) {
  /** Whether there was nothing to save. */
  public boolean isSound() {
    return kept == null;
  }
}
