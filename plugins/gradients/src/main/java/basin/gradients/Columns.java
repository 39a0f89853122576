package basin.gradients;

import basin.spi.number.Matrix;
import basin.spi.probe.Recorder;
import java.util.Arrays;

/**
 * What the columns of a table are like.
 *
 * @param means of each
 * @param deviations of each
 * @param least of all numbers
 * @param most of all numbers
 */
record Columns(double[] means, double[] deviations, double least, double most) {
  static Columns of(Matrix table) {
    double[] means = new double[table.columns()];
    double[] deviations = new double[table.columns()];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < means.length; c++) {
      boolean constant = true;
      for (int r = 0; r < table.rows(); r++) {
        means[c] += table.get(r, c) / table.rows();
        least = Math.min(least, table.get(r, c));
        most = Math.max(most, table.get(r, c));
        constant &= table.get(r, c) == table.get(0, c);
      }
      for (int r = 0; r < table.rows() && !constant; r++) { // rounding gives equal numbers one
        double away = table.get(r, c) - means[c];
        deviations[c] += away * away / table.rows();
      }
      deviations[c] = Math.sqrt(deviations[c]);
    }
    return new Columns(means, deviations, least, most);
  }

  void recordInputs(Recorder recorder) {
    double size = 0;
    double offset = 0;
    double[] varying = Arrays.stream(deviations).filter(each -> each > 0).sorted().toArray();
    for (int c = 0; c < means.length; c++) {
      size = Math.max(size, StrictMath.hypot(means[c], deviations[c]));
      if (deviations[c] > 0) {
        offset = Math.max(offset, Math.abs(means[c]) / deviations[c]);
      }
    }
    int n = varying.length;
    recorder.record("vital-signs.input-size", size);
    recorder.record("vital-signs.input-offset", offset);
    recorder.record("vital-signs.input-spread", n == 0 ? 1 : varying[n - 1] / varying[n / 2]);
  }

  void recordTargets(Recorder recorder) {
    double mean = 0;
    double deviation = 0;
    for (int c = 0; c < means.length; c++) {
      mean = Math.max(mean, Math.abs(means[c]));
      deviation = Math.max(deviation, deviations[c]);
    }
    recorder.record("vital-signs.target-mean", mean);
    recorder.record("vital-signs.target-deviation", deviation);
    recorder.record("vital-signs.target-least", least);
    recorder.record("vital-signs.target-most", most);
  }

  void recordOutputs(Recorder recorder) {
    recorder.record("vital-signs.output-least", least);
    recorder.record("vital-signs.output-most", most);
  }
}
