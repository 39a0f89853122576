package basin.gradients;

/** Which of the training rows are looked at. */
final class Sample {
  private Sample() {}

  /** Places of rows spread evenly over all, the same at every look; all if they are no more. */
  static int[] spread(int wanted, int all) {
    int count = Math.min(wanted, all);
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = (int) ((long) i * all / count);
    }
    return places;
  }
}
