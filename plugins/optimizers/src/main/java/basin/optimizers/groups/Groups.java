package basin.optimizers.groups;

import basin.optimizers.wrappers.Wrapper;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;

/** Other optimizers, or other settings, for other blocks of parameters. */
@Doc("Moves groups of blocks by an optimizer each, all on one gradient.")
@Formula("for each group: w_group ← step_group(w_group, ∇f(w)_group)")
@Source(
    "as parameter groups in PyTorch, partition in optax and MultiOptimizer in TensorFlow Addons")
@Convention(
    "a block belongs to the first group that it fits; one that fits none is a fault: freeze holds"
        + " blocks where they are. Clipping by norm inside a group measures the group")
public record Groups(
    @Doc("the groups; write {optimizer: …} without blocks as the last for all that is left")
        List<Group> groups)
    implements Optimizer {

  /** Copies the list. */
  public Groups {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("groups needs a group; add one such as {optimizer: sgd}");
    }
    for (int i = 0; i < groups.size(); i++) {
      try {
        Wrapper.requireOneGradient(
            groups.get(i).optimizer(), "all groups move on one gradient of one point");
      } catch (IllegalArgumentException refused) {
        throw new IllegalArgumentException(name(i) + ": " + refused.getMessage(), refused);
      }
    }
  }

  @Override
  public Descent start(Space space) {
    List<List<Block>> shares = shares(space.blocks());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (!shares.get(i).isEmpty()) {
        Space own = space.part(shares.get(i)).scope(name(i));
        parts.add(new Part(name(i), own, groups.get(i).optimizer().start(own)));
      }
    }
    return new GroupsDescent(parts, space);
  }

  @Override
  public boolean evaluatesAgain() {
    return false;
  }

  /** Which blocks are penalised is known where blocks are. */
  @Override
  public Penalty penalty(Progress progress) {
    Penalty first = groups.get(0).optimizer().penalty(progress);
    return groups.stream().allMatch(group -> group.optimizer().penalty(progress).equals(first))
        ? first
        : Penalty.indefinite("the groups are penalised each in its way");
  }

  @Override
  public Penalty penalty(Progress progress, List<Block> blocks) {
    List<List<Block>> shares = shares(blocks);
    Penalty sum = Penalty.nothing();
    for (int i = 0; i < groups.size(); i++) {
      Penalty own = groups.get(i).optimizer().penalty(progress, shares.get(i));
      sum = sum.and(own.on(shares.get(i)));
    }
    return sum;
  }

  /** The blocks of each group. */
  private List<List<Block>> shares(List<Block> blocks) {
    List<Block> left = new ArrayList<>(blocks);
    List<List<Block>> shares = new ArrayList<>();
    for (Group group : groups) {
      group.selection().requireKnown(blocks);
      List<Block> share = left.stream().filter(group.selection()::contains).toList();
      left.removeAll(share);
      shares.add(share);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no group has " + Selection.namesOf(left) + "; add {optimizer: …} as the last group");
    }
    return shares;
  }

  private static String name(int index) {
    return "group" + (index + 1);
  }
}
