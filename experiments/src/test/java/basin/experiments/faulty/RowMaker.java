package basin.experiments.faulty;

import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;

/** Draws the rows of one kind of data. */
interface RowMaker {
  /**
   * All rows, in the order in which they train.
   *
   * @param data what the case says of them
   * @param random a stream of their own
   */
  RowSet rows(JsonNode data, RandomStream random);
}
