package basin.optimizers.groups;

import basin.spi.descent.Optimizer;
import basin.spi.descent.Role;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import java.util.List;

/** Blocks that an optimizer of their own moves. */
public record Group(
    @Doc("the optimizer that moves them; one that takes a single gradient") Optimizer optimizer,
    @Doc("names of blocks, such as dense1.weights or *.bias, * being any letters; any if empty")
        @Default("[]")
        List<String> blocks,
    @Doc("what the blocks do: weights, bias, norm or coordinates; anything if empty") @Default("[]")
        List<Role> roles) {

  /** Copies the lists. */
  public Group {
    blocks = List.copyOf(blocks);
    roles = List.copyOf(roles);
  }

  Selection selection() {
    return new Selection(blocks, roles);
  }
}
