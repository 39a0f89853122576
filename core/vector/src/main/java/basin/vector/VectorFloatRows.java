package basin.vector;

import static basin.vector.Floats.SPECIES;
import static basin.vector.Floats.STEP;
import static basin.vector.Floats.at;
import static basin.vector.Floats.exact;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatRows;
import basin.spi.number.ColumnMap;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Runs of columns, copied and added by whole vectors.
 *
 * <p>Most runs are shorter than a few vectors. What a vector copies beyond a run's end the next run
 * overwrites; what it adds there is −0, which changes no number.
 */
final class VectorFloatRows extends FloatRows {
  private static final FloatVector NOTHING = exact(FloatVector.broadcast(SPECIES, -0f));
  private static final FloatVector LANES = exact(FloatVector.zero(SPECIES).addIndex(1));

  @Override
  public void gatherColumns(FloatGrid x, FloatGrid source, ColumnMap map) {
    if (map.scattered()) {
      gatherColumns(x, source, map.columns());
      return;
    }
    for (int r = 0; r < x.rows(); r++) {
      gatherRuns(x, r, source.data(), source.place(r, 0), map);
    }
  }

  private static void gatherRuns(FloatGrid x, int r, float[] from, int row, ColumnMap map) {
    float[] to = x.data();
    int start = x.place(r, 0);
    int lastTo = x.place(x.rows() - 1, 0) + x.columns() - STEP;
    int lastFrom = from.length - STEP;
    int runs = map.runs();
    for (int i = 0; i < runs; i++) {
      int goal = start + map.at(i);
      int end = goal + map.length(i);
      int s = map.from(i);
      int place = row + s;
      if (s < 0) {
        for (; goal < end; goal++) {
          to[goal] = 0;
        }
      } else {
        for (; goal < end && goal <= lastTo && place <= lastFrom; goal += STEP) {
          at(from, place).intoArray(to, goal);
          place += STEP;
        }
        for (; goal < end; goal++) {
          to[goal] = from[place++];
        }
      }
    }
  }

  @Override
  public void scatterAddColumns(FloatGrid x, FloatGrid source, ColumnMap map) {
    if (map.scattered()) {
      scatterAddColumns(x, source, map.columns());
      return;
    }
    for (int r = 0; r < x.rows(); r++) {
      scatterRuns(x, r, source.data(), source.place(r, 0), map);
    }
  }

  private static void scatterRuns(FloatGrid x, int r, float[] from, int row, ColumnMap map) {
    float[] to = x.data();
    int start = x.place(r, 0);
    int lastTo = x.place(x.rows() - 1, 0) + x.columns() - STEP;
    int lastFrom = from.length - STEP;
    int runs = map.runs();
    for (int i = 0; i < runs; i++) {
      int s = map.from(i);
      if (s >= 0) {
        int goal = start + s;
        int end = goal + map.length(i);
        int place = row + map.at(i);
        for (; goal <= end - STEP; goal += STEP) {
          at(to, goal).add(at(from, place)).intoArray(to, goal);
          place += STEP;
        }
        if (goal < end && goal <= lastTo && place <= lastFrom) {
          VectorMask<Float> beyond = LANES.compare(VectorOperators.GE, (float) (end - goal));
          at(to, goal).add(at(from, place).blend(NOTHING, beyond)).intoArray(to, goal);
        } else {
          for (; goal < end; goal++) {
            to[goal] += from[place++];
          }
        }
      }
    }
  }
}
