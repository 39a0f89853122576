package basin.gradients.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.diagnosis.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static List<String> verdicts(Recorded recorded) {
    return Conditions.of(recorded.signs()).stream()
        .map(condition -> condition.verdict() + " " + condition.layer())
        .toList();
  }

  @Test
  void eachPhaseHasItsOwnVerdict() {
    Recorded recorded =
        new Recorded()
            .with("gradient.dense1", 1e-4, 1, 1, Double.NaN)
            .with("dead.dense2", 0, 0, 0.6, 0.6);
    assertEquals(
        List.of("vanishing dense1", "healthy ", "dying-units dense2", "not-finite dense1"),
        verdicts(recorded));
  }

  @Test
  void theSlopeIsThatOfTheLogarithms() {
    Recorded recorded =
        new Recorded()
            .with("gradient.dense1", 0.01, 1, 1, 1)
            .with("gradient.dense2", 0.1, 1, 1, 1)
            .with("gradient.dense3", 1, 1, 1, 1);
    Condition start = Conditions.of(recorded.signs()).get(0);
    assertEquals(Math.log(10), start.slope(), 1e-12);
    assertEquals(0, start.error(), 1e-9);
  }

  @Test
  void outputsThatNoLongerTellRowsApartHaveCollapsed() {
    assertEquals(
        "signal-collapse dense2",
        verdicts(new Recorded().with("cosine.dense2", 1 - 1e-4, 0, 0, 0)).get(0));
  }

  @Test
  void unitsOutOfActionAreToldBeforeWhatTheyHoldUp() {
    Recorded dead =
        new Recorded().with("gradient.dense1", 0, 1, 1, 1).with("dead.dense2", 1, 0, 0, 0);
    assertEquals("dying-units dense2", verdicts(dead).get(0));
    Recorded flat =
        new Recorded().with("gradient.dense1", 1e-9, 1, 1, 1).with("flat.dense2", 0.9, 0, 0, 0);
    assertEquals("saturating dense2", verdicts(flat).get(0));
  }
}
