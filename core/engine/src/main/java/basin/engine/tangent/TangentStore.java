package basin.engine.tangent;

import basin.engine.number.Arithmetic;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers, and beside them their tangents, one vector for each direction. Only where the numbers
 * depend on the directions do the tangents mean anything; elsewhere they count as zeros.
 */
final class TangentStore {
  final Arithmetic numbers;
  final Directions directions;
  final TangentBuffers room;
  final Vec values;
  private final List<Vec> tangents = new ArrayList<>();
  private final Spans live = new Spans();
  private long pass;

  TangentStore(Arithmetic numbers, Directions directions, TangentBuffers room, Vec values) {
    this.numbers = numbers;
    this.directions = directions;
    this.room = room;
    this.values = values;
  }

  /** All tangents in a direction. */
  Vec tangent(int direction) {
    while (tangents.size() <= direction) {
      tangents.add(numbers.vec(values.length()));
    }
    return tangents.get(direction);
  }

  /** Whether numbers of a stretch depend on the directions. */
  boolean live(int from, int to) {
    return directions.count() > 0 && spans().meet(from, to);
  }

  /** All tangents of a stretch mean something from now on; what meant nothing is zero. */
  void cover(int from, int to) {
    spans().gaps(from, to, this::clear);
    live.add(from, to);
  }

  /** All tangents of a stretch are about to be written. */
  void overwrite(int from, int to) {
    spans().add(from, to);
  }

  /** The numbers of a stretch have become constants. */
  void still(int from, int to) {
    spans().remove(from, to);
  }

  private void clear(int from, int to) {
    for (int t = 0; t < directions.count(); t++) {
      tangent(t).slice(from, to - from).fill(0);
    }
  }

  private Spans spans() {
    if (pass != directions.pass()) {
      pass = directions.pass();
      live.clear();
    }
    return live;
  }
}
