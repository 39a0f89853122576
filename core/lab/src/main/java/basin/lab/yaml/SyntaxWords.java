package basin.lab.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What SnakeYAML finds wrong, in words that say what to do. */
final class SyntaxWords {
  static final String TOO_DEEP = "values are nested more than 50 deep";

  private static final String ANOTHER_DOCUMENT = "but found another document";
  private static final Map<String, String> REPAIRS = new LinkedHashMap<>();

  static {
    REPAIRS.put("TAB", "a tab cannot indent YAML; use spaces");
    REPAIRS.put("expected ',' or ']'", "the list is not closed: ',' or ']' is missing");
    REPAIRS.put("expected ',' or '}'", "the mapping is not closed: ',' or '}' is missing");
    REPAIRS.put(
        "mapping values are not allowed here",
        "a ':' cannot stand here; put text that holds one in quotes, or mend the indentation");
    REPAIRS.put(
        "expected <block end>", "this line is indented otherwise than the lines it belongs to");
    REPAIRS.put("could not find expected ':'", "a key needs ': ' and a value behind it");
    REPAIRS.put("expected the node content", "a value is missing here");
    REPAIRS.put("found unexpected end of stream", "a quote is not closed");
    REPAIRS.put(
        "found undefined alias", "no anchor has this name; put text that starts with * in quotes");
    REPAIRS.put(ANOTHER_DOCUMENT, "a second document starts here; keep one per file");
    REPAIRS.put(
        "cannot start any token", "no value can begin with this letter; put text in quotes");
    REPAIRS.put(
        "unknown escape character",
        "within \" a \\ begins an escape; put the text in ' instead, or write / in paths");
    REPAIRS.put("Global tag", "tags (!!…) mean nothing here; take it out");
    REPAIRS.put("Nesting Depth", TOO_DEEP);
  }

  private SyntaxWords() {}

  static String of(YAMLException wrong) {
    String problem = wrong.getMessage();
    String opened = "";
    if (wrong instanceof MarkedYAMLException marked) {
      problem = marked.getProblem() == null ? marked.getContext() : marked.getProblem();
      opened = opened(marked);
    }
    for (Map.Entry<String, String> repair : REPAIRS.entrySet()) {
      if (problem.contains(repair.getKey())) {
        return repair.getValue() + opened;
      }
    }
    return "this is no YAML: " + problem.lines().findFirst().orElse("") + opened;
  }

  /** Where the construct began in which it went wrong, if that is another line. */
  private static String opened(MarkedYAMLException wrong) {
    if (wrong.getContextMark() == null
        || wrong.getProblemMark() == null
        || ANOTHER_DOCUMENT.equals(wrong.getProblem())
        || Syntax.isUnended(wrong)
        || wrong.getContextMark().getLine() == wrong.getProblemMark().getLine()) {
      return "";
    }
    return "; it started in line " + (wrong.getContextMark().getLine() + 1);
  }
}
