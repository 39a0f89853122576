package basin.optimizers.transforms;

import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Transforms one behind the other, with an optimizer at the end.
 *
 * <p>The optimizer at the end sees its gradient as the links before it leave it, and moves the
 * point itself: {@code [clip-norm, adam]} is Adam on clipped gradients, to the bit. Links are
 * applied once per step, as in optax and PyTorch; so an optimizer that evaluates again within a
 * step cannot stand behind them. It may be the only link, and what wraps another optimizer may wrap
 * a chain.
 */
@Doc("Hands the gradient from link to link; the last one moves the point.")
@Formula("w ← lastₙ(w, linkₙ₋₁(… link₁(∇f(w))))")
@Source("Optax 0.2, optax.chain")
public record Chain(
    @Doc("transforms such as clip-norm, and at the end any optimizer") List<Optimizer> links)
    implements Transform {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no link, one before the last is no transform, or
   *     the last evaluates again
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
    if (links.size() > 1 && links.get(links.size() - 1).evaluatesAgain()) {
      throw new IllegalArgumentException(
          ("link %d of the chain evaluates the objective again within a step, but links before it"
                  + " change a gradient once per step: let it stand alone, or put the links into the"
                  + " optimizer that it wraps, if it wraps one")
              .formatted(links.size()));
    }
  }

  @Override
  public Descent start(Space space) {
    int end = links.size() - 1;
    Descent last = links.get(end).start(space.scope(place(end)));
    return end == 0
        ? last
        : new ChainDescent(link(links.subList(0, end), space), last, space.vector());
  }

  @Override
  public Link link(Space space) {
    return link(links, space);
  }

  @Override
  public boolean evaluatesAgain() {
    return links.get(links.size() - 1).evaluatesAgain();
  }

  /**
   * Those of all links together. Behind a rule, which hands on distances and no gradients, what a
   * link adds to is no gradient of the objective.
   */
  @Override
  public boolean takesGradients() {
    return links.get(links.size() - 1).takesGradients();
  }

  @Override
  public Penalty penalty(Progress progress) {
    return penalty(link -> link.penalty(progress));
  }

  @Override
  public Penalty penalty(Progress progress, List<Block> blocks) {
    return penalty(link -> link.penalty(progress, blocks));
  }

  private Penalty penalty(Function<Optimizer, Penalty> ofLink) {
    Penalty found = Penalty.nothing();
    boolean ruled = false;
    for (Optimizer link : links) {
      Penalty own = ofLink.apply(link);
      boolean late = ruled && !own.none();
      found =
          found.and(
              late
                  ? Penalty.indefinite(
                      "the chain adds weight decay to what another rule has made of the gradient")
                  : own);
      ruled |= rules(link);
    }
    return found;
  }

  private static boolean rules(Optimizer link) {
    return link instanceof Chain chain
        ? chain.links.stream().anyMatch(Chain::rules)
        : link instanceof Rule;
  }

  private static ChainLink link(List<Optimizer> transforms, Space space) {
    List<Link> started = new ArrayList<>();
    for (int i = 0; i < transforms.size(); i++) {
      started.add(((Transform) transforms.get(i)).link(space.scope(place(i))));
    }
    return new ChainLink(started);
  }

  /** Of the link of that index, from 0: {@code link1} for the first. */
  static String place(int index) {
    return "link" + (index + 1);
  }

  private static boolean transforms(Optimizer link) {
    return link instanceof Chain chain
        ? transforms(chain.links.get(chain.links.size() - 1))
        : link instanceof Transform;
  }
}
