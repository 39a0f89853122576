package basin.spi;

/**
 * A table of contents: the names under which a jar's components appear in YAML.
 *
 * <p>Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/basin.spi.Plugin}. It needs a public constructor without arguments and nothing
 * else; no injection framework is involved in writing or testing one.
 *
 * <pre>{@code
 * public final class LionPlugin implements Plugin {
 *   @Override public void register(Extensions extensions) {
 *     extensions.add(Optimizer.class, "lion", Lion.class);
 *   }
 * }
 * }</pre>
 */
public interface Plugin {
  /** Adds every component of this plugin. */
  void register(Extensions extensions);
}
