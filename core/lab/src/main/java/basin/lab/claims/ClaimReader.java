package basin.lab.claims;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Stated;
import java.util.List;
import java.util.Optional;

/** Makes objects of claims that the database kept as text. */
public final class ClaimReader {
  private static final Place HERE = Place.of("stored claim");

  private final Catalog catalog;

  private record ClaimHolder(Claim claim) {}

  private record RuleHolder(EvidenceRule rule) {}

  /** Finds components in a catalog. */
  public ClaimReader(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * A claim with its objects; without them if the catalog lacks their components.
   *
   * @param stored as kept, without objects
   * @param evidence the rule as JSON; empty for the customary one
   */
  public Stated read(Stated stored, String evidence) {
    Optional<Claim> claim = read(ClaimHolder.class, "claim", stored.text()).map(ClaimHolder::claim);
    Optional<EvidenceRule> rule =
        evidence.isEmpty()
            ? Optional.empty()
            : read(RuleHolder.class, "rule", evidence).map(RuleHolder::rule);
    boolean readable = evidence.isEmpty() || rule.isPresent();
    return new Stated(
        stored.name(),
        stored.text(),
        stored.written(),
        stored.digest(),
        stored.finished(),
        stored.withdrawn(),
        readable ? claim : Optional.empty(),
        rule);
  }

  private <T extends Record> Optional<T> read(Class<T> holder, String key, String json) {
    Faults faults = new Faults();
    Tree.Mapping tree =
        new Tree.Mapping(HERE, List.of(new Tree.Entry(HERE, key, JsonTree.of(json))));
    return new Binder(catalog, faults).bind(holder, tree, "").filter(any -> faults.isEmpty());
  }
}
