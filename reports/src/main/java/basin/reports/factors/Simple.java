package basin.reports.factors;

/**
 * Two levels of a factor compared within one level of another.
 *
 * @param factor place of the one
 * @param within place of the other
 * @param level of the other
 * @param contrast of the levels of the one
 */
record Simple(int factor, int within, int level, Contrast contrast) {
  Simple corrected(double p) {
    return new Simple(factor, within, level, contrast.corrected(p));
  }
}
