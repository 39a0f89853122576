package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.descent.Block;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.settings.Doc;
import java.util.List;
import java.util.Optional;

/** Units that begin alike, go into the next layer alike and so stay alike: they are one unit. */
@Doc("A hidden layer all of whose units begin with the same weights, going out with the same.")
public record EqualUnits() implements Caution {
  @Override
  public List<Finding> look(Draft draft) {
    Chain chain = Chain.of(draft.passage());
    for (Crossing layer : chain.leaves()) {
      Optional<Crossing> next = chain.after(layer).flatMap(behind -> sums(behind, chain));
      if (layer.layer().affineInside()
          && layer.layer().interchangeable()
          && !layer.blocks().isEmpty()
          && layer.blocks().get(0).columns() > 1
          && next.isPresent()
          && next.get().blocks().get(0).rows() == layer.blocks().get(0).columns()
          && layer.blocks().stream().allMatch(block -> columnsAlike(block, draft.point()))
          && rowsAlike(next.get().blocks().get(0), draft.point())) {
        return List.of(
            Finding.fail(
                    Chain.weights(layer, draft.initializer()),
                    "The "
                        + layer.blocks().get(0).columns()
                        + " units of "
                        + layer.path()
                        + " begin with equal weights, on the way in and on the way out: they get equal"
                        + " gradients and stay one unit for ever.")
                .mendedBy("Draw the first weights at random.", "glorot-uniform"));
      }
    }
    return List.of();
  }

  /** The layer itself, or behind activations alone. */
  private static Optional<Crossing> sums(Crossing layer, Chain chain) {
    if (!layer.blocks().isEmpty()) {
      return layer.layer().affineInside() ? Optional.of(layer) : Optional.empty();
    }
    boolean bare = layer.layer().nonlinearity().filter(phi -> !phi.rowwise()).isPresent();
    return bare ? chain.after(layer).flatMap(next -> sums(next, chain)) : Optional.empty();
  }

  private static boolean columnsAlike(Block block, Vec point) {
    for (int i = 0; i < block.length(); i++) {
      int first = i - i % block.columns();
      if (point.get(block.offset() + i) != point.get(block.offset() + first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean rowsAlike(Block block, Vec point) {
    for (int i = 0; i < block.length(); i++) {
      if (point.get(block.offset() + i) != point.get(block.offset() + i % block.columns())) {
        return false;
      }
    }
    return true;
  }
}
