package basin.lab.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.run.LockstepGroups;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trials are called by their kind and a number: {@code a1}; {@code -1} goes alone. */
class LockstepGroupsTest {
  @Test
  void theFirstInLineTakesThoseOfItsKindAlong() {
    assertEquals(
        List.of("a1 a2 a3 a4", "b1 b2 b3", "a5 a6", "b4"),
        groups(1, 4, "a1 b1 a2 b2 a3 b3 a4 a5 b4 a6").subList(0, 4));
  }

  @Test
  void theyBecomeSmallerTowardsTheEnd() {
    assertEquals(
        List.of("a1 a2 a3", "a4 a5 a6", "a7 a8", "a9", "a10", "a11", "a12"),
        groups(2, 4, "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12"));
    assertEquals(List.of("a1", "a2", "a3"), groups(2, 4, "a1 a2 a3"));
  }

  @Test
  void withSeedsInnermostCompanionsAreFoundFarAhead() {
    List<String> names = new ArrayList<>();
    for (int rate = 0; rate < 8; rate++) {
      for (char seed = 'a'; seed <= 'z'; seed++) {
        names.add("" + seed + rate);
      }
    }
    assertEquals("a0 a1 a2 a3", groups(2, 4, String.join(" ", names)).get(0));
  }

  @Test
  void whoIsOfNoKindGoesAlone() {
    assertEquals(List.of("-1", "a1 a2", "-2", "-3"), groups(1, 4, "-1 a1 -2 a2 -3"));
  }

  @Test
  void everyTrialIsInOneCrew() {
    List<String> names =
        IntStream.range(0, 1000).mapToObj(i -> "" + (char) ('a' + i * 7 % 11) + i).toList();
    List<String> met =
        groups(2, 4, String.join(" ", names)).stream()
            .flatMap(group -> Arrays.stream(group.split(" ")))
            .sorted()
            .toList();
    assertEquals(names.stream().sorted().toList(), met);
  }

  @Test
  void aCrewOfOneAsksNobodyOfWhatKindItIs() {
    LockstepGroups groups =
        new LockstepGroups(
            trials("a1 a2"),
            trial -> {
              throw new AssertionError();
            },
            1,
            1);
    assertEquals("a1", groups.next().get(0).id());
    assertEquals("a2", groups.next().get(0).id());
    assertThrows(NoSuchElementException.class, groups::next);
  }

  @Test
  void noMoreTrialsAreTakenThanAreLookedThrough() {
    AtomicInteger taken = new AtomicInteger();
    Iterator<Trial> endless =
        IntStream.iterate(0, i -> i + 1)
            .peek(i -> taken.incrementAndGet())
            .mapToObj(i -> trial("a" + i))
            .iterator();

    assertEquals(4, new LockstepGroups(endless, LockstepGroupsTest::kind, 2, 4).next().size());

    assertTrue(taken.get() <= 129, "taken: " + taken);
  }

  private static List<String> groups(int threads, int largest, String names) {
    List<String> groups = new ArrayList<>();
    new LockstepGroups(trials(names), LockstepGroupsTest::kind, threads, largest)
        .forEachRemaining(
            group -> groups.add(String.join(" ", group.stream().map(Trial::id).toList())));
    return groups;
  }

  private static Iterator<Trial> trials(String names) {
    return Arrays.stream(names.split(" ")).map(LockstepGroupsTest::trial).iterator();
  }

  private static Trial trial(String name) {
    return new Trial(name, 0, "{}", Map.of(), Map.of());
  }

  private static Optional<?> kind(Trial trial) {
    char what = trial.id().charAt(0);
    return what == '-' ? Optional.empty() : Optional.of(what);
  }
}
