package basin.layers;

import basin.spi.number.Shape;

/** Pooling of one picture by plain loops, straight from the formula. */
record SlowPool(Shape shape, int kernel, int stride, int padding, Kind kind) {
  /** What becomes of a window. */
  enum Kind {
    LARGEST,
    MEAN,
    MEAN_OF_THOSE_INSIDE
  }

  Shape outputs() {
    return Shape.of(shape.dimension(0), positions(1), positions(2));
  }

  private int positions(int dimension) {
    return (shape.dimension(dimension) + 2 * padding - kernel) / stride + 1;
  }

  double[] forward(double[] x) {
    double[] y = new double[outputs().size()];
    for (int i = 0; i < y.length; i++) {
      double[] shares = shares(x, i);
      for (int j = 0; j < x.length; j++) {
        y[i] += shares[j] * x[j];
      }
    }
    return y;
  }

  double[] backward(double[] x, double[] gradient) {
    double[] back = new double[x.length];
    for (int i = 0; i < gradient.length; i++) {
      double[] shares = shares(x, i);
      for (int j = 0; j < x.length; j++) {
        back[j] += shares[j] * gradient[i];
      }
    }
    return back;
  }

  /** How much each number counts in output {@code i}. */
  private double[] shares(double[] x, int i) {
    double[] shares = new double[x.length];
    int area = positions(1) * positions(2);
    int largest = -1;
    int inside = 0;
    for (int p = 0; p < kernel; p++) {
      for (int q = 0; q < kernel; q++) {
        int row = i % area / positions(2) * stride + p - padding;
        int column = i % positions(2) * stride + q - padding;
        if (row >= 0 && row < shape.dimension(1) && column >= 0 && column < shape.dimension(2)) {
          int place = (i / area * shape.dimension(1) + row) * shape.dimension(2) + column;
          largest = largest < 0 || x[place] > x[largest] ? place : largest;
          shares[place] = 1;
          inside++;
        }
      }
    }
    for (int j = 0; j < shares.length; j++) {
      double mean = shares[j] / (kind == Kind.MEAN ? kernel * kernel : inside);
      shares[j] = kind != Kind.LARGEST ? mean : j == largest ? 1 : 0;
    }
    return shares;
  }
}
