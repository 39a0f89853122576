package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals(List.of("out-of-range"), Verdict.failures(contract.defaultsAreInRange()));
    assertEquals(
        List.of("empty"), Verdict.failures(contract.emptyDefaultsBelongToOptionalSettings()));
  }

  @Test
  void aPluginWithoutDocumentationInAnOrderOfItsOwnKeepsTheContract() {
    SettingsContract bare =
        () ->
            extensions ->
                extensions
                    .add(Schedule.class, "undocumented", Undocumented.class)
                    .add(Schedule.class, "right", Right.class);
    bare.everyComponentCanBeRegistered();
    assertEquals(List.of(), Verdict.failures(bare.defaultsAreInRange()));
    assertEquals(List.of(), Verdict.failures(bare.emptyDefaultsBelongToOptionalSettings()));
  }

  @Test
  void houseStyleAsksForMore() {
    HouseStyle style = contract::plugin;
    assertEquals(List.of("undocumented"), Verdict.failures(style.componentsAreDocumented()));
    assertEquals(List.of("undocumented"), Verdict.failures(style.settingsAreDocumented()));
    assertThrows(AssertionError.class, style::namesAreInAlphabeticalOrder);
  }

  @Test
  void aMissingServiceFileIsFoundWithTheLineToWrite() {
    AssertionError error =
        assertThrows(AssertionError.class, contract::theServiceFileNamesThePlugin);
    assertTrue(
        error
            .getMessage()
            .contains(
                "write the line "
                    + contract.plugin().getClass().getName()
                    + " into src/main/resources/META-INF/services/basin.spi.Plugin"),
        error.getMessage());
  }

  @Test
  void whatCannotBeRegisteredIsFound() {
    SettingsContract twice =
        () ->
            extensions ->
                extensions
                    .add(Schedule.class, "right", Right.class)
                    .add(Schedule.class, "right", Right.class);
    assertThrows(AssertionError.class, twice::everyComponentCanBeRegistered);
  }
}
