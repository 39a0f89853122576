package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredComponentsTest {
  record Flat(double value) implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  @Test
  void namesAreListedByPointInOrder() {
    RegisteredComponents components =
        RegisteredComponents.of(
            extensions ->
                extensions
                    .add(Schedule.class, "flat", Flat.class)
                    .add(Schedule.class, "even-flatter", Flat.class));
    assertEquals(List.of("flat", "even-flatter"), components.names(Schedule.class));
    assertEquals(List.of(Schedule.class), components.points());
  }

  @Test
  void aNameIsLowerCaseWordsJoinedByHyphens() {
    for (String name : List.of("Flat", "flat_one", "-flat", "flat-", "", "1flat", "a b")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> RegisteredComponents.of(e -> e.add(Schedule.class, name, Flat.class)),
          name);
    }
  }

  @Test
  void aNameIsTakenOnce() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            RegisteredComponents.of(
                e ->
                    e.add(Schedule.class, "flat", Flat.class)
                        .add(Schedule.class, "flat", Flat.class)));
  }
}
