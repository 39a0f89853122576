package basin.lab.identity;

import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Json;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all trials of an experiment have in common, as far as its author wrote it down.
 *
 * <p>The file says what is worth saying, for a resolved tree has all defaults, too; the trees say
 * what it came to, for the command line may have changed it.
 */
public final class Held {
  /** What is no part of a trial, or is told elsewhere. */
  private static final Set<String> PASSED =
      Set.of(
          "name",
          "question",
          "seeds",
          "grid",
          "axes",
          "probes",
          "goal",
          "claims",
          "evidence",
          "analyses",
          "checkpoint");

  /** What is known by its settings rather than by its name. */
  private static final Set<String> OPENED = Set.of("train", "network");

  private final Map<String, String> held = new LinkedHashMap<>();

  private Held() {}

  /**
   * Name of a setting → what it is, in the order of the file; nothing if the file cannot be read.
   *
   * @param file as given
   * @param trees of the trials, as JSON
   */
  public static Map<String, String> of(String file, Collection<String> trees) {
    Held found = new Held();
    List<Tree> resolved = trees.stream().distinct().map(JsonTree::of).toList();
    if (!resolved.isEmpty() && authored(file) instanceof Tree.Mapping experiment) {
      found.take(experiment, resolved, PASSED);
    }
    return found.held;
  }

  private static Tree authored(String file) {
    try {
      return TreeReader.read("stored file", file, new Faults());
    } catch (FaultyFile | IllegalArgumentException unreadable) {
      return new Tree.Sequence(Place.of("stored file"), List.of());
    }
  }

  private void take(Tree.Mapping authored, List<Tree> resolved, Set<String> passed) {
    for (Tree.Entry entry : authored.entries()) {
      Optional<List<Tree>> there = inner(resolved, entry.key());
      if (passed.contains(entry.key()) || there.isEmpty()) {
        continue;
      }
      Tree value = entry.value();
      if (OPENED.contains(entry.key()) && value instanceof Tree.Mapping settings) {
        take(settings, there.get(), Set.of());
      } else if (value instanceof Tree.Mapping settings && opens(settings)) {
        take(settings, there.get(), Set.of());
      } else {
        String text = text(value, there.get());
        if (!text.isEmpty()) {
          held.put(entry.key(), text);
        }
      }
    }
  }

  private static boolean opens(Tree.Mapping component) {
    return component.entries().size() == 1 && OPENED.contains(component.entries().get(0).key());
  }

  /** What stands under a key in every tree, past the name of a component; empty if not in all. */
  private static Optional<List<Tree>> inner(List<Tree> trees, String key) {
    List<Tree> found = new ArrayList<>();
    for (Tree tree : trees) {
      Optional<Tree> value = inner(tree, key);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      found.add(value.get());
    }
    return Optional.of(found);
  }

  private static Optional<Tree> inner(Tree tree, String key) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    Optional<Tree> own = mapping.find(key).map(Tree.Entry::value);
    return own.isPresent() || mapping.entries().size() != 1
        ? own
        : mapping.entries().get(0).value() instanceof Tree.Mapping settings
            ? settings.find(key).map(Tree.Entry::value)
            : Optional.empty();
  }

  /** What an author wrote, with the values that it came to; empty if the trees differ in it. */
  private static String text(Tree authored, List<Tree> resolved) {
    if (authored instanceof Tree.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> inner(resolved, entry.key()).map(in -> said(entry, in)).orElse(""))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
    Optional<String> component = component(resolved);
    if (authored instanceof Tree.Scalar word && !isNumber(word) && component.isPresent()) {
      return component.get();
    }
    return same(resolved) ? text(authored, resolved.get(0)) : "";
  }

  private static String text(Tree authored, Tree resolved) {
    if (resolved instanceof Tree.Scalar value) {
      return value.text();
    }
    if (authored instanceof Tree.Sequence list
        && resolved instanceof Tree.Sequence all
        && all.items().size() == list.items().size()) {
      List<String> items = new ArrayList<>();
      for (Tree item : list.items()) {
        String text = text(item, List.of(all.items().get(items.size())));
        items.add(text.isEmpty() && item instanceof Tree.Mapping named ? name(named) : text);
      }
      return String.join(", ", items);
    }
    return authored instanceof Tree.Scalar number && holds(resolved, number) ? number.text() : "";
  }

  private static String name(Tree.Mapping component) {
    return component.entries().size() == 1 ? component.entries().get(0).key() : "";
  }

  /** A setting with what it is; its name alone where only that is the same in all. */
  private static String said(Tree.Entry entry, List<Tree> resolved) {
    String inside = text(entry.value(), resolved);
    if (entry.value() instanceof Tree.Mapping) {
      return inside.isEmpty() ? entry.key() : entry.key() + " (" + inside + ")";
    }
    return inside.isEmpty() ? "" : entry.key() + " " + inside;
  }

  /** The name that components have in every tree. */
  private static Optional<String> component(List<Tree> resolved) {
    List<String> names =
        resolved.stream()
            .map(
                tree ->
                    tree instanceof Tree.Mapping mapping && mapping.entries().size() == 1
                        ? mapping.entries().get(0).key()
                        : "")
            .distinct()
            .toList();
    return names.size() == 1 && !names.get(0).isEmpty()
        ? Optional.of(names.get(0))
        : Optional.empty();
  }

  /** Whether a number that stands for a component's only setting is still in it. */
  private static boolean holds(Tree tree, Tree.Scalar number) {
    return tree instanceof Tree.Mapping mapping
        ? mapping.entries().stream().anyMatch(entry -> holds(entry.value(), number))
        : tree instanceof Tree.Scalar scalar
            && isNumber(scalar)
            && isNumber(number)
            && value(scalar) == value(number);
  }

  private static boolean same(List<Tree> trees) {
    return trees.stream().map(Json::of).distinct().count() == 1;
  }

  private static double value(Tree.Scalar number) {
    return Double.parseDouble(Numeral.plain(number.text()).orElseThrow());
  }

  private static boolean isNumber(Tree.Scalar scalar) {
    return !scalar.quoted() && Numeral.isNumber(scalar.text());
  }
}
