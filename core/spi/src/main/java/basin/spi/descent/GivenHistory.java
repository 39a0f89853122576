package basin.spi.descent;

/**
 * Values that stand still.
 *
 * @param size how many of them are over
 * @param values after each epoch
 */
record GivenHistory(int size, double... values) implements History {
  @Override
  public double get(int index) {
    return values[index];
  }
}
