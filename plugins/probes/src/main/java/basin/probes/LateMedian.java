package basin.probes;

import basin.spi.state.NumberList;
import basin.spi.state.State;
import java.util.Arrays;

/** The median of a series over the later half of its looks so far: where it settled, if it did. */
final class LateMedian {
  private final NumberList values;

  LateMedian(State state, String name) {
    values = state.list(name);
  }

  void add(double value) {
    values.add(value);
  }

  /** NaN of nothing. */
  double value() {
    int from = values.size() / 2;
    double[] late = new double[values.size() - from];
    Arrays.setAll(late, i -> values.get(from + i));
    Arrays.sort(late);
    int n = late.length;
    return n == 0 ? Double.NaN : (late[(n - 1) / 2] + late[n / 2]) / 2;
  }
}
