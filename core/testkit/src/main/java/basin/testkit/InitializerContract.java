package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.engine.random.SeededStreams;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every initializer must hold to. */
public interface InitializerContract extends ComponentContract<Initializer> {
  /** Fans of the block that is drawn; their product is its length. */
  Fan FAN = new Fan(200, 300, 1);

  @Override
  default Class<Initializer> point() {
    return Initializer.class;
  }

  /** The variance an initializer promises for a fan; empty if it promises none. */
  default OptionalDouble variance(Initializer initializer, Fan fan) {
    return OptionalDouble.empty();
  }

  /** The same seed draws the same numbers. */
  @TestFactory
  default Stream<DynamicTest> theSeedDecides() {
    return each(
        initializer ->
            assertArrayEquals(
                drawn(initializer, 5, Precision.FLOAT64).toArray(),
                drawn(initializer, 5, Precision.FLOAT64).toArray()));
  }

  /** Every element gets a finite value. */
  @TestFactory
  default Stream<DynamicTest> everyElementIsFilled() {
    return each(initializer -> assertTrue(drawn(initializer, 0, Precision.FLOAT32).finite()));
  }

  /** Both precisions draw the same numbers, rounded. */
  @TestFactory
  default Stream<DynamicTest> float32IsFloat64Rounded() {
    return each(
        initializer -> {
          double[] wide = drawn(initializer, 1, Precision.FLOAT64).toArray();
          double[] narrow = drawn(initializer, 1, Precision.FLOAT32).toArray();
          for (int i = 0; i < wide.length; i++) {
            assertEquals(wide[i], narrow[i], 1e-6 * (1 + Math.abs(wide[i])));
          }
        });
  }

  /** Of 60 000 draws, the variance is within 5 %: some six standard errors or more. */
  @TestFactory
  default Stream<DynamicTest> theVarianceIsAsPromised() {
    return each(
        initializer -> {
          OptionalDouble promised = variance(initializer, FAN);
          if (promised.isPresent()) {
            Vec drawn = drawn(initializer, 2, Precision.FLOAT64);
            double mean = drawn.sum() / drawn.length();
            double variance = drawn.dot(drawn) / drawn.length() - mean * mean;
            assertEquals(promised.getAsDouble(), variance, 0.05 * promised.getAsDouble());
          }
        });
  }

  private static Vec drawn(Initializer initializer, long seed, Precision precision) {
    Matrix block = Arithmetic.of(precision).matrix(FAN.in(), FAN.out());
    block.all().fill(Double.NaN);
    Lender doubles = new Lender(Arithmetic.of(Precision.FLOAT64));
    initializer.fill(block, FAN, new SeededStreams(seed).named("init"), doubles);
    return block.all();
  }
}
