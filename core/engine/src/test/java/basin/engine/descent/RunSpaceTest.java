package basin.engine.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.example.Plain;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Memory;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Role;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Step;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunSpaceTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final List<Block> BLOCKS =
      List.of(
          new Block("dense1.weights", Role.WEIGHTS, 0, 2, 3),
          new Block("dense1.bias", Role.BIAS, 6, 1, 3),
          new Block("dense2.weights", Role.WEIGHTS, 9, 3, 1),
          new Block("dense2.bias", Role.BIAS, 12, 1, 1));

  /** f(x) = Σ x. */
  private static final Objective SUM =
      new Objective() {
        @Override
        public double value(Vec point) {
          return point.sum();
        }

        @Override
        public double gradient(Vec point, Vec gradient) {
          gradient.fill(1);
          return value(point);
        }
      };

  /** Moves each column of the weights by one, and the biases by a rule. */
  private record ByColumns(Rule others) implements Optimizer {
    @Override
    public Descent start(Space space) {
      List<Block> biases = space.blocks().stream().filter(b -> b.role() == Role.BIAS).toList();
      Transform.Link rest = space.scope("rest").part(biases).link(others);
      Vec update = space.vector();
      return (point, gradient, objective, progress) -> {
        double loss = objective.gradient(point, gradient);
        rest.apply(update.set(gradient), point, progress);
        for (Block block : space.blocks()) {
          if (block.role() == Role.WEIGHTS) {
            Matrix weights = space.matrix(update, block);
            for (int r = 0; r < weights.rows(); r++) {
              weights.row(r).fill(r + 1);
            }
          }
        }
        point.subtract(update);
        return loss;
      };
    }
  }

  @Test
  void blocksAreMatricesWithRolesAndARuleMayMoveSomeOfThem() {
    Vec point = DOUBLES.vec(13);
    step(new ByColumns(new Plain(10)), point, 0);
    assertArrayEquals(
        new double[] {-1, -1, -1, -2, -2, -2, -10, -10, -10, -1, -2, -3, -10}, point.toArray());
  }

  @Test
  void aRuleOnAPartLeavesTheRestAlone() {
    Vec point = DOUBLES.vec(13);
    Optimizer biases =
        space -> space.part(List.of(BLOCKS.get(1), BLOCKS.get(2))).descent(new Plain(1));
    step(biases, point, 0);
    assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, 0}, point.toArray());
    Optimizer halved =
        space -> space.part(List.of(BLOCKS.get(3))).descent((u, p, progress) -> u.multiply(0.5));
    step(halved, point, 0);
    assertArrayEquals(
        new double[] {0, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -0.5}, point.toArray());
  }

  @Test
  void aPartHasNoOtherBlocks() {
    Space space = space().part(BLOCKS.subList(0, 1));
    assertThrows(IllegalArgumentException.class, () -> space.part(BLOCKS.subList(1, 2)));
  }

  /** w ← w − 1, and half of w in the answer. */
  private record Halving() implements Rule {
    @Override
    public List<String> memory() {
      return List.of("half");
    }

    @Override
    public Optional<String> answer() {
      return Optional.of("half");
    }

    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      memory.get("half").set(w.add(-1)).multiply(0.5);
    }
  }

  @Test
  void aRuleAnswersWithWhatItRemembersFromItsFirstStepOn() {
    Vec point = DOUBLES.vec(13).fill(5);
    Descent descent = new Halving().start(space());
    assertSame(point, descent.answer(point));
    descent.step(point, DOUBLES.vec(13), SUM, Progress.of(0, 10, 1));
    assertArrayEquals(DOUBLES.vec(13).fill(4).toArray(), point.toArray());
    assertArrayEquals(DOUBLES.vec(13).fill(2).toArray(), descent.answer(point).toArray());
  }

  @Test
  void blocksThatARuleDoesNotMoveAreInItsAnswerAsTheyAre() {
    Vec point = DOUBLES.vec(13).fill(5);
    Descent descent = new Halving().start(space().part(List.of(BLOCKS.get(1), BLOCKS.get(3))));
    descent.step(point, DOUBLES.vec(13), SUM, Progress.of(0, 10, 1));
    point.set(0, 7);
    assertArrayEquals(
        new double[] {7, 5, 5, 5, 5, 5, 2, 2, 2, 5, 5, 5, 2}, descent.answer(point).toArray());
  }

  /** w ← w − Σ of three settings, each asked for in every tile. */
  private record Asking(Schedule a, Schedule b, Schedule c) implements Rule {
    @Override
    public List<String> memory() {
      return List.of("m");
    }

    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.add(-step.value(a)).add(-step.value(b)).add(-step.value(c)).add(-step.power(0.5));
    }
  }

  @Test
  void aScheduleIsWorkedOutOncePerStepHoweverManyTilesAndSettingsThereAre() {
    AtomicInteger asked = new AtomicInteger();
    Schedule counting = progress -> asked.incrementAndGet() * 0.0 + progress.step();
    Schedule also = progress -> asked.incrementAndGet() * 0.0 + 1;
    Schedule third = progress -> asked.incrementAndGet() * 0.0 + 2;
    int dimension = 3 * Tiles.LENGTH + 5;
    Space space =
        new RunSpace(
            List.of(new Block("x", 0, 1, dimension)),
            dimension,
            DOUBLES,
            new RunState(DOUBLES, new SeededStreams(0)));
    Descent descent = new Asking(counting, also, third).start(space);
    Vec point = DOUBLES.vec(dimension);
    Vec gradient = DOUBLES.vec(dimension);
    for (int t = 0; t < 4; t++) {
      descent.step(point, gradient, SUM, Progress.of(t, 4, 1));
    }
    assertEquals(4 * 3, asked.get());
    double moved = (0 + 1 + 2 + 3) + 4 * 1 + 4 * 2 + (0.5 + 0.25 + 0.125 + 0.0625);
    assertEquals(-moved, point.get(0));
    assertEquals(-moved, point.get(dimension - 1));
  }

  @Test
  void oneNameIsRememberedOncePerScope() {
    Space space = space();
    Rule rule = new Asking(progress -> 0, progress -> 0, progress -> 0);
    rule.start(space);
    rule.start(space.scope("other"));
    String told = assertThrows(IllegalStateException.class, () -> rule.start(space)).getMessage();
    assertEquals("the state 'm' is asked for twice; give one of them another name", told);
  }

  private static void step(Optimizer optimizer, Vec point, long step) {
    optimizer.start(space()).step(point, DOUBLES.vec(13), SUM, Progress.of(step, 10, 1));
  }

  private static Space space() {
    return new RunSpace(BLOCKS, 13, DOUBLES, new RunState(DOUBLES, new SeededStreams(0)));
  }
}
