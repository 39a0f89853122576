package basin.gradients;

import basin.gradients.theory.Expectation;
import basin.gradients.theory.Expectation.Interval;
import basin.gradients.theory.Recurrent;
import basin.spi.probe.Recorder;
import basin.spi.random.RandomStream;
import java.util.List;

/**
 * What theory expects of gradients on their way back through time, beside what is measured.
 *
 * @param layer its path
 * @param recurrent what is known of it
 */
record TimeTheory(String layer, Recurrent recurrent) {
  /** Takes it down. */
  void record(int draws, RandomStream random, Recorder recorder) {
    List<double[]> drawn = recurrent.draws(draws, random);
    double[] wide = recurrent.wide();
    double[] low = new double[wide.length];
    double[] high = new double[wide.length];
    for (int t = 0; t < wide.length; t++) {
      int step = t;
      Interval interval = Interval.of(drawn.stream().mapToDouble(d -> d[step]).toArray());
      low[t] = interval.low();
      high[t] = interval.high();
    }
    recorder.record("theory.time." + layer, wide);
    recorder.record("theory.time-low." + layer, low);
    recorder.record("theory.time-high." + layer, high);
    recordSlope(drawn, wide, recorder);
  }

  private void recordSlope(List<double[]> drawn, double[] wide, Recorder recorder) {
    double slope = Recurrent.slope(recurrent.measured());
    if (!Double.isFinite(slope)) {
      return;
    }
    double[] slopes = drawn.stream().mapToDouble(Recurrent::slope).toArray();
    Interval interval = Interval.of(slopes);
    put("-measured", slope, recorder);
    put("", Recurrent.slope(wide), recorder);
    put("-low", interval.low(), recorder);
    put("-high", interval.high(), recorder);
    put("-chance", Expectation.chance(slopes, slope), recorder);
  }

  private void put(String what, double number, Recorder recorder) {
    recorder.record("theory.time-slope" + what + "." + layer, number);
  }
}
