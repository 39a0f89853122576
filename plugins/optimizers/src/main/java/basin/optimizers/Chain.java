package basin.optimizers;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import java.util.List;

/**
 * Transforms one behind the other, with an optimizer at the end.
 *
 * <p>The optimizer at the end sees every gradient it asks for as the links before it leave it, and
 * moves the point itself: {@code [clip-norm, adam]} is Adam on clipped gradients, to the bit.
 */
@Doc("Hands the gradient from link to link; the last one moves the point.")
@Formula("w ← lastₙ(w, linkₙ₋₁(… link₁(∇f(w))))")
public record Chain(
    @Doc("transforms such as clip-norm, and at the end any optimizer") List<Optimizer> links)
    implements Transform {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no link, or one before the last is no transform
   */
  public Chain {
    links = List.copyOf(links);
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a chain needs a link; add an optimizer such as sgd");
    }
    for (int i = 0; i < links.size() - 1; i++) {
      if (!transforms(links.get(i))) {
        throw new IllegalArgumentException(
            "link %d of the chain moves the point itself; put it last".formatted(i + 1));
      }
    }
  }

  @Override
  public Descent start(Space space) {
    Optimizer last = links.get(links.size() - 1);
    List<Link> before = links(links.subList(0, links.size() - 1), space);
    return before.isEmpty()
        ? last.start(space)
        : new ChainDescent(before, last.start(space), space.vector());
  }

  @Override
  public Link link(Space space) {
    List<Link> all = links(links, space);
    return (update, point, progress) -> {
      for (int i = 0; i < all.size(); i++) {
        all.get(i).apply(update, point, progress);
      }
    };
  }

  /**
   * That of the one link that has any. Behind a rule, which hands on distances and no gradients, or
   * beside another, what it adds to is no gradient of the objective.
   */
  @Override
  public Penalty penalty(Progress progress) {
    Penalty found = Penalty.nothing();
    boolean ruled = false;
    for (Optimizer link : links) {
      Penalty own = link.penalty(progress);
      if (own.caveat().isPresent()) {
        return own;
      }
      if (!own.none() && (ruled || !found.none())) {
        return Penalty.indefinite(
            "the chain adds weight decay to what another rule has made of the gradient");
      }
      found = own.none() ? found : own;
      ruled |= rules(link);
    }
    return found;
  }

  private static boolean rules(Optimizer link) {
    return link instanceof Chain chain
        ? chain.links.stream().anyMatch(Chain::rules)
        : link instanceof Rule;
  }

  private static List<Link> links(List<Optimizer> transforms, Space space) {
    return transforms.stream().map(t -> ((Transform) t).link(space)).toList();
  }

  private static boolean transforms(Optimizer link) {
    return link instanceof Chain chain
        ? transforms(chain.links.get(chain.links.size() - 1))
        : link instanceof Transform;
  }
}
