package basin.engine.network;

import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * The mini-batches of runs that step in turn on one thread: those that read the same rows in the
 * same order share them, so that rows are drawn, gathered and turned once for all. Nothing that a
 * run computes depends on who else is fed.
 */
public final class Feed {
  private final List<BatchRows> open = new ArrayList<>();

  /** Batches of so many rows of a split, kept as long as this feed is. */
  BatchRows rows(Split split, int batch, Arithmetic arithmetic) {
    for (BatchRows rows : open) {
      if (rows.are(split, batch)) {
        return rows;
      }
    }
    BatchRows rows = new BatchRows(split, batch, arithmetic);
    open.add(rows);
    return rows;
  }
}
