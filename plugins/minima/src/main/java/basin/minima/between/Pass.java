package basin.minima.between;

import basin.minima.terrain.SecondOrder;
import basin.spi.number.Vec;
import java.util.List;

/**
 * A transition state: a saddle of index 1, and the minima to which descent leads from it to either
 * side.
 *
 * @param saddle to the last digits
 * @param from number of the minimum on one side; −1 if descent did not end within its steps
 * @param to number of that on the other, not below {@code from}
 * @param sides where descent ended, at {@code from} and at {@code to}; empty where it did not
 */
record Pass(SecondOrder saddle, int from, int to, List<Vec> sides) {
  /** Whether both sides are known. */
  boolean joins() {
    return from >= 0;
  }
}
