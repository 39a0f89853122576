package basin.minima.certificate;

/** What a verdict rests on. Its series is named like it. */
enum Evidence {
  /** The signs of all eigenvalues, each larger than its error. */
  SECOND_ORDER("second-order"),
  /** Every direction without curvature is one of a symmetry. */
  SYMMETRY("symmetry"),
  /** f is what it is here at points all around along the flat directions. */
  VALLEY("valley"),
  /** f rises along flat directions, on spheres of many sizes. */
  RISE("rise"),
  /** f falls along a curve by the same power of the distance, halving after halving. */
  FALL("fall"),
  /** f falls nowhere on spheres around, and the slopes there leave no way down. */
  ENCLOSED("enclosed"),
  /** The slopes all around have a way down in common. */
  SLOPE("slope"),
  /** Descent goes on to a stationary point. */
  ONWARD("onward"),
  /** Doubling the distance again and again, f falls on, ever more slowly. */
  DOUBLING("doubling"),
  /** Eigenvalues of both signs, of which there may be more than products showed. */
  BOTH_SIGNS("both-signs"),
  /** What Lanczos' method from a random start can have missed but once in a million times. */
  RANDOM_START("random-start"),
  /** None. */
  NONE("none");

  private final String series;

  Evidence(String series) {
    this.series = series;
  }

  /** Its name in series. */
  String series() {
    return series;
  }
}
