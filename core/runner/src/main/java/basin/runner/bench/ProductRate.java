package basin.runner.bench;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.TrialWorkshop;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.Streams;

/**
 * What the products of a network reach, all else left out: gradients of one mini-batch after the
 * other, at the first point, with the clock read around each product. What reading it takes counts
 * as the product's. A machine's speed changes, so a window of the ceiling follows each of these.
 *
 * @param multiplications in all products of a gradient, for each row
 * @param share of the ceiling that is reached while a product is computed; the median of windows
 */
record ProductRate(double multiplications, double share) {
  /** Measures the products of a run in float32. */
  static ProductRate measure(Assignment run, DataRoom data, Pacing pacing) {
    TimedProducts products = TimedProducts.ofFastest();
    Arithmetic arithmetic = Arithmetic.of(run.precision(), products.kernels());
    Streams streams = new SeededStreams(run.seed());
    Landscape landscape =
        run.problem().open(new TrialWorkshop(data, run.batch(), arithmetic, streams));
    Vec point = arithmetic.vec(landscape.dimension());
    Vec gradient = arithmetic.vec(landscape.dimension());
    landscape.start(point, streams);
    landscape.shuffle(streams, 0);
    Round round = new Round(landscape, point, gradient);
    round.go(pacing.warmUp());
    Ceiling ceiling = Ceiling.warm(pacing);
    double[] shares = new double[pacing.windows()];
    double perStep = 0;
    for (int i = 0; i < shares.length; i++) {
      products.reset();
      long steps = round.go(pacing.window());
      shares[i] = 2e9 * products.multiplications() / products.nanoseconds() / ceiling.now();
      perStep = (double) products.multiplications() / steps;
    }
    return new ProductRate(perStep / run.batch().orElseThrow(), Median.of(shares).value());
  }

  /** Full mini-batches of an epoch, over and over. */
  private record Round(Landscape landscape, Vec point, Vec gradient) {
    long go(double seconds) {
      int batches = Math.max(1, landscape.stepsPerEpoch() - 1); // the last may be short
      long steps = 0;
      Reading start = Reading.now();
      while (steps == 0 || Reading.now().since(start).seconds() < seconds) {
        landscape.batch((int) (steps % batches)).gradient(point, gradient);
        steps++;
      }
      return steps;
    }
  }
}
