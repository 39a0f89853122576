package basin.engine.tangent;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/**
 * Tangents of products: (a·b)˙ = ȧ·b + a·ḃ, in whichever {@link Form}; nothing where a factor is
 * constant. Tangents in all directions go through one product, side by side or one below the other:
 * a small layer becomes a large one.
 */
final class TangentProducts {
  private static final int TOGETHER = 10;
  private static final int RESULT = 11;

  private final TangentBuffers room;
  private final Form form;

  TangentProducts(TangentBuffers room, Form form) {
    this.room = room;
    this.form = form;
  }

  /** ċ ← ȧ·b + a·ḃ. */
  void set(TangentMatrix c, TangentMatrix a, TangentMatrix b) {
    if (!a.live() && !b.live()) {
      c.vec().still();
      return;
    }
    c.vec().overwrite();
    if (a.live()) {
      ofLeft(c, a, b.value(), false);
    }
    if (b.live()) {
      ofRight(c, a.value(), b, a.live());
    }
  }

  /** ċ ← ċ + ȧ·b + a·ḃ. */
  void add(TangentMatrix c, TangentMatrix a, TangentMatrix b) {
    if (a.live()) {
      c.vec().cover();
      ofLeft(c, a, b.value(), true);
    }
    if (b.live()) {
      c.vec().cover();
      ofRight(c, a.value(), b, true);
    }
  }

  private void ofLeft(TangentMatrix c, TangentMatrix a, Matrix b, boolean added) {
    a.vec().cover();
    if (c.count() == 1) {
      single(c.dot(0), a.dot(0), b, added);
      return;
    }
    int rows = c.rows();
    Matrix results = room.matrix(RESULT, c.count() * rows, c.columns());
    form.product(
        results, form == Form.LEFT_TRANSPOSED ? sideBySide(a, c.count()) : below(a, c.count()), b);
    for (int t = 0; t < c.count(); t++) {
      Vec part = results.part(t * rows, rows).all();
      if (added) {
        c.dot(t).all().add(part);
      } else {
        c.dot(t).all().set(part);
      }
    }
  }

  private void ofRight(TangentMatrix c, Matrix a, TangentMatrix b, boolean added) {
    b.vec().cover();
    if (c.count() == 1) {
      single(c.dot(0), a, b.dot(0), added);
      return;
    }
    if (form == Form.PLAIN && few(c, a, b, added)) {
      return;
    }
    int columns = c.columns();
    Matrix results = room.matrix(RESULT, c.rows(), c.count() * columns);
    form.product(
        results, a, form == Form.RIGHT_TRANSPOSED ? below(b, c.count()) : sideBySide(b, c.count()));
    for (int t = 0; t < c.count(); t++) {
      if (added) {
        c.dot(t).addColumns(0, results, t * columns, columns);
      } else {
        c.dot(t).setColumns(0, results, t * columns, columns);
      }
    }
  }

  /** Directions that are axes change a single column each: the others are left out. */
  private boolean few(TangentMatrix c, Matrix a, TangentMatrix b, boolean added) {
    int columns = b.columns();
    int[] kept = new int[c.count() * columns];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      if (!zero(b.dot(i / columns), i % columns)) {
        kept[count++] = i;
      }
    }
    if (count == 0 || 2 * count > kept.length) {
      return false;
    }
    Matrix some = room.matrix(TOGETHER, b.rows(), count);
    for (int j = 0; j < count; j++) {
      some.setColumns(j, b.dot(kept[j] / columns), kept[j] % columns, 1);
    }
    Matrix results = room.matrix(RESULT, c.rows(), count);
    form.product(results, a, some);
    for (int t = 0; t < c.count() && !added; t++) {
      c.dot(t).all().fill(0);
    }
    for (int j = 0; j < count; j++) {
      c.dot(kept[j] / columns).addColumns(kept[j] % columns, results, j, 1);
    }
    return true;
  }

  private static boolean zero(Matrix x, int column) {
    for (int r = 0; r < x.rows(); r++) {
      if (x.get(r, column) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The tangents in all directions, one below the other. */
  private Matrix below(TangentMatrix x, int count) {
    Matrix all = room.matrix(TOGETHER, count * x.rows(), x.columns());
    for (int t = 0; t < count; t++) {
      all.part(t * x.rows(), x.rows()).all().set(x.dot(t).all());
    }
    return all;
  }

  /** The tangents in all directions, side by side. */
  private Matrix sideBySide(TangentMatrix x, int count) {
    Matrix all = room.matrix(TOGETHER, x.rows(), count * x.columns());
    for (int t = 0; t < count; t++) {
      all.setColumns(t * x.columns(), x.dot(t), 0, x.columns());
    }
    return all;
  }

  private void single(Matrix goal, Matrix a, Matrix b, boolean added) {
    if (added) {
      form.addProduct(goal, a, b);
    } else {
      form.product(goal, a, b);
    }
  }
}
