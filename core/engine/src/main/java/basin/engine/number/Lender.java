package basin.engine.number;

import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import java.util.ArrayList;
import java.util.List;

/** Lends what it has made before, in the order in which it was asked for it. */
public final class Lender implements Scratch {
  private final Arithmetic arithmetic;
  private final List<Matrix> matrices = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();
  private int lentMatrices;
  private int lentPlaces;

  /** A lender with nothing made yet. */
  public Lender(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** Takes back all that was lent. */
  public Scratch anew() {
    lentMatrices = 0;
    lentPlaces = 0;
    return this;
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    int i = lentMatrices++;
    Matrix known = i < matrices.size() ? matrices.get(i) : null;
    if (known == null || known.columns() != columns || known.rows() < rows) {
      known = arithmetic.matrix(rows, columns);
      if (i < matrices.size()) {
        matrices.set(i, known);
      } else {
        matrices.add(known);
      }
    }
    return known.top(rows);
  }

  @Override
  public int[] places(int length) {
    int i = lentPlaces++;
    int[] known = i < places.size() ? places.get(i) : null;
    if (known == null || known.length != length) {
      known = new int[length];
      if (i < places.size()) {
        places.set(i, known);
      } else {
        places.add(known);
      }
    }
    return known;
  }
}
