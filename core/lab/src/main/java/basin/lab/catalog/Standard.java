package basin.lab.catalog;

import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;

/**
 * What a setting is when the file is silent.
 *
 * @param snippet YAML, as a user would type it
 * @param tree the same, read
 */
public record Standard(String snippet, Tree tree) {
  private static final String SOURCE = "default";

  /**
   * Reads a snippet.
   *
   * @throws IllegalArgumentException if it is no YAML
   */
  static Standard of(String snippet) {
    if (snippet.isBlank() || isWord(snippet) || Numeral.isNumber(snippet)) {
      return new Standard(snippet, new Tree.Scalar(Place.of(SOURCE), snippet.strip(), false));
    }
    try {
      return new Standard(snippet, TreeReader.snippet(SOURCE, snippet));
    } catch (FaultyFile wrong) {
      throw new IllegalArgumentException("the default " + snippet + " is no YAML", wrong);
    }
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(letter -> letter == '-' && text.length() > 1 || isLetter(letter))
        && text.charAt(0) != '-';
  }

  private static boolean isLetter(int letter) {
    return letter >= 'a' && letter <= 'z';
  }
}
