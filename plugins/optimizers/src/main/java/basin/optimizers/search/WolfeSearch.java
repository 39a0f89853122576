package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.Line.Place;

/** A {@link StrongWolfe} on one line. */
final class WolfeSearch {
  /** Lengths grow by this share of the last growth at least. */
  private static final double LEAST = 0.01;

  /** And up to this multiple. */
  private static final double MOST = 10;

  /** Share of the interval at its ends where a length is taken for no progress. */
  private static final double MARGIN = 0.1;

  private final StrongWolfe settings;
  private final Line line;
  private int left;
  private boolean stuck;

  WolfeSearch(StrongWolfe settings, Line line) {
    this.settings = settings;
    this.line = line;
    this.left = settings.evaluations();
  }

  double length(double first) {
    Place before = line.start();
    Place place = look(first);
    for (boolean again = false; ; again = true) {
      if (tooHigh(place) || again && place.value() >= before.value()) {
        return between(before, place);
      }
      if (flat(place)) {
        return place.length();
      }
      if (place.slope() >= 0) {
        return between(place, before);
      }
      if (left == 0) {
        return place.length();
      }
      double next = beyond(before, place);
      before = place;
      place = look(next);
    }
  }

  private double beyond(Place before, Place place) {
    double least = place.length() + LEAST * (place.length() - before.length());
    return Cubic.minimum(before, place, least, MOST * place.length());
  }

  /**
   * The length in an interval that holds one as it should be.
   *
   * @param low the lower end, which has fallen enough
   */
  private double between(Place low, Place high) {
    while (left > 0 && wide(low, high)) {
      Place place = look(inside(low, high));
      if (tooHigh(place) || !(place.value() < low.value())) {
        high = place;
      } else if (flat(place)) {
        return place.length();
      } else {
        high = place.slope() * (high.length() - low.length()) >= 0 ? low : high;
        low = place;
      }
    }
    return low.length();
  }

  private double inside(Place low, Place high) {
    double from = Math.min(low.length(), high.length());
    double to = Math.max(low.length(), high.length());
    double length = Cubic.minimum(low, high, from, to);
    double margin = MARGIN * (to - from);
    if (Math.min(to - length, length - from) >= margin) {
      stuck = false;
      return length;
    }
    if (stuck || length >= to || length <= from) {
      stuck = false;
      return to - length < length - from ? to - margin : from + margin;
    }
    stuck = true;
    return length;
  }

  private boolean wide(Place low, Place high) {
    return Math.abs(high.length() - low.length()) * line.reach() >= settings.change();
  }

  /** True as well for what is no number. */
  private boolean tooHigh(Place place) {
    Place start = line.start();
    double bound = start.value() + settings.decrease() * place.length() * start.slope();
    return !(place.value() <= bound);
  }

  private boolean flat(Place place) {
    return Math.abs(place.slope()) <= -settings.curvature() * line.start().slope();
  }

  private Place look(double length) {
    left--;
    return line.at(length);
  }
}
