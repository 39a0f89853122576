package basin.layers.windows;

/**
 * A window that moves along one dimension.
 *
 * @param size numbers along the dimension
 * @param kernel numbers the window takes in
 * @param stride from a position of the window to the next
 * @param before numbers of padding in front
 * @param after numbers of padding behind
 * @param dilation from a number the window takes in to the next
 */
record Window(int size, int kernel, int stride, int before, int after, int dilation) {
  /** As long as the dimension itself: the only position takes in everything. */
  static Window whole(int size) {
    return new Window(size, size, 1, 0, 0, 1);
  }

  /** Padding such that there are as many positions as numbers, with a stride of 1. */
  static Window same(int size, int kernel, int dilation) {
    int padding = dilation * (kernel - 1);
    return new Window(size, kernel, 1, padding / 2, padding - padding / 2, dilation);
  }

  /** How many numbers there are from the window's first to its last. */
  int reach() {
    return dilation * (kernel - 1) + 1;
  }

  /** Whether there is room for the window. */
  boolean fits() {
    return reach() <= size + before + after;
  }

  /** Positions of the window; what is left over behind the last is not looked at. */
  int positions() {
    return (size + before + after - reach()) / stride + 1;
  }

  /** Which number of the dimension the window takes in at a position, or −1 in the padding. */
  int source(int position, int tap) {
    int at = position * stride + tap * dilation - before;
    return at >= 0 && at < size ? at : -1;
  }

  /** Whether each position takes in the one number at its own place. */
  boolean pointwise() {
    return kernel == 1 && stride == 1 && before == 0 && after == 0;
  }
}
