package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.space.Distribution;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every distribution must hold to. */
public interface DistributionContract extends ComponentContract<Distribution> {
  /** From the smallest share that a random stream gives to the largest, close at both ends. */
  double[] SHARES =
      DoubleStream.concat(
              IntStream.range(1, 1000).mapToDouble(i -> i / 1000.0),
              IntStream.rangeClosed(1, 53)
                  .mapToDouble(i -> Math.scalb(1.0, -i))
                  .flatMap(tail -> DoubleStream.of(tail, 1 - tail)))
          .sorted()
          .toArray();

  @Override
  default Class<Distribution> point() {
    return Distribution.class;
  }

  /** Values rise with the share, or stay, and are numbers. */
  @TestFactory
  default Stream<DynamicTest> valuesRiseWithTheShareAndAreFinite() {
    return each(
        distribution -> {
          double last = Double.NEGATIVE_INFINITY;
          for (double share : SHARES) {
            double value = distribution.at(share);
            assertTrue(
                value >= last && Double.isFinite(value),
                "a value of " + value + " after " + last + " at the share " + share);
            last = value;
          }
        });
  }

  /** A function of the share alone: asked in another order, it says the same. */
  @TestFactory
  default Stream<DynamicTest> aValueDependsOnTheShareAlone() {
    return each(
        distribution -> {
          double[] values = DoubleStream.of(SHARES).map(distribution::at).toArray();
          for (int i = SHARES.length - 1; i >= 0; i--) {
            assertEquals(values[i], distribution.at(SHARES[i]), "at the share " + SHARES[i]);
          }
        });
  }

  /** There is something to draw. */
  @TestFactory
  default Stream<DynamicTest> thereIsMoreThanOneValue() {
    return each(distribution -> assertTrue(distribution.at(0.999) > distribution.at(0.001)));
  }
}
