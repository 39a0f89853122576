package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.losses.Hinge.Form;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import org.junit.jupiter.api.Test;

class HingeTest {
  private static final Precision DOUBLE = Precision.FLOAT64;

  @Test
  void oneOutputIsBinaryWithTargets0And1OrMinus1And1() {
    Hinge hinge = new Hinge(Form.CRAMMER_SINGER, 1, 1);
    Matrix outputs = Matrices.of(DOUBLE, row(0.25), row(0.5));
    Matrix signs = Matrices.of(DOUBLE, row(1), row(-1));
    Matrix bits = Matrices.of(DOUBLE, row(1), row(0));
    assertEquals((0.75 + 1.5) / 2, Matrices.value(hinge, outputs, signs));
    assertEquals((0.75 + 1.5) / 2, Matrices.value(hinge, outputs, bits));
    assertEquals(0, hinge.boundary());
  }

  @Test
  void beyondTheMarginThereIsNeitherLossNorSlope() {
    Matrix outputs = Matrices.of(DOUBLE, row(3, 1.5, -1));
    Matrix right = Matrices.of(DOUBLE, row(1, 0, 0));
    for (Form form : Form.values()) {
      Matrix gradient = Matrices.of(DOUBLE, row(7, 7, 7));
      Hinge hinge = new Hinge(form, 1, 1);
      boolean each = form == Form.BINARY; // the second output is on the wrong side of 0
      assertEquals(each ? 2.5 / 3 : 0, Matrices.value(hinge, outputs, right), 1e-15);
      Matrices.gradient(hinge, outputs, right, gradient);
      double[] slopes = each ? row(0, 1 / 3.0, 0) : row(0, 0, 0);
      assertArrayEquals(slopes, gradient.all().toArray(), 1e-15, form.name());
    }
  }

  @Test
  void theStrongestRivalIsTheFirstOfEquals() {
    Matrix outputs = Matrices.of(DOUBLE, row(2, 2, 1));
    Matrix last = Matrices.of(DOUBLE, row(0, 0, 1));
    Matrix gradient = Matrices.of(DOUBLE, row(0, 0, 0));
    Hinge hinge = new Hinge(Form.CRAMMER_SINGER, 1, 1);
    assertEquals(2, Matrices.value(hinge, outputs, last));
    Matrices.gradient(hinge, outputs, last, gradient);
    assertArrayEquals(row(1, 0, -1), gradient.all().toArray());
  }
}
