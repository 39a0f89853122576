package basin.probes;

import basin.spi.number.Vec;
import basin.spi.probe.Recorder;

/**
 * How numbers are spread.
 *
 * @param mean their mean
 * @param deviation √(mean of (x − mean)²)
 * @param smallest the smallest
 * @param largest the largest
 * @param norm √(Σ x²)
 */
record Spread(double mean, double deviation, double smallest, double largest, double norm) {
  /** Sums in double, whatever the vector is. */
  static Spread of(Vec x) {
    int n = x.length();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x.get(i);
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += (x.get(i) - mean) * (x.get(i) - mean);
    }
    return new Spread(mean, Math.sqrt(squares / n), x.smallest(), x.largest(), x.norm());
  }

  /** As five series of a block. */
  void record(String what, String block, Recorder recorder) {
    recorder.record(what + "-mean." + block, mean);
    recorder.record(what + "-deviation." + block, deviation);
    recorder.record(what + "-smallest." + block, smallest);
    recorder.record(what + "-largest." + block, largest);
    recorder.record(what + "-norm." + block, norm);
  }
}
