package basin.minima.between;

/** The segment (1 − t)·a + t·b. */
record Straight() implements Connection {
  @Override
  public int bends() {
    return 0;
  }

  @Override
  public double[] weights(double t) {
    return new double[] {1 - t, t};
  }
}
