package basin.runner.live;

import java.nio.file.Path;

/** Draws the report of an experiment as far as its results are known. */
public interface Artist {
  /**
   * Draws it.
   *
   * @param folder where its files may lie, which exists
   * @return the page
   */
  Path draw(String experiment, Path folder);
}
