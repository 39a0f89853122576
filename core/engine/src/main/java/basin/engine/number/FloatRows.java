package basin.engine.number;

import basin.spi.number.ColumnMap;
import java.util.Arrays;
import java.util.Objects;

/**
 * Operations of rows and columns of matrices, on grids that lie row after row without gaps. The
 * loops here are the reference; a provider overrides them with faster ones of the same bits.
 */
public class FloatRows {
  /** Every row ← itself + row. */
  public void addToRows(FloatGrid x, float[] row, int ro) {
    float[] to = x.data();
    for (int r = 0; r < x.rows(); r++) {
      int at = x.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        to[at + c] += row[ro + c];
      }
    }
  }

  /** Every row ← itself · row. */
  public void multiplyRows(FloatGrid x, float[] row, int ro) {
    float[] to = x.data();
    for (int r = 0; r < x.rows(); r++) {
      int at = x.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        to[at + c] *= row[ro + c];
      }
    }
  }

  /** Every column ← itself + column. */
  public void addToColumns(FloatGrid x, float[] column, int co) {
    float[] to = x.data();
    for (int r = 0; r < x.rows(); r++) {
      int at = x.place(r, 0);
      float a = column[co + r];
      for (int c = 0; c < x.columns(); c++) {
        to[at + c] += a;
      }
    }
  }

  /** Every column ← itself · column. */
  public void multiplyColumns(FloatGrid x, float[] column, int co) {
    float[] to = x.data();
    for (int r = 0; r < x.rows(); r++) {
      int at = x.place(r, 0);
      float a = column[co + r];
      for (int c = 0; c < x.columns(); c++) {
        to[at + c] *= a;
      }
    }
  }

  /** Every column ← itself / column. */
  public void divideColumns(FloatGrid x, float[] column, int co) {
    float[] to = x.data();
    for (int r = 0; r < x.rows(); r++) {
      int at = x.place(r, 0);
      float a = column[co + r];
      for (int c = 0; c < x.columns(); c++) {
        to[at + c] /= a;
      }
    }
  }

  /** dots ← Σ x·y of each column, by fma over rising rows from 0. */
  public void columnDots(FloatGrid x, FloatGrid y, float[] dots, int to) {
    for (int c = 0; c < x.columns(); c++) {
      dots[to + c] = 0;
    }
    float[] a = x.data();
    float[] b = y.data();
    for (int r = 0; r < x.rows(); r++) {
      int ao = x.place(r, 0);
      int bo = y.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        dots[to + c] = Math.fma(a[ao + c], b[bo + c], dots[to + c]);
      }
    }
  }

  /** x[·, at + c] ← y[·, from + c] for count columns. */
  public void setColumns(FloatGrid x, int at, FloatGrid y, int from, int count) {
    for (int r = 0; r < x.rows(); r++) {
      System.arraycopy(y.data(), y.place(r, from), x.data(), x.place(r, at), count);
    }
  }

  /** x[·, at + c] ← itself + y[·, from + c] for count columns. */
  public void addColumns(FloatGrid x, int at, FloatGrid y, int from, int count) {
    float[] to = x.data();
    float[] source = y.data();
    for (int r = 0; r < x.rows(); r++) {
      int xo = x.place(r, at);
      int yo = y.place(r, from);
      for (int c = 0; c < count; c++) {
        to[xo + c] += source[yo + c];
      }
    }
  }

  /** x[r, c] ← source[r, columns[c]], 0 for −1. */
  public void gatherColumns(FloatGrid x, FloatGrid source, int[] columns) {
    float[] to = x.data();
    float[] from = source.data();
    for (int r = 0; r < x.rows(); r++) {
      int xo = x.place(r, 0);
      int so = source.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        int column = columns[c];
        to[xo + c] = column < 0 ? 0 : from[so + column];
      }
    }
  }

  /** x[r, columns[c]] ← itself + source[r, c], over rising c. */
  public void scatterAddColumns(FloatGrid x, FloatGrid source, int[] columns) {
    float[] to = x.data();
    float[] from = source.data();
    for (int r = 0; r < x.rows(); r++) {
      int xo = x.place(r, 0);
      int so = source.place(r, 0);
      for (int c = 0; c < source.columns(); c++) {
        int column = columns[c];
        if (column >= 0) {
          to[xo + column] += from[so + c];
        }
      }
    }
  }

  /** As with the map's columns, a run at a time. */
  public void gatherColumns(FloatGrid x, FloatGrid source, ColumnMap map) {
    if (map.scattered()) {
      gatherColumns(x, source, map.columns());
      return;
    }
    float[] to = x.data();
    for (int r = 0; r < x.rows(); r++) {
      for (int i = 0; i < map.runs(); i++) {
        int at = x.place(r, map.at(i));
        if (map.from(i) < 0) {
          Arrays.fill(to, at, at + map.length(i), 0);
        } else {
          System.arraycopy(source.data(), source.place(r, map.from(i)), to, at, map.length(i));
        }
      }
    }
  }

  /** As with the map's columns, a run at a time. */
  public void scatterAddColumns(FloatGrid x, FloatGrid source, ColumnMap map) {
    if (map.scattered()) {
      scatterAddColumns(x, source, map.columns());
      return;
    }
    float[] to = x.data();
    float[] from = source.data();
    for (int r = 0; r < x.rows(); r++) {
      for (int i = 0; i < map.runs(); i++) {
        if (map.from(i) >= 0) {
          int xo = x.place(r, map.from(i));
          int so = source.place(r, map.at(i));
          for (int c = 0; c < map.length(i); c++) {
            to[xo + c] += from[so + c];
          }
        }
      }
    }
  }

  /** x[r, c] ← the largest of a window of the source's row. */
  public void largestOf(FloatGrid x, FloatGrid source, int[] windows, int width, int[] places) {
    for (int r = 0; r < x.rows(); r++) {
      int so = source.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        int place = largest(source.data(), so, windows, c * width, width);
        places[r * x.columns() + c] = place;
        x.data()[x.place(r, c)] = source.data()[so + place];
      }
    }
  }

  private static int largest(float[] from, int so, int[] windows, int begin, int width) {
    int best = -1;
    float most = 0;
    for (int j = begin; j < begin + width; j++) {
      int column = windows[j];
      if (column >= 0) {
        float number = from[so + column];
        if (number != number) {
          return column;
        }
        if (best < 0 || number > most) {
          best = column;
          most = number;
        }
      }
    }
    return best;
  }

  /** x[r, c] ← source[r, places[r·columns + c]]. */
  public void gatherElements(FloatGrid x, FloatGrid source, int[] places) {
    for (int r = 0; r < x.rows(); r++) {
      int xo = x.place(r, 0);
      int so = source.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        x.data()[xo + c] = source.data()[so + places[r * x.columns() + c]];
      }
    }
  }

  /** x[r, places[r·columns + c]] ← itself + source[r, c], over rising c. */
  public void scatterAddElements(FloatGrid x, FloatGrid source, int[] places) {
    for (int r = 0; r < source.rows(); r++) {
      int xo = x.place(r, 0);
      int so = source.place(r, 0);
      for (int c = 0; c < source.columns(); c++) {
        x.data()[xo + places[r * source.columns() + c]] += source.data()[so + c];
      }
    }
  }

  /** Row r ← row rows[r] of the source. */
  public void gatherRows(FloatGrid x, FloatGrid source, int[] rows) {
    for (int r = 0; r < x.rows(); r++) {
      int row = Objects.checkIndex(rows[r], source.rows());
      System.arraycopy(source.data(), source.place(row, 0), x.data(), x.place(r, 0), x.columns());
    }
  }

  /** Row rows[r] ← itself + row r of the source, over rising r. */
  public void scatterAddRows(FloatGrid x, FloatGrid source, int[] rows) {
    float[] to = x.data();
    float[] from = source.data();
    for (int r = 0; r < source.rows(); r++) {
      int xo = x.place(Objects.checkIndex(rows[r], x.rows()), 0);
      int so = source.place(r, 0);
      for (int c = 0; c < x.columns(); c++) {
        to[xo + c] += from[so + c];
      }
    }
  }
}
