package basin.lab.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The plugin whose code was at work. Each plugin from a folder has a class loader of its own, which
 * is called what its jar is; those that come with Basin are Basin's own code.
 *
 * @param plugin file name of its jar, or of its folder
 * @param frame where it was
 */
public record Culprit(String plugin, StackTraceElement frame) {
  private static final Set<String> HOUSE = Set.of("app", "platform", "basin.spi");
  private static final Pattern ABOVE_PLUGINS = Pattern.compile("basin\\.(lab|runner)\\..*");
  private static final int LONGEST_CHAIN = 20;

  /** Whoever is to blame for a failure; the innermost cause knows best. */
  public static Optional<Culprit> behind(Throwable failure) {
    Optional<Culprit> culprit = Optional.empty();
    Throwable cause = failure;
    for (int i = 0; i < LONGEST_CHAIN && cause != null; i++) {
      Optional<Culprit> deeper = at(cause.getStackTrace());
      culprit = deeper.isPresent() ? deeper : culprit;
      cause = cause.getCause();
    }
    return culprit;
  }

  /** Whoever was at work, innermost frame first; what Basin does between plugins is its own. */
  public static Optional<Culprit> at(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      String loader = frame.getClassLoaderName();
      if (loader != null && !HOUSE.contains(loader)) {
        return Optional.of(new Culprit(loader, frame));
      }
      if (ABOVE_PLUGINS.matcher(frame.getClassName()).matches()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code SignDescent.update (SignDescent.java:12)}. */
  public String place() {
    return place(frame);
  }

  /** A frame as people read it. */
  public static String place(StackTraceElement frame) {
    String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
    return type.replace('$', '.')
        + "."
        + frame.getMethodName()
        + (frame.getFileName() == null ? "" : " (" + frame.getFileName() + line + ")");
  }
}
