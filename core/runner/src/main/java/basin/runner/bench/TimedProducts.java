package basin.runner.bench;

import basin.engine.number.DoubleKernels;
import basin.engine.number.FloatGrid;
import basin.engine.number.FloatKernels;
import basin.engine.number.FloatNonzeros;
import basin.engine.number.FloatProducts;
import basin.engine.number.Kernels;

/** Products of floats by other kernels, with the clock read before and after each. */
final class TimedProducts extends FloatProducts {
  private final FloatProducts products;
  private long multiplications;
  private long nanoseconds;

  private TimedProducts(FloatProducts products) {
    this.products = products;
  }

  /** Around the fastest there are. */
  static TimedProducts ofFastest() {
    return new TimedProducts(Kernels.fastest().floats().products());
  }

  /** All kernels, these for the products of floats. */
  Kernels kernels() {
    Kernels others = Kernels.fastest();
    FloatKernels floats = others.floats();
    FloatKernels timed =
        new FloatKernels(
            floats.elements(),
            floats.choices(),
            floats.functions(),
            floats.sums(),
            this,
            floats.rows());
    return new Kernels() {
      @Override
      public String name() {
        return others.name();
      }

      @Override
      public FloatKernels floats() {
        return timed;
      }

      @Override
      public DoubleKernels doubles() {
        return others.doubles();
      }
    };
  }

  @Override
  public void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    long begin = System.nanoTime();
    products.product(c, a, b, start);
    nanoseconds += System.nanoTime() - begin;
    multiplications += (long) c.rows() * c.columns() * a.columns();
  }

  @Override
  public boolean leavesOutZeros(int columns) {
    return products.leavesOutZeros(columns);
  }

  @Override
  public void product(FloatGrid c, FloatNonzeros a, FloatGrid b, FloatGrid start) {
    long begin = System.nanoTime();
    products.product(c, a, b, start);
    nanoseconds += System.nanoTime() - begin;
    multiplications += (long) c.rows() * c.columns() * b.rows();
  }

  /** Since {@link #reset}. */
  long multiplications() {
    return multiplications;
  }

  /** Since {@link #reset}. */
  long nanoseconds() {
    return nanoseconds;
  }

  void reset() {
    multiplications = 0;
    nanoseconds = 0;
  }
}
