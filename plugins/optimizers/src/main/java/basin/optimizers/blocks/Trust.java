package basin.optimizers.blocks;

/** How much of a step a block is trusted with: its length beside that of the step. */
final class Trust {
  private Trust() {}

  /** length/step, and 1 where the length or the norm that decides is 0. */
  static double ratio(double length, double step, double decides) {
    return length > 0 && decides > 0 ? length / step : 1;
  }
}
