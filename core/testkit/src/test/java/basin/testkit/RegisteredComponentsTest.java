package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.Plugin;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredComponentsTest {
  public record Flat(double value) implements Schedule {
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

  record Hidden(double value) implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  @Test
  void whatBasinCouldNotMakeIsRefusedWithTheRepair() {
    assertRefused("YAML cannot name 'Flat'", e -> e.add(Schedule.class, "Flat", Flat.class));
    assertRefused("Hidden is not public", e -> e.add(Schedule.class, "h", Hidden.class));
    assertRefused(
        "is no record; declare it as one", e -> e.add(Schedule.class, "s", Schedule.class));
    assertRefused("is no extension point", e -> e.add(Record.class, "flat", Flat.class));
    assertRefused(
        "registered twice; give one of them another",
        e -> e.add(Schedule.class, "flat", Flat.class).add(Schedule.class, "flat", Flat.class));
  }

  private static void assertRefused(String said, Plugin plugin) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> RegisteredComponents.of(plugin));
    assertTrue(refusal.getMessage().contains(said), refusal.getMessage());
  }
}
