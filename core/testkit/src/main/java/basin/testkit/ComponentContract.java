package basin.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import basin.spi.Plugin;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/**
 * What all contracts share: a plugin, an extension point, and instances of every component the
 * plugin registers there.
 *
 * @param <T> the extension point
 */
public interface ComponentContract<T> {
  /** The plugin whose components are tested. */
  Plugin plugin();

  /** The extension point. */
  Class<T> point();

  /**
   * The instances to test. A key is the registered name, or the name, a space, and what is special
   * about the instance: {@code "adam"}, {@code "adam without bias correction"}.
   */
  Map<String, T> components();

  /** What is registered here is tested, and what is tested is registered. */
  @Test
  default void everyRegisteredComponentIsTested() {
    TreeSet<String> tested = new TreeSet<>();
    components().keySet().forEach(key -> tested.add(key.split(" ", 2)[0]));
    TreeSet<String> registered = new TreeSet<>(RegisteredComponents.of(plugin()).names(point()));
    TreeSet<String> untested = new TreeSet<>(registered);
    untested.removeAll(tested);
    if (!untested.isEmpty()) {
      fail("components() of this test lacks " + untested);
    }
    tested.removeAll(registered);
    if (!tested.isEmpty()) {
      fail("the plugin registers no " + point().getSimpleName() + " by the name of " + tested);
    }
  }

  /** One test per instance. */
  default Stream<DynamicTest> each(Consumer<T> check) {
    return components().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.accept(e.getValue())));
  }
}
