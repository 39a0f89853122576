package basin.metrics;

import basin.engine.number.Arithmetic;
import basin.spi.data.Task;
import basin.spi.metric.Measurement;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;

/** Values of metrics on rows that a test makes up. */
final class Measured {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private Measured() {}

  /** Of classes by their numbers: each prediction is the one output that is not 0. */
  static double ofClasses(Metric metric, int classes, int[] actual, int... predicted) {
    return value(
        metric, Task.CLASSIFICATION, 0.5, oneHot(classes, predicted), oneHot(classes, actual));
  }

  /** Of classes by their outputs. */
  static double ofOutputs(Metric metric, int[] actual, double[]... outputs) {
    return value(metric, Task.CLASSIFICATION, 0.5, outputs, oneHot(outputs[0].length, actual));
  }

  /** Of two classes told by one output. */
  static double ofOne(Metric metric, double boundary, int[] actual, double... outputs) {
    double[][] targets = new double[actual.length][1];
    for (int r = 0; r < actual.length; r++) {
      targets[r][0] = actual[r];
    }
    return value(metric, Task.CLASSIFICATION, boundary, column(outputs), targets);
  }

  /** Of numbers. */
  static double ofNumbers(Metric metric, double[][] outputs, double[][] targets) {
    return value(metric, Task.REGRESSION, 0.5, outputs, targets);
  }

  static double[][] column(double... numbers) {
    double[][] column = new double[numbers.length][];
    for (int r = 0; r < numbers.length; r++) {
      column[r] = new double[] {numbers[r]};
    }
    return column;
  }

  private static double value(
      Metric metric, Task task, double boundary, double[][] outputs, double[][] targets) {
    Measurement measurement = metric.start(new Outputs(task, outputs[0].length, boundary));
    measurement.add(matrix(outputs), matrix(targets));
    return measurement.value();
  }

  private static double[][] oneHot(int classes, int... numbers) {
    double[][] rows = new double[numbers.length][classes];
    for (int r = 0; r < numbers.length; r++) {
      rows[r][numbers[r]] = 1;
    }
    return rows;
  }

  private static Matrix matrix(double[][] rows) {
    Matrix matrix = DOUBLES.matrix(rows.length, rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      matrix.row(r).set(rows[r]);
    }
    return matrix;
  }
}
