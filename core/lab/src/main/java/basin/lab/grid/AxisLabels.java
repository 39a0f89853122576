package basin.lab.grid;

import basin.lab.binding.FullForm;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.ValueKind;
import basin.lab.label.Labels;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels the alternatives of an axis: each by how it differs from the others, the lists within them
 * apart. Within a column, labels are equal where the settings are, and nowhere else.
 */
final class AxisLabels {
  private static final Tree NOTHING = new Tree.Scalar(Place.of("a column"), "null", false);

  private final FullForm full;

  AxisLabels(Catalog catalog) {
    this.full = new FullForm(catalog);
  }

  List<Option> of(String axis, Optional<ValueKind> shape, Expansion expansion) {
    List<Tree> rests =
        new ArrayList<>(
            expansion.trees().stream()
                .map(tree -> shape.map(s -> full.of(s, tree)).orElse(tree))
                .toList());
    Map<Column, List<Optional<Tree>>> parts = new LinkedHashMap<>();
    expansion.columns().stream()
        .sorted(Comparator.comparing((Column column) -> column.keys().size()).reversed())
        .forEach(
            column -> {
              parts.put(column, rests.stream().map(column::find).toList());
              rests.replaceAll(rest -> column.with(rest, NOTHING));
            });
    List<Map<String, String>> labels = new ArrayList<>();
    Labels.of(rests).forEach(label -> labels.add(new LinkedHashMap<>(Map.of(axis, label))));
    expansion.columns().forEach(column -> add(labels, column.path(), parts.get(column)));
    List<Option> all = new ArrayList<>();
    for (Tree tree : expansion.trees()) {
      all.add(new Option(tree, labels.get(all.size())));
    }
    return all;
  }

  private static void add(
      List<Map<String, String>> labels, String path, List<Optional<Tree>> values) {
    List<String> found = Labels.of(values.stream().flatMap(Optional::stream).toList());
    int next = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        labels.get(i).put(path, found.get(next++));
      }
    }
  }
}
