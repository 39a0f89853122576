package basin.pruning;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.prune.PruningRule;

/** The pruning rules that come with Basin. */
public final class PruningPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(PruningRule.class, "halving", Halving.class)
        .add(PruningRule.class, "hyperband", Hyperband.class)
        .add(PruningRule.class, "median", Median.class);
  }
}
