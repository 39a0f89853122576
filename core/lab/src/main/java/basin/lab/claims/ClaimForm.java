package basin.lab.claims;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Claims as people write them, turned into components with settings: a sentence, and under it the
 * name of a kind as the key of its first setting.
 *
 * <pre>
 * adam is better: {compare: {optimizer: [adam, sgd]}, by: test.accuracy, at least: 0.01}
 * compare: {levels: {optimizer: [adam, sgd]}, by: test.accuracy, at-least: 0.01, name: adam is better}
 * </pre>
 */
public final class ClaimForm {
  private static final String NAME = "name";
  private static final String EVIDENCE = "evidence";
  private static final String RULE = "rule";

  private final Catalog catalog;
  private final Faults faults;

  /** Finds kinds of claims in a catalog and takes down what is no claim. */
  public ClaimForm(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /** What stands under {@code claims}, a list or a mapping; what is no claim is left out. */
  public Tree claims(Tree written) {
    List<Tree> items = new ArrayList<>();
    if (written instanceof Tree.Sequence list) {
      list.items().forEach(item -> claim(item).ifPresent(items::add));
    } else if (written instanceof Tree.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              entry ->
                  claim(new Tree.Mapping(entry.place(), List.of(entry))).ifPresent(items::add));
    } else {
      refuse(written, "claims is a list of claims");
    }
    return new Tree.Sequence(written.place(), items);
  }

  /**
   * What stands under {@code evidence}: a rule, or the settings of one that is named among them.
   */
  public static Tree evidence(Tree written) {
    Optional<Tree.Entry> rule =
        written instanceof Tree.Mapping mapping ? mapping.find(RULE) : Optional.empty();
    if (rule.isEmpty() || !(rule.get().value() instanceof Tree.Scalar name)) {
      return written;
    }
    List<Tree.Entry> settings = new ArrayList<>(((Tree.Mapping) written).entries());
    settings.remove(rule.get());
    Tree.Mapping all = joined(new Tree.Mapping(written.place(), settings));
    return new Tree.Mapping(
        written.place(), List.of(new Tree.Entry(name.place(), name.text(), all)));
  }

  private Optional<Tree> claim(Tree item) {
    if (!(item instanceof Tree.Mapping mapping)) {
      return refuse(item, "a claim has a sentence and what it says");
    }
    Optional<Tree.Entry> kind = kind(mapping);
    if (kind.isPresent()) {
      return Optional.of(component(mapping, kind.get(), Optional.empty()));
    }
    if (mapping.entries().size() == 1
        && mapping.entries().get(0).value() instanceof Tree.Mapping said) {
      Tree.Entry sentence = mapping.entries().get(0);
      Optional<Tree.Entry> inside = kind(said);
      return inside.isPresent()
          ? Optional.of(component(said, inside.get(), Optional.of(sentence)))
          : refuse(said, Quote.of(sentence.key()) + " does not say what it claims");
    }
    return refuse(item, "a claim has a sentence and what it says");
  }

  private Optional<Tree.Entry> kind(Tree.Mapping mapping) {
    return mapping.entries().stream()
        .filter(entry -> catalog.find(Claim.class, entry.key()).isPresent())
        .findFirst();
  }

  private Tree component(Tree.Mapping said, Tree.Entry kind, Optional<Tree.Entry> sentence) {
    Component component = catalog.find(Claim.class, kind.key()).orElseThrow();
    String first = component.settings().get(0).name();
    List<Tree.Entry> settings = new ArrayList<>();
    if (kind.value() instanceof Tree.Mapping all && all.find(first).isPresent()) {
      settings.addAll(all.entries());
    } else {
      settings.add(new Tree.Entry(kind.place(), first, kind.value()));
    }
    said.entries().stream().filter(entry -> entry != kind).forEach(settings::add);
    sentence.ifPresent(
        s ->
            settings.add(
                new Tree.Entry(s.place(), NAME, new Tree.Scalar(s.place(), s.key(), true))));
    Tree.Mapping own = joined(new Tree.Mapping(kind.place(), settings));
    return new Tree.Mapping(kind.place(), List.of(new Tree.Entry(kind.place(), kind.key(), own)));
  }

  /** With keys of several words joined by hyphens, as settings are called. */
  private static Tree.Mapping joined(Tree.Mapping settings) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : settings.entries()) {
      String key = entry.key().strip().replaceAll(" +", "-");
      Tree value = key.equals(EVIDENCE) ? evidence(entry.value()) : entry.value();
      entries.add(new Tree.Entry(entry.place(), key, value));
    }
    return new Tree.Mapping(settings.place(), entries);
  }

  private Optional<Tree> refuse(Tree wrong, String fact) {
    String kinds =
        catalog.of(Claim.class).stream().map(Component::name).collect(Collectors.joining(", "));
    faults.add(
        wrong.place(),
        fact
            + "; write it as adam is better: {compare: {optimizer: [adam, sgd]}, by: test.accuracy}"
            + (kinds.isEmpty() ? "" : ", there are: " + kinds));
    return Optional.empty();
  }
}
