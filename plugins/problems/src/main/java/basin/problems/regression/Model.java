package basin.problems.regression;

/** What a regression predicts from the predictors of a row. */
@FunctionalInterface
interface Model {
  /**
   * The prediction.
   *
   * @param b parameters, from 0
   * @param x predictors, from 0
   */
  Taylor at(Taylor[] b, double[] x);
}
