package basin.optimizers.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.optimizers.averages.Ema;
import basin.optimizers.rules.Sgd;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.ClipNorm;
import basin.schedules.Constant;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final Arithmetic DOUBLE = Arithmetic.of(Precision.FLOAT64);
  private static final Progress START = Progress.of(0, 10, 5);
  private static final List<Block> BLOCKS =
      List.of(
          new Block("dense1.weights", Role.WEIGHTS, 0, 1, 2),
          new Block("dense1.bias", Role.BIAS, 2, 1, 1),
          new Block("dense2.weights", Role.WEIGHTS, 3, 1, 1),
          new Block("dense2.bias", Role.BIAS, 4, 1, 1));

  @Test
  void aBlockBelongsToTheFirstGroupThatItFits() {
    Groups groups =
        new Groups(
            List.of(
                group(sgd(0.1), "dense2.*"),
                group(sgd(0.2), "*.bias", "dense2.weights"),
                group(sgd(0.5))));
    assertArrayEquals(new double[] {0.5, 0.5, 0.8, 0.9, 0.9}, after(groups, 1), 1e-15);
  }

  @Test
  void rolesTellBlocksApartToo() {
    Groups groups =
        new Groups(List.of(new Group(sgd(0.1), List.of(), List.of(Role.BIAS)), group(sgd(0.5))));
    assertArrayEquals(new double[] {0.5, 0.5, 0.9, 0.5, 0.9}, after(groups, 1), 1e-15);
  }

  @Test
  void aGroupIsClippedByItsOwnLength() {
    Optimizer clipped = new Chain(List.of(new ClipNorm(new Constant(1)), sgd(1)));
    Groups groups = new Groups(List.of(group(clipped, "dense1.weights"), group(sgd(0.5))));
    double moved = 1 - 1 / (Math.sqrt(2) + 1e-6);
    assertArrayEquals(new double[] {moved, moved, 0.5, 0.5, 0.5}, after(groups, 1), 1e-12);
  }

  @Test
  void answersOfGroupsAreOneAnswer() {
    Groups groups =
        new Groups(
            List.of(group(new Ema(sgd(0.5), new Constant(0.5)), "*.weights"), group(sgd(0.5))));
    Space space = space();
    Descent descent = groups.start(space);
    Vec point = space.vector().fill(1);
    descent.step(point, space.vector(), new Bowl(), START);
    double[] wanted = {0.75, 0.75, 0.5, 0.75, 0.5};
    assertArrayEquals(wanted, descent.answer(point).toArray(), 1e-15);
    assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5, 0.5}, point.toArray(), 1e-15);
  }

  @Test
  void frozenBlocksStayAndAreNotMeasured() {
    Optimizer clipped = new Chain(List.of(new ClipNorm(new Constant(1)), sgd(1)));
    double moved = 1 - 1 / (Math.sqrt(2) + 1e-6);
    assertArrayEquals(
        new double[] {1, 1, moved, 1, moved},
        after(new Freeze(clipped, List.of(), List.of(Role.WEIGHTS)), 1),
        1e-12);
    assertArrayEquals(
        new double[] {0.25, 0.25, 1, 0.25, 0.25},
        after(new Freeze(sgd(0.5), List.of("dense1.b*"), List.of()), 2),
        1e-15);
  }

  @Test
  void onlyWhatAGroupMovesIsPenalised() {
    Groups groups =
        new Groups(
            List.of(
                group(new Sgd(new Constant(0.1), new Constant(0.4)), "*.weights"),
                group(sgd(0.1))));
    Vec gradient = DOUBLE.vec(5);
    groups.penalty(START, BLOCKS).addGradient(DOUBLE.vec(5).fill(1), gradient);
    assertArrayEquals(new double[] {0.4, 0.4, 0, 0.4, 0}, gradient.toArray(), 1e-15);
    assertEquals(0.6, groups.penalty(START, BLOCKS).value(DOUBLE.vec(5).fill(1)), 1e-15);
    Freeze frozen =
        new Freeze(new Sgd(new Constant(0.1), new Constant(0.4)), List.of(), List.of(Role.WEIGHTS));
    assertEquals(0.4, frozen.penalty(START, BLOCKS).value(DOUBLE.vec(5).fill(1)), 1e-15);
  }

  @Test
  void whatIsLeftOverOrMisspeltIsRefused() {
    assertRefused(
        "no group has dense1.bias, dense2.bias; add {optimizer: …} as the last group",
        new Groups(List.of(group(sgd(1), "*.weights"))));
    assertRefused(
        "no block is called 'dense3.*'; there are dense1.weights, dense1.bias, dense2.weights,"
            + " dense2.bias",
        new Groups(List.of(group(sgd(1), "dense3.*"), group(sgd(1)))));
    assertRefused(
        "nothing would move: all blocks are frozen, dense1.weights, dense1.bias, dense2.weights,"
            + " dense2.bias",
        new Freeze(sgd(1), List.of("*"), List.of()));
  }

  private static void assertRefused(String message, Optimizer optimizer) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> optimizer.start(space())).getMessage());
  }

  private static Group group(Optimizer optimizer, String... names) {
    return new Group(optimizer, List.of(names), List.of());
  }

  private static Optimizer sgd(double rate) {
    return new Sgd(new Constant(rate), new Constant(0));
  }

  private static double[] after(Optimizer optimizer, int steps) {
    Space space = space();
    Descent descent = optimizer.start(space);
    Vec point = space.vector().fill(1);
    Vec gradient = space.vector();
    for (int t = 0; t < steps; t++) {
      descent.step(point, gradient, new Bowl(), Progress.of(t, steps, 1));
    }
    return point.toArray();
  }

  private static Space space() {
    return new RunSpace(BLOCKS, 5, DOUBLE, new RunState(DOUBLE, new SeededStreams(0)));
  }

  /** ½‖x‖². */
  private record Bowl() implements Objective {
    @Override
    public double value(Vec point) {
      return point.dot(point) / 2;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradient.set(point);
      return value(point);
    }
  }
}
