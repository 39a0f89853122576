package basin.engine.tangent;

import basin.spi.number.Matrix;

/**
 * Tangents of products: (a·b)˙ = ȧ·b + a·ḃ, in whichever {@link Form}; nothing where a factor is
 * constant. The tangents of b in all directions go through one product, side by side: a small layer
 * becomes a wide one.
 */
final class TangentProducts {
  private static final int SIDE_BY_SIDE = 10;
  private static final int RESULT = 11;

  private final Room room;
  private final Form form;

  TangentProducts(Room room, Form form) {
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
    for (int t = 0; t < c.count(); t++) {
      single(c.dot(t), a.dot(t), b, added);
    }
  }

  private void ofRight(TangentMatrix c, Matrix a, TangentMatrix b, boolean added) {
    b.vec().cover();
    if (c.count() == 1) {
      single(c.dot(0), a, b.dot(0), added);
      return;
    }
    int columns = c.columns();
    Matrix results = room.matrix(RESULT, c.rows(), c.count() * columns);
    form.product(results, a, sideBySide(b, c.count()));
    for (int t = 0; t < c.count(); t++) {
      if (added) {
        c.dot(t).addColumns(0, results, t * columns, columns);
      } else {
        c.dot(t).setColumns(0, results, t * columns, columns);
      }
    }
  }

  private Matrix sideBySide(TangentMatrix b, int count) {
    if (form == Form.RIGHT_TRANSPOSED) {
      Matrix wide = room.matrix(SIDE_BY_SIDE, count * b.rows(), b.columns());
      for (int t = 0; t < count; t++) {
        wide.part(t * b.rows(), b.rows()).all().set(b.dot(t).all());
      }
      return wide;
    }
    Matrix wide = room.matrix(SIDE_BY_SIDE, b.rows(), count * b.columns());
    for (int t = 0; t < count; t++) {
      wide.setColumns(t * b.columns(), b.dot(t), 0, b.columns());
    }
    return wide;
  }

  private void single(Matrix goal, Matrix a, Matrix b, boolean added) {
    if (added) {
      form.addProduct(goal, a, b);
    } else {
      form.product(goal, a, b);
    }
  }
}
