package basin.minima.between;

/**
 * Straight pieces through bends, an equal share of t each.
 *
 * @param bends corners between the ends
 */
record Chain(int bends) implements Connection {
  @Override
  public double[] weights(double t) {
    int pieces = bends + 1;
    double[] weights = new double[pieces + 1];
    int piece = Math.min((int) (t * pieces), pieces - 1);
    double share = t * pieces - piece;
    weights[piece] = 1 - share;
    weights[piece + 1] = share;
    return weights;
  }
}
