package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final String CASE =
      "{'id':'%s','kind':'%s','data':{'set':'%s'},'faults':%s,'accept':%s,'symptoms':%s,'also':['saturation'],"
          + "'repaired':'well'}";

  private static final Judged WELL = judged("well", "[]", "[]", "['healthy']", false, "");
  private static final Judged ALARMED = judged("alarmed", "[]", "[]", "['healthy']", true, "loss");
  private static final Judged RIGHT =
      judged("right", "['depth']", "[]", "['vanishing','no-learning']", true, "depth vanishing");
  private static final Judged ACCEPTED =
      judged("accepted", "['depth']", "['width']", "['underfit']", true, "width loss saturation");
  private static final Judged WRONG =
      judged("wrong", "['epochs']", "[]", "['underfit']", true, "labels underfit");
  private static final Judged MISSED =
      judged("missed", "['epochs']", "[]", "['underfit']", false, "");
  private static final Judged LEFT =
      new Judged(WELL.of(), Optional.empty(), "no rows of the kind weather");

  private final Score score =
      new Score(List.of(WELL, ALARMED, RIGHT, ACCEPTED, WRONG, MISSED, LEFT));

  private static Judged judged(
      String id, String faults, String accept, String symptoms, boolean alarm, String said) {
    FaultyCase of =
        new FaultyCase(
            Cases.json(CASE.formatted(id, "published", "moons", faults, accept, symptoms)));
    List<String> words = said.isEmpty() ? List.of() : List.of(said.split(" "));
    Set<String> signs = Set.of("vanishing", "underfit", "saturation");
    return new Judged(
        of,
        Optional.of(
            new Said(
                alarm,
                Set.copyOf(words.stream().filter(word -> !signs.contains(word)).toList()),
                words.stream().filter(word -> !signs.contains(word)).toList(),
                Set.copyOf(words.stream().filter(signs::contains).toList()),
                "")),
        "");
  }

  @Test
  void alarmsAreCountedApartForFaultyAndHealthyCases() {
    assertEquals(new Share(3, 4), score.sensitivity());
    assertEquals(new Share(1, 2), score.falseAlarms());
    assertTrue(score.balancedAccuracy().startsWith("0.625 ("), score::balancedAccuracy);
  }

  @Test
  void aTypeIsRightIfItIsTheFaultOrMendsItToo() {
    assertEquals(new Share(2, 4), score.types());
    assertEquals(new Share(2, 5), score.namedFaults());
    assertTrue(RIGHT.typeRight() && WELL.typeRight());
    assertFalse(MISSED.typeRight() || ALARMED.typeRight());
  }

  @Test
  void symptomsAreFoundAndRight() {
    assertEquals(new Share(2, 5), score.symptomRecall());
    assertEquals(new Share(3, 3), score.symptomPrecision());
  }

  @Test
  void aPairIsRightIfBothAre() {
    assertEquals(new Share(2, 4), score.pairs(score.byId()));
  }

  @Test
  void wilsonsIntervalIsThatOfTheBooks() {
    Share share = new Share(33, 52);
    assertEquals(0.4987, share.low(), 5e-4);
    assertEquals(0.7520, share.high(), 5e-4);
    assertEquals(0, new Share(0, 20).low(), 1e-15);
    assertEquals(0.1611, new Share(0, 20).high(), 5e-4);
  }

  @Test
  void thePageHasSumsAndEveryCase() {
    String page = new ScoreTable(List.of(WELL, WRONG, ACCEPTED, LEFT)).text("# Title\n", "");
    assertTrue(page.startsWith("# Title\n"), page);
    assertTrue(page.contains("| all: 3 | 2 of 2, 100 % (34–100 %) | 0 of 1"), page);
    assertTrue(page.contains("- no rows of the kind weather: `well`"), page);
    assertTrue(
        page.contains("| wrong | published | epochs | labels | fault, not its type |"), page);
    assertTrue(page.contains("| depth, (width) |"), page);
  }
}
