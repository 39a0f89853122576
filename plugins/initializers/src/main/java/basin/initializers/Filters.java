package basin.initializers;

import basin.spi.network.Fan;

/**
 * A block as filters of a convolution see it.
 *
 * @param channels that come in
 * @param taps of a filter in each channel; 1 for a dense layer
 */
record Filters(int channels, int taps) {
  /**
   * That of a block.
   *
   * @throws IllegalArgumentException if filters have no tap in the middle
   */
  static Filters of(int rows, int columns, Fan fan, String name) {
    boolean convolution = fan.in() == rows && fan.out() % columns == 0;
    int taps = convolution ? Math.max(1, fan.out() / columns) : 1;
    if (taps % 2 == 0 || rows % taps != 0) {
      throw new IllegalArgumentException(
          name + " needs filters with a middle; make the kernel's sizes odd");
    }
    return new Filters(rows / taps, taps);
  }

  /** The row of a channel's middle tap. */
  int middle(int channel) {
    return channel * taps + taps / 2;
  }
}
