package basin.schedules;

/** How values lie between two ends. */
public enum Way {
  /** On half a cosine wave: slowly at both ends. */
  COSINE {
    @Override
    double between(double from, double to, double share) {
      return to + (from - to) * (1 + StrictMath.cos(Math.PI * share)) / 2;
    }
  },
  /** On a straight line. */
  LINEAR {
    @Override
    double between(double from, double to, double share) {
      return from + (to - from) * share;
    }
  },
  /** As one minus the root of the way: fast at first, and steep again nowhere. */
  ROOT {
    @Override
    double between(double from, double to, double share) {
      return to + (from - to) * (1 - Math.sqrt(share));
    }
  };

  /** The value where a share of the way is gone, from 0 to 1. */
  abstract double between(double from, double to, double share);
}
