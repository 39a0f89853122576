package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.Ending;
import basin.spi.number.Precision;
import basin.spi.probe.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every probe must hold to, on a surface and on a network with mini-batches. */
public interface ProbeContract extends ComponentContract<Probe> {
  @Override
  default Class<Probe> point() {
    return Probe.class;
  }

  /** A run goes the same way, to the bit, whether it is watched or not. */
  @TestFactory
  default Stream<DynamicTest> lookingChangesNothing() {
    return each(
        probe -> {
          for (SmallRun run : runs()) {
            double[][] alone = SmallRun.path(run.with(List.of(), List.of()));
            double[][] watched = SmallRun.path(run.with(List.of(probe), List.of()));
            assertTrue(Arrays.deepEquals(alone, watched), "the point was written to on " + run);
          }
        });
  }

  /** Where it has nothing to record, a probe says why. */
  @TestFactory
  default Stream<DynamicTest> everyRunIsRecordedOrRemarkedUpon() {
    return each(
        probe -> {
          for (SmallRun run : runs()) {
            Ending ending = run.with(List.of(probe), List.of());
            int series = ending.curves().size() + ending.tracks().size() - 1; // without the path
            assertTrue(
                series > 0 || !ending.remarks().isEmpty(),
                "neither a series nor a remark on " + run);
          }
        });
  }

  /** Series are named in lower case with dots. */
  @TestFactory
  default Stream<DynamicTest> seriesAreNamedInLowerCaseWithDots() {
    return each(
        probe -> {
          for (SmallRun run : runs()) {
            Ending ending = run.with(List.of(probe), List.of());
            ending.curves().forEach(curve -> assertName(curve.name()));
            ending.tracks().forEach(track -> assertName(track.name()));
          }
        });
  }

  /** Two runs watched by one probe record the same. */
  @TestFactory
  default Stream<DynamicTest> twoRunsShareNoState() {
    return each(
        probe -> {
          for (SmallRun run : runs()) {
            Ending one = run.with(List.of(probe), List.of());
            Ending other = run.with(List.of(probe), List.of());
            assertEquals(one.curves().size(), other.curves().size());
            for (int i = 0; i < one.curves().size(); i++) {
              assertEquals(
                  Arrays.toString(one.curves().get(i).values()),
                  Arrays.toString(other.curves().get(i).values()));
            }
            for (int i = 0; i < one.tracks().size(); i++) {
              assertTrue(
                  Arrays.deepEquals(one.tracks().get(i).values(), other.tracks().get(i).values()));
            }
          }
        });
  }

  /** k steps, save, a fresh start, load, go on: the same bits. */
  @TestFactory
  default Stream<DynamicTest> aSavedRunGoesOnToTheSameBits() {
    Continuation.announce(this);
    return each(
        probe -> {
          for (SmallRun run : runs()) {
            run.assertContinued(List.of(probe), List.of());
          }
        });
  }

  private static List<SmallRun> runs() {
    return List.of(
        SmallRun.onParabola(2),
        SmallRun.onParabola(5),
        SmallRun.onNetwork(Precision.FLOAT32),
        SmallRun.onNetwork(Precision.FLOAT64));
  }

  private static void assertName(String name) {
    assertTrue(
        name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*"),
        () -> "a series is called " + name + "; use lower-case words with dots between them");
  }
}
