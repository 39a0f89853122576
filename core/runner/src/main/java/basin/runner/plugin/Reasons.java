package basin.runner.plugin;

import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a line, and in a plugin author's words, why a plugin cannot be loaded. */
final class Reasons {
  private static final Pattern CLASS_VERSION = Pattern.compile("class file version (\\d+)");
  private static final int JAVA_BEFORE_CLASS_VERSION = 44;

  private Reasons() {}

  static String of(Throwable e) {
    if (e instanceof UnsupportedClassVersionError) {
      return compiledForNewerJava(e);
    }
    if (e instanceof NoClassDefFoundError || e instanceof ClassNotFoundException) {
      return missingClass(e);
    }
    if (e instanceof IllegalArgumentException && e.getMessage() != null) {
      return e.getMessage();
    }
    if (e instanceof ServiceConfigurationError && e.getCause() instanceof NoSuchMethodException) {
      return "its plugin class has no public constructor without arguments";
    }
    if (e.getCause() != null) {
      return of(e.getCause());
    }
    if (e instanceof ServiceConfigurationError) {
      return "its plugin class "
          + e.getMessage().replaceFirst("^basin.spi.Plugin: (Provider )?", "");
    }
    return "it failed with " + e;
  }

  private static String compiledForNewerJava(Throwable e) {
    Matcher version = CLASS_VERSION.matcher(String.valueOf(e.getMessage()));
    String needed =
        version.find()
            ? "Java " + (Integer.parseInt(version.group(1)) - JAVA_BEFORE_CLASS_VERSION)
            : "a newer Java";
    return "it is compiled for %s and this is Java %d; compile it with --release %<d"
        .formatted(needed, Runtime.version().feature());
  }

  private static String missingClass(Throwable e) {
    String name = String.valueOf(e.getMessage()).replace('/', '.');
    return name.startsWith("basin.")
        ? "it uses " + name + ", which plugins do not see; they see basin.spi and the JDK"
        : "it needs the class "
            + name
            + "; put the jar with it and the plugin's into one sub-folder";
  }
}
