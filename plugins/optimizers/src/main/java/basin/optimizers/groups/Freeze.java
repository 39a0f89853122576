package basin.optimizers.groups;

import basin.optimizers.wrappers.Wrapper;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;

/** Some blocks stay as they were drawn. */
@Doc("Holds some blocks where they start, and moves the others by an optimizer.")
@Formula("w_others ← step(w_others)    w_frozen stays")
@Source("as requires_grad=False in PyTorch, trainable = False in Keras and freeze in optax")
@Convention(
    "the optimizer sees nothing of frozen blocks, so norms and line searches are those of the others;"
        + " probes see the whole gradient, and statistics of batch-norm go on")
@Example("{optimizer: {adam: {rate: 0.001}}, roles: bias}")
public record Freeze(
    @Doc("the optimizer that moves the others") Optimizer optimizer,
    @Doc("names of frozen blocks, such as dense1.* or *.bias, * being any letters; any if empty")
        @Default("[]")
        List<String> blocks,
    @Doc("what frozen blocks do: weights, bias, norm or coordinates; anything if empty")
        @Default("[]")
        List<Role> roles)
    implements Wrapper {

  /** Wants blocks by name, role or both. */
  public Freeze {
    blocks = List.copyOf(blocks);
    roles = List.copyOf(roles);
    if (blocks.isEmpty() && roles.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing would move; say what is frozen by blocks, such as dense1.*, or by roles, such as"
              + " bias");
    }
  }

  @Override
  public Descent start(Space space) {
    return optimizer.start(space.part(moved(space.blocks())));
  }

  @Override
  public Penalty penalty(Progress progress, List<Block> all) {
    List<Block> moved = moved(all);
    return optimizer.penalty(progress, moved).on(moved);
  }

  private List<Block> moved(List<Block> all) {
    Selection frozen = new Selection(blocks, roles);
    frozen.requireKnown(all);
    List<Block> moved = all.stream().filter(block -> !frozen.contains(block)).toList();
    if (moved.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing would move: all blocks are frozen, " + Selection.namesOf(all));
    }
    return moved;
  }
}
