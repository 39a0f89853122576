package basin.engine.tangent;

/** Says that an operation would lose the tangents of numbers, and what keeps them. */
final class Refusal {
  private Refusal() {}

  static UnsupportedOperationException of(String operation, String instead) {
    return new UnsupportedOperationException(
        operation
            + " hands out plain numbers of numbers that depend on the parameters, and curvature"
            + " could not be exact; use "
            + instead);
  }
}
