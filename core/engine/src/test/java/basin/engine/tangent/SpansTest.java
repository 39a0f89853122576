package basin.engine.tangent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final int PLACES = 30;

  /** Against a list of which place is in and which is not. */
  @Test
  void stretchesAreWhatWasAddedAndNotRemoved() {
    RandomStream random = new SeededStreams(3).named("spans");
    Spans spans = new Spans();
    boolean[] in = new boolean[PLACES];
    for (int move = 0; move < 2000; move++) {
      int from = (int) (random.uniform() * PLACES);
      int to = from + (int) (random.uniform() * (PLACES + 1 - from));
      boolean adds = random.uniform() < 0.5;
      if (adds) {
        spans.add(from, to);
      } else {
        spans.remove(from, to);
      }
      for (int i = from; i < to; i++) {
        in[i] = adds;
      }
      assertSame(in, spans);
    }
  }

  private static void assertSame(boolean[] in, Spans spans) {
    boolean[] gaps = new boolean[PLACES];
    spans.gaps(
        0,
        PLACES,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            gaps[i] = true;
          }
        });
    for (int i = 0; i < PLACES; i++) {
      assertEquals(in[i], spans.meet(i, i + 1), "place " + i);
      assertEquals(!in[i], gaps[i], "place " + i);
    }
  }
}
