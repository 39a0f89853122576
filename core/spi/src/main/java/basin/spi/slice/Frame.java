package basin.spi.slice;

import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place in a landscape and the directions that a slice is taken along, with the ranges of their
 * coordinates.
 *
 * @param origin where all coordinates are 0
 * @param directions one vector for each coordinate
 * @param low the least of each coordinate
 * @param high the largest of each
 * @param marks end points that lie on it: one number for each coordinate, the origin first
 * @param told what else there is to tell of the directions: name → a number for each
 */
public record Frame(
    Vec origin,
    List<Vec> directions,
    double[] low,
    double[] high,
    List<double[]> marks,
    Map<String, double[]> told) {

  /** Around one point, as far to either side of it along each direction. */
  public static Frame around(Vec origin, List<Vec> directions, double reach) {
    double[] low = new double[directions.size()];
    double[] high = new double[directions.size()];
    Arrays.fill(low, -reach);
    Arrays.fill(high, reach);
    return new Frame(
        origin, directions, low, high, List.of(new double[directions.size()]), Map.of());
  }

  /** The same with more to tell. */
  public Frame telling(String name, double... numbers) {
    Map<String, double[]> more = new TreeMap<>(told);
    more.put(name, numbers);
    return new Frame(origin, directions, low, high, marks, more);
  }

  /** Records all of it, under names of its own. */
  public void record(Recorder recorder) {
    recorder.record("origin", origin.toArray());
    directions.forEach(direction -> recorder.record("directions", direction.toArray()));
    recorder.record("low", low);
    recorder.record("high", high);
    marks.forEach(mark -> recorder.record("marks", mark));
    double[] lengths = directions.stream().mapToDouble(Vec::norm).toArray();
    recorder.record("lengths", lengths);
    told.forEach(recorder::record);
  }

  /** Ranges that hold all marks, and a share of their extent beyond. */
  public static Frame holding(
      Vec origin, List<Vec> directions, List<double[]> marks, double margin, boolean square) {
    int n = directions.size();
    double[] low = new double[n];
    double[] high = new double[n];
    double widest = 0;
    for (double[] mark : marks) {
      for (int i = 0; i < n; i++) {
        low[i] = Math.min(low[i], mark[i]);
        high[i] = Math.max(high[i], mark[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      widest = Math.max(widest, high[i] - low[i]);
    }
    for (int i = 0; i < n; i++) {
      double extent = high[i] - low[i];
      double pad = margin * (square || extent == 0 ? widest : extent);
      low[i] -= pad;
      high[i] += pad;
    }
    return new Frame(origin, directions, low, high, new ArrayList<>(marks), Map.of());
  }
}
