package basin.layers.recurrent;

import basin.spi.number.Matrix;

/** One step of a recurrent layer and its way back, for all rows of a batch. */
interface Recurrence {
  /** Numbers per row that a step computes of its inputs and of its state before any gate. */
  int width();

  /**
   * The state before the first step.
   *
   * @return h₀, rows × units
   */
  Matrix begin(int rows);

  /**
   * A step.
   *
   * @param t its number, from 0
   * @param sums x·W + b, rows × width; may be overwritten, and is kept for the way back
   * @param before h of the step before
   * @return h
   */
  Matrix step(int t, Matrix sums, Matrix before);

  /** Forgets what came back from steps of another batch. */
  void turn(int rows);

  /**
   * The way back through a step.
   *
   * @param before h of the step before
   * @param gradient ∂loss/∂h, replaced by ∂loss/∂before
   * @param sums filled with ∂loss/∂sums
   * @param recurrent filled with ∂loss/∂(before·U + c), U and c being the recurrent weights and
   *     bias
   */
  void back(int t, Matrix before, Matrix gradient, Matrix sums, Matrix recurrent);

  /**
   * Takes what came back to the states before the first step.
   *
   * @param gradient ∂loss/∂h₀
   */
  void end(Matrix gradient);
}
