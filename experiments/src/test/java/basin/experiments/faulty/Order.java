package basin.experiments.faulty;

import basin.spi.random.RandomStream;

/** Rows in random order. */
final class Order {
  private Order() {}

  /** 0 … count − 1 in random order. */
  static int[] of(int count, RandomStream random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    random.shuffle(order);
    return order;
  }

  static double[][] picked(double[][] rows, int[] order, int count) {
    double[][] picked = new double[count][];
    for (int i = 0; i < count; i++) {
      picked[i] = rows[order[i]].clone();
    }
    return picked;
  }

  static int[] picked(int[] classes, int[] order, int count) {
    int[] picked = new int[count];
    for (int i = 0; i < count; i++) {
      picked[i] = classes[order[i]];
    }
    return picked;
  }
}
