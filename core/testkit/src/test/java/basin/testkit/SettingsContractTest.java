package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsContractTest {
  @Doc("The same value in every step.")
  public record Right(@Doc("the value") @Default("1") @Range(above = 0) double value)
      implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  public record Undocumented(@Default("1") double value) implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  @Doc("A value out of range.")
  public record OutOfRange(@Doc("the value") @Default("0") @Range(above = 0) double value)
      implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  @Doc("An empty default where a number must be.")
  public record Empty(@Doc("the value") @Default("") double value) implements Schedule {
    @Override
    public double at(Progress progress) {
      return value;
    }
  }

  private final SettingsContract contract =
      () ->
          extensions ->
              extensions
                  .add(Schedule.class, "right", Right.class)
                  .add(Schedule.class, "undocumented", Undocumented.class)
                  .add(Schedule.class, "out-of-range", OutOfRange.class)
                  .add(Schedule.class, "empty", Empty.class);

  @Test
  void eachFaultIsFound() {
    assertEquals(
        List.of("undocumented"), Verdict.failures(contract.componentsArePublicAndDocumented()));
    assertEquals(List.of("undocumented"), Verdict.failures(contract.settingsAreDocumented()));
    assertEquals(List.of("out-of-range"), Verdict.failures(contract.defaultsAreInRange()));
    assertEquals(
        List.of("empty"), Verdict.failures(contract.emptyDefaultsBelongToOptionalSettings()));
  }

  @Test
  void disorderAndAMissingServiceFileAreFound() {
    assertThrows(AssertionError.class, contract::namesAreInAlphabeticalOrder);
    assertThrows(AssertionError.class, contract::theServiceFileNamesThePlugin);
  }
}
