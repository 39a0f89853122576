package basin.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text: words, or a digest of which a reader wants to see the beginning.
 *
 * @param text as it is
 * @param digest whether it is a digest
 */
public record Fragment(String text, boolean digest) {
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final int SHOWN = 12;

  /** Takes a text apart at its digests. */
  static List<Fragment> of(String text) {
    List<Fragment> fragments = new ArrayList<>();
    Matcher digest = DIGEST.matcher(text);
    int from = 0;
    while (digest.find()) {
      words(fragments, text.substring(from, digest.start()));
      fragments.add(new Fragment(digest.group(), true));
      from = digest.end();
    }
    words(fragments, text.substring(from));
    return List.copyOf(fragments);
  }

  /** What is seen of a digest. */
  public String head() {
    return text.substring(0, SHOWN);
  }

  /** What is copied with it. */
  public String tail() {
    return text.substring(SHOWN);
  }

  private static void words(List<Fragment> fragments, String text) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text, false));
    }
  }
}
