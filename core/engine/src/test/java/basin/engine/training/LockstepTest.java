package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.example.Affine;
import basin.engine.example.Drawn;
import basin.engine.example.EmptyShelf;
import basin.engine.example.Net;
import basin.engine.example.Plain;
import basin.engine.example.Thinned;
import basin.engine.network.Feed;
import basin.spi.data.Dataset;
import basin.spi.number.Precision;
import basin.spi.probe.Probe;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that share their batches go the way they would go alone, whoever they are with. */
class LockstepTest {
  private final Trainer trainer = new Trainer(new DataRoom(new EmptyShelf()));

  static Stream<Arguments> dataAndPrecisions() {
    Dataset dense = Drawn.numbers(10, 6, 2);
    return Stream.of(dense, new Thinned(dense))
        .flatMap(data -> Stream.of(Precision.values()).map(p -> Arguments.of(data, p)));
  }

  @ParameterizedTest
  @MethodSource("dataAndPrecisions")
  void everyRunEndsAsItDoesAlone(Dataset data, Precision precision) {
    List<Assignments> all = assignments(data, precision);
    List<Ending> together = inLockstep(all);
    for (int i = 0; i < all.size(); i++) {
      Ending alone = all.get(i).train(trainer);
      Ending other = together.get(i);
      String which = "run " + i;
      assertEquals(alone.outcome(), other.outcome(), which);
      assertEquals(alone.reason(), other.reason(), which);
      assertEquals(alone.evaluations(), other.evaluations(), which);
      double[][] path = Assignments.path(alone);
      assertTrue(path.length > 1, which);
      assertArrayEquals(path, Assignments.path(other), which);
    }
    assertEquals(Outcome.DIVERGED, together.get(2).outcome());
    assertEquals(Outcome.STOPPED, together.get(3).outcome());
  }

  /** Of several rates, one that diverges, one that stops early, one that looks at other batches. */
  private static List<Assignments> assignments(Dataset data, Precision precision) {
    Assignments one =
        Assignments.network()
            .problem(new Net(data, List.of(Affine.tanh(4), Affine.linear(2))))
            .precision(precision)
            .withPath();
    return List.of(
        one,
        one.optimizer(new Plain(0.01)),
        one.optimizer(new Plain(1e9)).budget(Budget.ofEpochs(200)),
        one.stop(
            state -> at -> at.progress().step() == 5 ? Optional.of("enough") : Optional.empty()),
        looking(one),
        one.seed(1),
        one.batch(3),
        one.batch(10));
  }

  private static Assignments looking(Assignments one) {
    Probe probe =
        (landscape, state) ->
            (snapshot, recorder) -> {
              for (int i = 0; i < landscape.stepsPerEpoch(); i++) {
                recorder.record("batch" + i, landscape.batch(i).value(snapshot.point()));
              }
            };
    List<Observation> more = new ArrayList<>(one.observations());
    more.add(new Observation(probe, Cadence.everySteps(1)));
    return new Assignments(
        one.problem(),
        one.optimizer(),
        one.budget(),
        one.batch(),
        one.precision(),
        one.seed(),
        more,
        one.rules());
  }

  private List<Ending> inLockstep(List<Assignments> assignments) {
    Feed feed = new Feed();
    List<Run> runs = assignments.stream().map(each -> trainer.start(each.made(), feed)).toList();
    Ending[] endings = new Ending[runs.size()];
    for (boolean open = true; open; ) {
      open = false;
      for (int i = 0; i < endings.length; i++) {
        endings[i] = endings[i] == null ? runs.get(i).advance().orElse(null) : endings[i];
        open |= endings[i] == null;
      }
    }
    return List.of(endings);
  }
}
