package basin.lab.claims;

import basin.lab.binding.Canonical;
import basin.lab.binding.Places;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Spelling;
import basin.lab.grid.Grid;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds claims against the grid: every axis and level that one names must be there. */
public final class ClaimCheck {
  /** Fewer show no law. */
  private static final int FEWEST = 3;

  private final Catalog catalog;
  private final Grid grid;
  private final Faults faults;
  private Places places; // of the claim that is looked at

  /** A check to come. */
  public ClaimCheck(Catalog catalog, Grid grid, Faults faults) {
    this.catalog = catalog;
    this.grid = grid;
    this.faults = faults;
  }

  /** The claims as they are kept, in the order of the file. */
  public List<ClaimEntry> of(List<Assertion.Written> claims, Optional<EvidenceRule> evidence) {
    List<ClaimEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Assertion.Written written : claims) {
      Assertion assertion = written.assertion();
      places = written.places();
      Renaming renaming = renaming(assertion.claim());
      String claim = Json.of(renaming.of(tree(Claim.class, assertion.claim())));
      String name = assertion.name().orElse(claim);
      if (!names.add(name)) {
        faults.add(
            Mention.of(name, settings(assertion.claim())).orElse(place(assertion.claim())),
            "two claims are called " + Quote.of(name) + "; rename one");
      }
      entries.add(
          new ClaimEntry(
              name,
              claim,
              assertion
                  .evidence()
                  .or(() -> evidence)
                  .map(rule -> Json.of(tree(EvidenceRule.class, rule)))
                  .orElse("")));
    }
    return entries;
  }

  private Renaming renaming(Claim claim) {
    Renaming renaming = new Renaming();
    for (Level level : claim.named()) {
      axis(level.axis(), claim)
          .ifPresent(
              axis -> {
                renaming.axis(level.axis(), axis);
                level(level, axis, claim)
                    .ifPresent(label -> renaming.level(level.axis(), level.label(), label));
              });
    }
    for (String scale : claim.scales()) {
      axis(scale, claim)
          .ifPresent(
              axis -> {
                renaming.axis(scale, axis);
                requireNumbers(scale, axis, claim);
              });
    }
    return renaming;
  }

  private Optional<String> axis(String said, Claim claim) {
    Optional<String> axis = grid.find(said);
    if (axis.isEmpty()) {
      String repair =
          grid.axes().isEmpty()
              ? ", for there is no grid; add the axis under grid"
              : Spelling.repair(said, grid.paths(), "there are");
      faults.add(
          Mention.of(said, settings(claim)).orElse(place(claim)),
          Quote.of(said) + " is no axis of the grid" + repair);
    }
    return axis;
  }

  private Optional<String> level(Level level, String axis, Claim claim) {
    Collection<String> labels = grid.labels(axis);
    Optional<String> label = labels.stream().filter(l -> same(l, level.label())).findFirst();
    if (label.isEmpty()) {
      faults.add(
          Mention.of(level.axis(), level.label(), settings(claim)).orElse(place(claim)),
          Quote.of(level.label())
              + " is no level of "
              + axis
              + Spelling.repair(level.label(), labels, "there are"));
    }
    return label;
  }

  private static boolean same(String label, String said) {
    Optional<String> number = Numeral.canonical(said);
    return label.equals(said) || number.isPresent() && number.equals(Numeral.canonical(label));
  }

  private void requireNumbers(String said, String axis, Claim claim) {
    Collection<String> labels = grid.labels(axis);
    Optional<String> word = labels.stream().filter(l -> !Numeral.isNumber(l)).findFirst();
    Place place = Mention.of(said, settings(claim)).orElse(place(claim));
    if (word.isPresent()) {
      faults.add(
          place,
          "%s has the level %s, which is no number; a law is fitted over numbers"
              .formatted(axis, Quote.of(word.get())));
    } else if (labels.size() < FEWEST) {
      faults.add(
          place,
          "%s has %d levels, through which any line goes; a law is fitted over %d or more"
              .formatted(axis, labels.size(), FEWEST));
    }
  }

  /** Where a claim names a series; where the claim stands if it does so in other words. */
  public static Place place(Assertion.Written written, String series) {
    Claim claim = written.assertion().claim();
    Place otherwise = written.places().of(claim).orElseThrow();
    return written.places().settings(claim).orElseThrow() instanceof Tree.Mapping mapping
        ? mapping.entries().stream()
            .map(Tree.Entry::value)
            .filter(v -> v instanceof Tree.Scalar text && text.text().contains(series))
            .map(Tree::place)
            .findFirst()
            .orElse(otherwise)
        : otherwise;
  }

  private Place place(Claim claim) {
    return places.of(claim).orElseThrow();
  }

  private Tree settings(Claim claim) {
    return places.settings(claim).orElseThrow();
  }

  private Tree tree(Class<?> point, Object component) {
    return new Canonical(catalog).component(point, (Record) component);
  }
}
