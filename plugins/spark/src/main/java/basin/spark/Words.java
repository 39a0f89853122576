package basin.spark;

/** What Spark says, in a line. */
final class Words {
  private Words() {}

  /** The first line of the innermost cause that says anything. */
  static String of(Throwable failure) {
    String words = failure.toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      words = cause.getMessage() == null ? words : cause.getMessage();
    }
    return words.lines().findFirst().orElse(words);
  }
}
