package basin.minima.certificate;

import java.util.Map;

/**
 * What a stationary point is.
 *
 * @param evidence what that rests on
 * @param causes of directions without curvature, and how many each explains
 */
record PointKind(Verdict verdict, Evidence evidence, Map<String, Integer> causes) {
  /** Whether f falls nowhere from it. */
  boolean risesOrStays() {
    return verdict == Verdict.DEGENERATE_MINIMUM || verdict == Verdict.FLAT_REGION;
  }
}
