package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import basin.engine.training.Assignment;
import basin.engine.training.Ending;
import basin.engine.training.Run;
import basin.engine.training.Trainer;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Saves a run after some of its steps, and goes on from fresh starts: they must end with the same
 * bits as the run that was never left, and save the same bytes again.
 */
final class Continuation {
  private static final Trainer TRAINER = new Trainer(new DataRoom(new NoFiles()));

  /** Up to here a run is saved after every step, then whenever it is half as long again. */
  private static final int EARLY = 7;

  private static final String REMEMBERS =
      ": what is remembered from step to step must lie in the State handed out";

  private Continuation() {}

  /** Says how many of the components that are registered are held to this. */
  static void announce(ComponentContract<?> contract) {
    Set<String> instances = contract.components().keySet();
    System.out.printf(
        "%s: %d of %d registered are saved and continued, in %d instances%n",
        contract.point().getSimpleName(),
        instances.stream().map(key -> key.split(" ", 2)[0]).distinct().count(),
        RegisteredComponents.of(contract.plugin()).names(contract.point()).size(),
        instances.size());
  }

  static void assertSame(Assignment assignment) {
    Map<Long, byte[]> saved = new TreeMap<>();
    Run run = TRAINER.start(assignment, new Feed());
    Optional<Ending> ending = Optional.empty();
    for (long step = 0, next = 0; ending.isEmpty(); step++) {
      if (step >= next) {
        saved.put(step, bytes(run));
        next = step < EARLY ? step + 1 : step + step / 2;
      }
      ending = run.advance();
    }
    String wanted = words(ending.get());
    long last = saved.keySet().stream().reduce((a, b) -> b).orElseThrow();
    for (Map.Entry<Long, byte[]> entry : saved.entrySet()) {
      String place = "saved after step " + entry.getKey() + " and continued";
      Run again = resumed(assignment, entry.getValue());
      Optional<Ending> other = Optional.empty();
      for (long step = entry.getKey(); other.isEmpty(); step++) {
        if (step == last) {
          assertArrayEquals(saved.get(last), bytes(again), place + REMEMBERS);
        }
        other = again.advance();
      }
      assertEquals(wanted, words(other.get()), place + REMEMBERS);
    }
  }

  private static byte[] bytes(Run run) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      run.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Run resumed(Assignment assignment, byte[] saved) {
    try {
      return TRAINER.resume(assignment, new Feed(), new ByteArrayInputStream(saved));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that came of a run, to the last bit. */
  private static String words(Ending ending) {
    return Stream.of(
            Stream.of(ending.outcome(), ending.reason(), ending.steps(), ending.evaluations()),
            Stream.of(ending.effort(), ending.remarks()),
            ending.curves().stream().map(Continuation::words),
            ending.tracks().stream().map(Continuation::words))
        .flatMap(part -> part)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String words(Curve curve) {
    return String.join(
        " ",
        curve.name(),
        Arrays.toString(curve.steps()),
        Arrays.toString(curve.evaluations()),
        Arrays.toString(curve.values()));
  }

  private static String words(Track track) {
    return String.join(
        " ", track.name(), Arrays.toString(track.steps()), Arrays.deepToString(track.values()));
  }
}
