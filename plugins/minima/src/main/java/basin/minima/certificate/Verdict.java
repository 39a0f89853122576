package basin.minima.certificate;

/** What kind of point a run ended at. Its series is named like it. */
enum Verdict {
  /** f rises in every direction, by second order. */
  MINIMUM("minimum"),
  /** Stationary; f bends down along some directions and up along others. */
  SADDLE("saddle"),
  /** f falls in no direction, though it bends up only in some. */
  DEGENERATE_MINIMUM("degenerate-minimum"),
  /** Stationary, and f falls along a curve, though it bends down along none. */
  DEGENERATE_SADDLE("degenerate-saddle"),
  /** f falls in every direction, by second order. */
  MAXIMUM("maximum"),
  /** f rises in no direction, though it bends down only in some. */
  DEGENERATE_MAXIMUM("degenerate-maximum"),
  /** f falls for ever towards a limit, while two units become one and their outputs part. */
  CHANNEL("channel-to-infinity"),
  /** f falls towards a limit that no point has. */
  INFINITY("going-to-infinity"),
  /** f falls without bound. */
  UNBOUNDED("unbounded-below"),
  /** There is much to gain, and next to no slope to tell. */
  PLATEAU("plateau"),
  /** f is constant all around in some parameters, and falls further away. */
  FLAT_REGION("flat-region"),
  /** f has no second derivative here, and falls in no direction. */
  MINIMUM_AT_KINK("minimum-at-kink"),
  /** f has no second derivative here, and falls along a curve, though not at once. */
  KINK("kink-without-minimum"),
  /** There is a slope. */
  ON_ITS_WAY("on-its-way"),
  /** What was computed does not tell. */
  UNDECIDED("undecided");

  private final String series;

  Verdict(String series) {
    this.series = series;
  }

  /** Its name in series. */
  String series() {
    return series;
  }
}
