package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.settings.Doc;
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
