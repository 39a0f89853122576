package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.Plugin;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the declaration of every component of a plugin must hold to. */
public interface SettingsContract {
  /** The plugin. */
  Plugin plugin();

  /** The service file names the plugin, or Basin would never find it. */
  @Test
  default void theServiceFileNamesThePlugin() {
    assertTrue(
        ServiceLoader.load(Plugin.class).stream()
            .anyMatch(provider -> provider.type().equals(plugin().getClass())),
        "META-INF/services/basin.spi.Plugin does not name " + plugin().getClass().getName());
  }

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

  /** A component is a public record that says in one sentence what it is. */
  @TestFactory
  default Stream<DynamicTest> componentsArePublicAndDocumented() {
    return eachComponent(
        type -> {
          assertTrue(Modifier.isPublic(type.getModifiers()), type.getName() + " is not public");
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

  /** A default number lies in the range its setting declares. */
  @TestFactory
  default Stream<DynamicTest> defaultsAreInRange() {
    return eachSetting(
        setting -> {
          Default snippet = setting.getAnnotation(Default.class);
          Range range = setting.getAnnotation(Range.class);
          if (snippet != null && range != null) {
            number(snippet.value())
                .ifPresent(value -> assertTrue(within(value, range), setting + " = " + value));
          }
        });
  }

  /** Only an {@link Optional} can be left empty. */
  @TestFactory
  default Stream<DynamicTest> emptyDefaultsBelongToOptionalSettings() {
    return eachSetting(
        setting -> {
          Default snippet = setting.getAnnotation(Default.class);
          if (snippet != null && snippet.value().isBlank()) {
            assertTrue(
                setting.getType().getSimpleName().startsWith("Optional")
                    || setting.getType().equals(String.class),
                () -> setting + " has an empty default but is not optional");
          }
        });
  }

  private Stream<DynamicTest> eachComponent(Consumer<Class<? extends Record>> check) {
    return RegisteredComponents.of(plugin()).all().stream()
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> check.accept(r.component())));
  }

  private Stream<DynamicTest> eachSetting(Consumer<RecordComponent> check) {
    return eachComponent(type -> Stream.of(type.getRecordComponents()).forEach(check));
  }

  private static Optional<Double> number(String snippet) {
    try {
      return Optional.of(Double.valueOf(snippet.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean within(double value, Range range) {
    return range.from() <= value
        && value <= range.to()
        && range.above() < value
        && (value < range.below());
  }
}
