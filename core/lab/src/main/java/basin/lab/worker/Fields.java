package basin.lab.worker;

import basin.lab.yaml.Json;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of JSON, written and read field by field. */
final class Fields {
  private static final Place HERE = Place.of("message");

  private final List<Tree.Entry> entries = new ArrayList<>();

  Fields() {}

  private Fields(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      throw new IllegalArgumentException("a JSON object is expected, not " + Json.of(tree));
    }
    entries.addAll(mapping.entries());
  }

  /**
   * The object that a line says.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Fields of(String json) {
    return new Fields(JsonTree.of(json));
  }

  Fields put(String name, String text) {
    return put(name, quoted(text));
  }

  Fields put(String name, long number) {
    return put(name, new Tree.Scalar(HERE, Long.toString(number), false));
  }

  Fields put(String name, Map<String, String> texts) {
    Fields fields = new Fields();
    texts.forEach(fields::put);
    return put(name, fields.tree());
  }

  Fields put(String name, List<String> texts) {
    return put(name, new Tree.Sequence(HERE, texts.stream().map(Fields::quoted).toList()));
  }

  Fields putAll(String name, List<Fields> objects) {
    return put(name, new Tree.Sequence(HERE, objects.stream().<Tree>map(Fields::tree).toList()));
  }

  String text(String name) {
    return scalar(value(name));
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  /** In the order of the object. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    new Fields(value(name)).entries.forEach(e -> texts.put(e.key(), scalar(e.value())));
    return texts;
  }

  List<String> list(String name) {
    return items(name).stream().map(Fields::scalar).toList();
  }

  List<Fields> objects(String name) {
    return items(name).stream().map(Fields::new).toList();
  }

  /** One line of JSON. */
  @Override
  public String toString() {
    return Json.of(tree());
  }

  private Fields put(String name, Tree value) {
    entries.add(new Tree.Entry(HERE, name, value));
    return this;
  }

  private Tree.Mapping tree() {
    return new Tree.Mapping(HERE, entries);
  }

  private static Tree quoted(String text) {
    return new Tree.Scalar(HERE, text, true);
  }

  private Tree value(String name) {
    return tree()
        .find(name)
        .map(Tree.Entry::value)
        .orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + this));
  }

  private List<Tree> items(String name) {
    if (value(name) instanceof Tree.Sequence list) {
      return list.items();
    }
    throw new IllegalArgumentException(name + " is no list in " + this);
  }

  private static String scalar(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    throw new IllegalArgumentException("a text is expected, not " + Json.of(tree));
  }
}
