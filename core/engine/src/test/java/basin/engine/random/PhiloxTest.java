package basin.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Philox4x32-10 gives the answers its authors published with their library Random123. */
class PhiloxTest {
  @Test
  void zerosGiveTheKnownAnswer() {
    assertArrayEquals(
        words(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8), encrypted(words(0, 0, 0, 0), 0, 0));
  }

  @Test
  void onesGiveTheKnownAnswer() {
    assertArrayEquals(
        words(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd),
        encrypted(words(-1, -1, -1, -1), -1, -1));
  }

  @Test
  void digitsOfPiGiveTheKnownAnswer() {
    assertArrayEquals(
        words(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1),
        encrypted(words(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0xa4093822, 0x299f31d0));
  }

  @Test
  void theNextBlockComesWithIt() {
    long[] bits = new long[4];
    Philox.encrypt(3, 0xFFFFFFFFL, 5, 6, bits);
    long[] next = new long[4];
    Philox.encrypt(3, 0x100000000L, 5, 6, next);
    assertArrayEquals(Arrays.copyOf(next, 2), Arrays.copyOfRange(bits, 2, 4));
  }

  private static int[] words(int... words) {
    return words;
  }

  private static int[] encrypted(int[] counter, int key0, int key1) {
    long[] bits = new long[4];
    Philox.encrypt(
        joined(counter[2], counter[3]), joined(counter[0], counter[1]), key0, key1, bits);
    return words((int) bits[0], (int) (bits[0] >>> 32), (int) bits[1], (int) (bits[1] >>> 32));
  }

  private static long joined(int lower, int upper) {
    return Integer.toUnsignedLong(lower) | (long) upper << 32;
  }
}
