package basin.minima.between;

/** What kind of curve joins two ends. */
public enum Bend {
  /** A Bézier curve. */
  BEZIER {
    @Override
    Connection with(int bends) {
      return new Bezier(bends);
    }
  },
  /** Straight pieces. */
  CHAIN {
    @Override
    Connection with(int bends) {
      return new Chain(bends);
    }
  };

  abstract Connection with(int bends);
}
