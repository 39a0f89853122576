package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Basin's own plugins hold to beyond the contract; nobody else's need to. */
public interface HouseStyle extends SettingsContract {
  /** A table of contents is in alphabetical order. */
  @Test
  default void namesAreInAlphabeticalOrder() {
    RegisteredComponents components = RegisteredComponents.of(plugin());
    for (Class<?> point : components.points()) {
      assertEquals(
          components.names(point).stream().sorted().toList(),
          components.names(point),
          () -> "components of " + point.getSimpleName());
    }
  }

  /** A component says in one sentence what it is. */
  @TestFactory
  default Stream<DynamicTest> componentsAreDocumented() {
    return eachComponent(
        type -> {
          Doc doc = type.getAnnotation(Doc.class);
          assertNotNull(doc, type.getName() + " lacks @Doc");
          assertTrue(
              doc.value().strip().endsWith("."),
              () -> type.getName() + ": its @Doc is no sentence: " + doc.value());
        });
  }

  /**
   * Whether formulas here are others' work; those of what is measured or waited for are Basin's.
   */
  default boolean formulasHaveSources() {
    return true;
  }

  /** A formula names who wrote it first, or whose form it has. */
  @TestFactory
  default Stream<DynamicTest> formulasNameTheirSource() {
    return eachComponent(
        type ->
            assertTrue(
                !formulasHaveSources()
                    || !type.isAnnotationPresent(Formula.class)
                    || type.isAnnotationPresent(Source.class),
                () -> type.getName() + " has a @Formula and no @Source"));
  }

  /** Each setting says what it is. */
  @TestFactory
  default Stream<DynamicTest> settingsAreDocumented() {
    return eachSetting(
        setting -> {
          Doc doc = setting.getAnnotation(Doc.class);
          assertNotNull(doc, setting + " lacks @Doc");
          assertTrue(!doc.value().isBlank(), setting + ": its @Doc is empty");
        });
  }
}
