package basin.lab.results.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ByTrialTest {
  private final TrialIndex trials = new TrialIndex(List.of("c3", "a1", "b2"));

  @Test
  void eachTrialHasItsOwn() {
    ByTrial<String> names = new ByTrial<>(trials);
    names.put("b2", "two");
    names.put("c3", "three");
    assertEquals(Optional.of("two"), names.get("b2"));
    assertEquals(Optional.of("three"), names.get("c3"));
    assertEquals(Optional.empty(), names.get("a1"));
  }

  @Test
  void strangersArePassedOver() {
    ByTrial<String> names = new ByTrial<>(trials);
    names.put("b", "not one of these");
    assertEquals(Optional.empty(), names.get("b"));
    LastValues lasts = new LastValues(trials);
    lasts.put("z", 1);
    assertEquals(OptionalDouble.empty(), lasts.get("z"));
  }

  @Test
  void aValueThatIsNoNumberIsKnown() {
    LastValues lasts = new LastValues(trials);
    lasts.put("a1", Double.NaN);
    lasts.put("c3", -0.5);
    assertEquals(OptionalDouble.of(Double.NaN), lasts.get("a1"));
    assertEquals(OptionalDouble.of(-0.5), lasts.get("c3"));
    assertEquals(OptionalDouble.empty(), lasts.get("b2"));
  }
}
