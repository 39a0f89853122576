package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import basin.spi.Plugin;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
import basin.spi.settings.Range;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
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
    String name = plugin().getClass().getName();
    if (ServiceLoader.load(Plugin.class).stream()
        .noneMatch(provider -> provider.type().getName().equals(name))) {
      fail(
          "Basin would not find the plugin: write the line "
              + name
              + " into src/main/resources/META-INF/services/basin.spi.Plugin");
    }
  }

  /** Basin takes only what YAML can name and bind. */
  @Test
  default void everyComponentCanBeRegistered() {
    assertDoesNotThrow(() -> RegisteredComponents.of(plugin()));
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
                .ifPresent(
                    value ->
                        assertTrue(
                            within(value, range),
                            () ->
                                of(setting) + "its @Default " + value + " is outside its @Range"));
          }
        });
  }

  /** A default under a convention is for a word that the component's convention can be. */
  @TestFactory
  default Stream<DynamicTest> conventionsOfDefaultsAreThereToBeChosen() {
    return eachSetting(
        setting -> {
          for (DefaultUnder under : setting.getAnnotationsByType(DefaultUnder.class)) {
            assertTrue(
                conventions(setting.getDeclaringRecord()).contains(under.convention()),
                () -> of(setting) + "no convention is called " + under.convention());
            assertTrue(
                setting.isAnnotationPresent(Default.class),
                () -> of(setting) + "@DefaultUnder stands beside no @Default");
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
                () ->
                    of(setting)
                        + "@Default(\"\") leaves a setting empty; declare it as Optional<…>, or"
                        + " give a value");
          }
        });
  }

  /** One test per component. */
  default Stream<DynamicTest> eachComponent(Consumer<Class<? extends Record>> check) {
    return RegisteredComponents.of(plugin()).all().stream()
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> check.accept(r.component())));
  }

  /** One test per component, with a look at each of its settings. */
  default Stream<DynamicTest> eachSetting(Consumer<RecordComponent> check) {
    return eachComponent(type -> Stream.of(type.getRecordComponents()).forEach(check));
  }

  private static List<String> conventions(Class<?> component) {
    return Stream.of(component.getRecordComponents())
        .filter(setting -> setting.getName().equals("convention") && setting.getType().isEnum())
        .flatMap(setting -> Stream.of(setting.getType().getEnumConstants()))
        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static String of(RecordComponent setting) {
    return setting.getDeclaringRecord().getSimpleName() + "." + setting.getName() + ": ";
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
