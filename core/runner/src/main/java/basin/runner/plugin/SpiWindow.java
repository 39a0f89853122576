package basin.runner.plugin;

/**
 * What a plugin from a folder sees of the world: the JDK and {@code basin.spi}. Basin's libraries
 * and those of other plugins stay out of sight, so versions cannot clash.
 */
final class SpiWindow extends ClassLoader {
  private final ClassLoader host;

  SpiWindow(ClassLoader host) {
    super("basin.spi", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith("basin.spi.")) {
      return host.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
