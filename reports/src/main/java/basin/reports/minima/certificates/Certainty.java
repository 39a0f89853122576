package basin.reports.minima.certificates;

import basin.spi.report.Element.Tone;
import java.util.Arrays;
import java.util.Optional;

/** The verdicts of a certificate, in words. */
enum Certainty {
  MINIMUM("minimum", "minimum", "at a minimum", Tone.GOOD),
  SADDLE("saddle", "saddle", "at a saddle", Tone.WARNING),
  DEGENERATE_MINIMUM(
      "degenerate-minimum", "degenerate minimum", "at a degenerate minimum", Tone.GOOD),
  DEGENERATE_SADDLE(
      "degenerate-saddle", "degenerate saddle", "at a degenerate saddle", Tone.WARNING),
  MAXIMUM("maximum", "maximum", "at a maximum", Tone.WARNING),
  DEGENERATE_MAXIMUM(
      "degenerate-maximum", "degenerate maximum", "at a degenerate maximum", Tone.WARNING),
  CHANNEL("channel-to-infinity", "channel to infinity", "in a channel to infinity", Tone.WARNING),
  INFINITY("going-to-infinity", "going to infinity", "on the way to infinity", Tone.NEUTRAL),
  UNBOUNDED("unbounded-below", "unbounded below", "where f falls without bound", Tone.WARNING),
  PLATEAU("plateau", "plateau", "on a plateau", Tone.WARNING),
  FLAT_REGION("flat-region", "flat region", "in a flat region", Tone.WARNING),
  MINIMUM_AT_KINK("minimum-at-kink", "minimum at a kink", "at a minimum with a kink", Tone.GOOD),
  KINK("kink-without-minimum", "kink, no minimum", "at a kink that is no minimum", Tone.WARNING),
  ON_ITS_WAY("on-its-way", "on its way", "still on the way", Tone.NEUTRAL),
  UNDECIDED("undecided", "undecided", "where nothing is certain", Tone.NEUTRAL);

  private final String series;
  private final String words;
  private final String place;
  private final Tone tone;

  Certainty(String series, String words, String place, Tone tone) {
    this.series = series;
    this.words = words;
    this.place = place;
    this.tone = tone;
  }

  /** By its name in series. */
  static Optional<Certainty> of(String series) {
    return Arrays.stream(values()).filter(c -> c.series.equals(series)).findFirst();
  }

  String series() {
    return series;
  }

  String words() {
    return words;
  }

  /** Where a trial ended. */
  String place() {
    return place;
  }

  /** Whether f falls nowhere around. */
  boolean lowest() {
    return this == MINIMUM || this == DEGENERATE_MINIMUM || this == MINIMUM_AT_KINK;
  }

  Tone tone() {
    return tone;
  }
}
