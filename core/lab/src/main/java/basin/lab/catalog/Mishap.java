package basin.lab.catalog;

import java.util.Locale;

/** What was thrown, in words: no name of a class is needed to know that an index was too large. */
public final class Mishap {
  private Mishap() {}

  /** What happened, in words: the kind of fault, unless its message is made to be read alone. */
  public static String words(Throwable failure) {
    if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
      return words(failure.getCause());
    }
    String message = failure.getMessage();
    boolean known =
        failure.getClass() == IllegalArgumentException.class
            || failure.getClass() == IllegalStateException.class
            || failure.getClass() == UnsupportedOperationException.class
            || failure.getClass() == RuntimeException.class;
    if (message == null || message.isBlank()) {
      return kind(failure);
    }
    return known ? message : kind(failure) + ": " + message;
  }

  /** {@code array index out of bounds}. */
  private static String kind(Throwable failure) {
    String name = failure.getClass().getSimpleName().replaceFirst("(Exception|Error)$", "");
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? "an error without a name" : words;
  }
}
