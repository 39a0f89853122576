package basin.lab.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML into trees. Nothing in the text can make an object, grow without bound or pass
 * unnoticed: keys given twice, tags, merge keys and anchors that hold themselves are faults.
 */
public final class TreeReader {
  private static final int MOST_NODES = 100_000;
  private static final String MERGE = "<<";

  private final String source;
  private final boolean located;
  private final Faults faults;
  private final Map<Node, Boolean> ancestors = new IdentityHashMap<>();
  private int nodes;
  private Place section; // the key at the top that is being read

  private TreeReader(String source, boolean located, Faults faults) {
    this.source = source;
    this.located = located;
    this.faults = faults;
  }

  /**
   * The tree of a text.
   *
   * @param source what to call it in faults
   * @param text YAML, one document
   * @param faults takes what is wrong but does not hinder reading on
   * @throws FaultyFile if the text is no YAML
   */
  public static Tree read(String source, String text, Faults faults) {
    return new TreeReader(source, true, faults).tree(Syntax.compose(source, text));
  }

  /**
   * The tree of a short text whose nodes all have the same place: an option of the command line, or
   * a default.
   *
   * @throws FaultyFile if the text is no YAML
   */
  public static Tree snippet(String source, String text) {
    Faults faults = new Faults();
    try {
      Tree tree = new TreeReader(source, false, faults).tree(Syntax.compose(source, text));
      faults.throwIfAny(source);
      return tree;
    } catch (FaultyFile wrong) {
      throw new FaultyFile(Place.of(source), wrong.faults().get(0).text());
    }
  }

  private Tree tree(Node node) {
    Place place = place(node.getStartMark());
    if (++nodes > MOST_NODES) {
      throw new FaultyFile(
          section == null ? place : section,
          "the text comes to more than 100 000 values; anchors multiply");
    }
    if (!node.getTag().getValue().startsWith(Syntax.UNTAGGED)) {
      faults.add(
          place, "tags such as " + Quote.of(node.getTag().getValue()) + " mean nothing here");
    }
    if (node instanceof ScalarNode scalar) {
      return new Tree.Scalar(place, scalar.getValue(), !scalar.isPlain());
    }
    if (ancestors.put(node, true) != null) {
      throw new FaultyFile(place, "an anchor cannot hold itself");
    }
    if (ancestors.size() > Syntax.DEEPEST) {
      throw new FaultyFile(section == null ? place : section, SyntaxWords.TOO_DEEP);
    }
    Tree tree = node instanceof SequenceNode list ? list(place, list) : map(place, node);
    ancestors.remove(node);
    return tree;
  }

  private Tree list(Place place, SequenceNode list) {
    List<Tree> items = new ArrayList<>(list.getValue().size());
    for (Node item : list.getValue()) {
      items.add(tree(item));
    }
    return new Tree.Sequence(place, items);
  }

  private Tree map(Place place, Node node) {
    Map<String, Place> seen = new HashMap<>();
    List<Tree.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      Tree key = tree(tuple.getKeyNode());
      section = ancestors.size() == 1 ? key.place() : section;
      Tree value = tree(tuple.getValueNode());
      if (isKey(key) && isNew((Tree.Scalar) key, seen)) {
        entries.add(new Tree.Entry(key.place(), ((Tree.Scalar) key).text(), value));
      }
    }
    return new Tree.Mapping(place, entries);
  }

  private boolean isKey(Tree key) {
    if (!(key instanceof Tree.Scalar scalar)) {
      faults.add(key.place(), "a key must be plain text");
      return false;
    }
    if (!scalar.quoted()) {
      refuseOtherSpaces(scalar);
    }
    if (scalar.text().equals(MERGE)) {
      faults.add(key.place(), "merge keys (<<) are not understood; write the settings out");
      return false;
    }
    return true;
  }

  /** What looks like an element of a list, or like a space, and is none. */
  private static void refuseOtherSpaces(Tree.Scalar key) {
    String text = key.text();
    if (text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1))) {
      throw new FaultyFile(
          key.place(), "a list wants a space behind '-': write - " + text.substring(1));
    }
    text.chars()
        .filter(letter -> letter != ' ' && Character.isSpaceChar(letter))
        .findFirst()
        .ifPresent(
            letter -> {
              String found = String.format("U+%04X", letter);
              throw new FaultyFile(
                  key.place(),
                  "the space here is another letter (" + found + "); type a plain one");
            });
  }

  private boolean isNew(Tree.Scalar key, Map<String, Place> seen) {
    Place first = seen.putIfAbsent(key.text(), key.place());
    if (first != null) {
      String where = located ? " in line " + first.line() : "";
      faults.add(key.place(), Quote.of(key.text()) + " is given already" + where + "; remove one");
    }
    return first == null;
  }

  private Place place(Mark mark) {
    return located ? new Place(source, mark.getLine() + 1, mark.getColumn() + 1) : Place.of(source);
  }
}
