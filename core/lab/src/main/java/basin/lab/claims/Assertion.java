package basin.lab.claims;

import basin.lab.binding.Binder;
import basin.lab.binding.Places;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Inlined;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A claim with what may be said beside it. */
public record Assertion(
    @Inlined Claim claim,
    @Doc("the sentence it is called by; what stands before it") Optional<String> name,
    @Doc("what it takes to believe it; what evidence says for all if absent")
        Optional<EvidenceRule> evidence) {
  /**
   * One that is written somewhere.
   *
   * @param assertion itself
   * @param places where its components stand
   */
  public record Written(Assertion assertion, Places places) {}

  private record Alone(Assertion assertion) {}

  /**
   * Those of a list that can be bound, each by itself, so that a fault in one hides none in
   * another; what is wrong with the others is taken down where the list is bound.
   */
  public static List<Written> of(Tree claims, Catalog catalog) {
    List<Written> all = new ArrayList<>();
    if (claims instanceof Tree.Sequence list) {
      for (Tree item : list.items()) {
        Tree.Entry entry = new Tree.Entry(item.place(), "assertion", item);
        Binder binder = new Binder(catalog, new Faults());
        binder
            .bind(Alone.class, new Tree.Mapping(item.place(), List.of(entry)), "")
            .ifPresent(alone -> all.add(new Written(alone.assertion(), binder.places())));
      }
    }
    return all;
  }
}
