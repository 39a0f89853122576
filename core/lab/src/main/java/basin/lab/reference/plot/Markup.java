package basin.lab.reference.plot;

/** Text that is safe within markup. */
public final class Markup {
  private Markup() {}

  /** Text as it is read, whatever letters it has. */
  public static String of(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
