package basin.lab.binding;

import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.settings.BareNumber;
import java.util.List;
import java.util.Optional;

/**
 * Settings by name, however short they were written. A bare value sets the only setting there is,
 * or the only one without a default: {@code dense: 10} is {@code dense: {units: 10}}.
 */
public final class NamedSettings {
  private NamedSettings() {}

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
        + " needs a name"
        + suggestion(settings, tree, owner)
        + ": "
        + String.join(", ", settings.stream().map(Setting::name).toList());
  }

  /**
   * The first setting that could take the value is the likeliest: records begin with what matters.
   */
  private static String suggestion(List<Setting> settings, Tree tree, String owner) {
    return settings.stream()
        .filter(setting -> couldTake(setting.shape(), tree))
        .findFirst()
        .map(
            setting ->
                ", such as "
                    + Label.nameIn(owner)
                    + ": {"
                    + setting.name()
                    + ": "
                    + Excerpt.of(tree)
                    + "}; there are")
        .orElse("");
  }

  private static boolean couldTake(ValueKind shape, Tree tree) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return couldTake(maybe.content(), tree);
    }
    if (!(tree instanceof Tree.Scalar scalar)) {
      return shape instanceof ValueKind.Many;
    }
    boolean number = Numeral.isNumber(scalar.text());
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return !number || pluggable.point().isAnnotationPresent(BareNumber.class);
    }
    return shape instanceof ValueKind.Real || shape instanceof ValueKind.Whole
        ? number
        : !number && (shape instanceof ValueKind.Choice || shape instanceof ValueKind.Text);
  }
}
