package basin.engine.network;

import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that runs read which step in turn on one thread. Those that read the same mini-batches
 * share them, so that rows are drawn, gathered and turned once for all; and so with whole splits.
 * Nothing that a run computes depends on who else is fed.
 */
public final class Feed {
  private final List<BatchRows> open = new ArrayList<>();
  private final Map<Split, List<Chunk>> cut = new IdentityHashMap<>();

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

  /** All rows of a split in passes, cut when somebody first looks at them. */
  List<Chunk> chunks(Split split, Arithmetic arithmetic) {
    List<Chunk> chunks = cut.get(split);
    if (chunks == null) { // asked at every step: a lambda here would be garbage each time
      chunks = Chunk.cut(split, arithmetic);
      cut.put(split, chunks);
    }
    return chunks;
  }
}
