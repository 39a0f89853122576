package basin.lab.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML text to nodes, by SnakeYAML's composer alone: no constructors, no guessing of types. */
final class Syntax {
  /** How the tag of every node begins that carries none in the text. */
  static final String UNTAGGED = "tag:basin,";

  /** How deep values may be nested, aliases spelt out. */
  static final int DEEPEST = 50;

  private Syntax() {}

  /**
   * The root node.
   *
   * @throws FaultyFile if the text is no YAML, empty, or more than one document
   */
  static Node compose(String source, String text) {
    refuseControlCharacters(source, text);
    StreamReader reader = new StreamReader(text);
    LoaderOptions options = options();
    Composer composer = new Composer(new ParserImpl(reader, options), new Untyped(), options);
    try {
      Node root = composer.getSingleNode();
      if (root == null) {
        String comments = text.isBlank() ? "" : " but comments";
        throw new FaultyFile(new Place(source, 1, 1), "nothing is written here" + comments);
      }
      return root;
    } catch (MarkedYAMLException wrong) {
      throw new FaultyFile(place(source, wrong, reader), SyntaxWords.of(wrong));
    } catch (YAMLException limit) {
      // limits carry no mark: the reader stands a word or so behind the place
      throw new FaultyFile(place(source, reader), SyntaxWords.of(limit));
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE); // what they come to is limited instead
    options.setNestingDepthLimit(DEEPEST);
    return options;
  }

  private static void refuseControlCharacters(String source, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (!StreamReader.isPrintable(letter)) {
        throw new FaultyFile(
            Lines.end(source, text.substring(0, i)),
            String.format("the control character U+%04X may not stand in YAML", letter));
      }
    }
  }

  private static Place place(String source, MarkedYAMLException wrong, StreamReader reader) {
    boolean opening = wrong.getProblemMark() == null || isUnended(wrong);
    Mark mark = opening ? wrong.getContextMark() : wrong.getProblemMark();
    return mark == null
        ? place(source, reader)
        : new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Whether a quote runs to the end of the text: where it starts says more than where it ends. */
  static boolean isUnended(MarkedYAMLException wrong) {
    return wrong.getContextMark() != null
        && "found unexpected end of stream".equals(wrong.getProblem());
  }

  private static Place place(String source, StreamReader reader) {
    return new Place(source, reader.getLine() + 1, reader.getColumn() + 1);
  }

  /** Leaves every scalar as text. */
  private static final class Untyped extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // no text is a number, a boolean or a date before a target type says so
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return new Tag(UNTAGGED + kind);
    }
  }
}
