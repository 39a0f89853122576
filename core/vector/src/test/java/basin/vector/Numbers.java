package basin.vector;

import basin.spi.number.Precision;
import basin.spi.random.RandomStream;
import java.util.stream.IntStream;

/** Kinds of numbers that arithmetic stumbles over in different ways. */
enum Numbers {
  /** Around 0. */
  GAUSSIAN {
    @Override
    double draw(RandomStream random, Precision precision) {
      return 3 * random.gaussian();
    }
  },
  /** Of all magnitudes, subnormal ones and infinity included. */
  ANY_MAGNITUDE {
    @Override
    double draw(RandomStream random, Precision precision) {
      int reach = precision == Precision.FLOAT32 ? 152 : 1076;
      return Math.scalb(random.gaussian(), random.below(2 * reach) - reach);
    }
  },
  /** Among them zeros of both signs, infinities, NaN and the smallest numbers. */
  SPECIAL {
    @Override
    double draw(RandomStream random, Precision precision) {
      double least = precision == Precision.FLOAT32 ? Float.MIN_VALUE : Double.MIN_VALUE;
      double[] special = {
        0,
        -0.0,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        least,
        -least,
        1,
        -1
      };
      int choice = random.below(2 * special.length);
      return choice < special.length ? special[choice] : random.gaussian();
    }
  },
  /** Zeros of both signs and the smallest numbers. */
  ALMOST_NOTHING {
    @Override
    double draw(RandomStream random, Precision precision) {
      double least = precision == Precision.FLOAT32 ? Float.MIN_VALUE : Double.MIN_VALUE;
      return new double[] {0, -0.0, least, -least}[random.below(4)];
    }
  };

  abstract double draw(RandomStream random, Precision precision);

  double[] draw(RandomStream random, int length, Precision precision) {
    return IntStream.range(0, length).mapToDouble(i -> draw(random, precision)).toArray();
  }
}
