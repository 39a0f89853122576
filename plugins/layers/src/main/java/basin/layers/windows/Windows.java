package basin.layers.windows;

import basin.spi.number.ColumnMap;
import basin.spi.number.Shape;

/**
 * Windows that move over every channel of a picture or a signal, row by row. A signal is a picture
 * one number high.
 *
 * @param channels of the input
 * @param down along the height
 * @param along along the width
 * @param flat whether it is a signal
 */
record Windows(int channels, Window down, Window along, boolean flat) {
  /** Positions of the window. */
  int positions() {
    return down.positions() * along.positions();
  }

  /** Numbers that a window takes in. */
  int taps() {
    return down.kernel() * along.kernel();
  }

  /** Whether each position takes in the one number at its own place. */
  boolean pointwise() {
    return down.pointwise() && along.pointwise();
  }

  /** The shape of a row with a number for each position, in so many channels. */
  Shape outputs(int outputChannels) {
    return flat
        ? Shape.of(outputChannels, along.positions())
        : Shape.of(outputChannels, down.positions(), along.positions());
  }

  /** Which number of a row a window takes in, or −1 in the padding. */
  int source(int channel, int tap, int position) {
    int y = down.source(position / along.positions(), tap / along.kernel());
    int x = along.source(position % along.positions(), tap % along.kernel());
    return y < 0 || x < 0 ? -1 : (channel * down.size() + y) * along.size() + x;
  }

  /** For each channel and each number a window takes in: what that is at every position. */
  ColumnMap columns() {
    int[] columns = new int[channels * taps() * positions()];
    for (int i = 0; i < columns.length; i++) {
      int row = i / positions();
      columns[i] = source(row / taps(), row % taps(), i % positions());
    }
    return new ColumnMap(columns);
  }

  /** One number that a window takes in, for each channel and position. */
  ColumnMap columns(int tap) {
    int[] columns = new int[channels * positions()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = source(i / positions(), tap, i % positions());
    }
    return new ColumnMap(columns);
  }

  /** For each channel and position: all that the window takes in. */
  int[] windows() {
    int[] windows = new int[channels * positions() * taps()];
    for (int i = 0; i < windows.length; i++) {
      int place = i / taps();
      windows[i] = source(place / positions(), i % taps(), place % positions());
    }
    return windows;
  }
}
