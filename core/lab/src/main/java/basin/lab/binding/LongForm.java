package basin.lab.binding;

import basin.lab.catalog.Setting;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Settings by name, however short they were written. A bare value sets the only setting there is,
 * or the only one without a default: {@code dense: 10} is {@code dense: {units: 10}}.
 */
public final class LongForm {
  private LongForm() {}

  /**
   * Settings as a mapping; empty, and a fault taken down, if a bare value could mean several.
   *
   * @param settings what can be set
   * @param owner whose settings they are
   */
  public static Optional<Tree.Mapping> of(
      List<Setting> settings, Tree tree, String owner, Faults faults) {
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (tree.isNothing()) {
      return Optional.of(new Tree.Mapping(tree.place(), List.of()));
    }
    Optional<Setting> bare = bare(settings);
    if (bare.isEmpty()) {
      faults.add(tree.place(), refusal(settings, tree, owner));
    }
    return bare.map(
        setting ->
            new Tree.Mapping(
                tree.place(), List.of(new Tree.Entry(tree.place(), setting.name(), tree))));
  }

  /** The setting that a bare value sets. */
  public static Optional<Setting> bare(List<Setting> settings) {
    if (settings.size() == 1) {
      return Optional.of(settings.get(0));
    }
    List<Setting> required = settings.stream().filter(Setting::required).toList();
    return required.size() == 1 ? Optional.of(required.get(0)) : Optional.empty();
  }

  private static String refusal(List<Setting> settings, Tree tree, String owner) {
    if (settings.isEmpty()) {
      return owner + " takes no settings";
    }
    String value = tree instanceof Tree.Scalar scalar ? Quote.of(scalar.text()) : "a list";
    return owner
        + " has several settings, so "
        + value
        + " needs a name: "
        + String.join(", ", settings.stream().map(Setting::name).toList());
  }
}
