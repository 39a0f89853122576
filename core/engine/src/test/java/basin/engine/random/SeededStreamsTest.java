package basin.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.random.RandomStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededStreamsTest {
  private static final int DRAWS = 200_000;

  private static RandomStream stream(long seed, String name) {
    return new SeededStreams(seed).named(name);
  }

  private static long[] bits(RandomStream random, int count) {
    return LongStream.generate(random::bits).limit(count).toArray();
  }

  @Test
  void theFirstBitsNeverChange() {
    assertArrayEquals(
        new long[] {0x21cd4610338dc1e8L, 0x67b4fba16e025780L, 0x1731bfb46ab82c2eL},
        bits(stream(0, "init"), 3));
  }

  @Test
  void aStreamBeginsAnewEachTimeItIsNamed() {
    SeededStreams streams = new SeededStreams(4);
    assertArrayEquals(bits(streams.named("init"), 9), bits(streams.named("init"), 9));
  }

  @Test
  void readingOneStreamLeavesTheOthersAlone() {
    SeededStreams streams = new SeededStreams(4);
    RandomStream shuffle = streams.named("shuffle");
    RandomStream init = streams.named("init");
    bits(init, 5);
    assertArrayEquals(bits(stream(4, "shuffle"), 9), bits(shuffle, 9));
  }

  @Test
  void namesAndSeedsSetStreamsApart() {
    assertNotEquals(stream(0, "init").bits(), stream(0, "data").bits());
    assertNotEquals(stream(0, "init").bits(), stream(1, "init").bits());
    assertNotEquals(stream(0, "init").bits(), stream(-1, "init").bits());
  }

  @Test
  void anotherSeedGivesItsOwnStreams() {
    SeededStreams other = new SeededStreams(9);
    assertEquals(other, new SeededStreams(4).withSeed(9));
    assertEquals(9, other.seed());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MIN_VALUE})
  void uniformNumbersHaveTheMomentsOfTheirDistribution(long seed) {
    RandomStream random = stream(seed, "data");
    double[] x = IntStream.range(0, DRAWS).mapToDouble(i -> random.uniform()).toArray();
    assertEquals(0.5, moment(x, 1, 0), 0.004);
    assertEquals(1 / 12.0, moment(x, 2, 0.5), 0.001);
    assertEquals(0, moment(x, 3, 0.5), 0.0005);
    for (double value : x) {
      assertTrue(value > 0 && value < 1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MIN_VALUE})
  void gaussianNumbersHaveTheMomentsOfTheirDistribution(long seed) {
    RandomStream random = stream(seed, "noise");
    double[] x = IntStream.range(0, DRAWS).mapToDouble(i -> random.gaussian()).toArray();
    assertEquals(0, moment(x, 1, 0), 0.015);
    assertEquals(1, moment(x, 2, 0), 0.02);
    assertEquals(0, moment(x, 3, 0), 0.06);
    assertEquals(3, moment(x, 4, 0), 0.15);
  }

  private static double moment(double[] x, int power, double centre) {
    double sum = 0;
    for (double value : x) {
      double product = 1;
      for (int i = 0; i < power; i++) {
        product *= value - centre;
      }
      sum += product;
    }
    return sum / x.length;
  }

  @Test
  void twoStreamsAreUncorrelated() {
    RandomStream a = stream(0, "init");
    RandomStream b = stream(1, "init");
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += a.gaussian() * b.gaussian();
    }
    assertEquals(0, sum / DRAWS, 0.015);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 1 << 20, Integer.MAX_VALUE})
  void numbersBelowABoundSpreadEvenly(int bound) {
    RandomStream random = stream(2, "below");
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      int x = random.below(bound);
      assertTrue(x >= 0 && x < bound);
      sum += x;
    }
    assertEquals(0.5, (sum / DRAWS + 0.5) / bound, 0.004);
  }

  /** With 3·2²⁹ values, every third word of 32 bits must be drawn again; without, thirds differ. */
  @Test
  void aBoundThatDividesBadlyIsUnbiased() {
    int bound = 3 << 29;
    RandomStream random = stream(2, "below");
    int[] counts = new int[3];
    for (int i = 0; i < DRAWS; i++) {
      counts[random.below(bound) % 3]++;
    }
    for (int count : counts) {
      assertEquals(1 / 3.0, count / (double) DRAWS, 0.005);
    }
  }

  @Test
  void aBoundBelowOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> stream(0, "below").below(0));
  }

  @Test
  void aShuffleKeepsEveryElement() {
    int[] elements = IntStream.range(0, 100).toArray();
    stream(0, "shuffle").shuffle(elements);
    assertNotEquals(0, IntStream.range(0, 100).filter(i -> elements[i] != i).count());
    assertArrayEquals(IntStream.range(0, 100).toArray(), IntStream.of(elements).sorted().toArray());
  }
}
