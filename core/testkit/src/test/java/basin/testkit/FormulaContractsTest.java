package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.Plugin;
import basin.spi.descent.Descent;
import basin.spi.descent.Memory;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Step;
import basin.spi.network.Activation;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each contract passes what is right, and tells what is wrong. */
class FormulaContractsTest {
  private static final Plugin NOTHING = extensions -> {};

  /** φ(z) = z², with a slope that may be off by a factor. */
  private record Square(double factor) implements Activation {
    @Override
    public void value(Vec z, Vec a) {
      a.set(z).square();
    }

    @Override
    public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
      slope.set(z).multiply(2 * factor);
    }
  }

  @Test
  void aWrongSlopeIsFound() {
    ActivationContract contract =
        activations(Map.of("right", new Square(1), "wrong", new Square(1.001)));
    assertEquals(List.of("wrong"), Verdict.failures(contract.slopeIsTheCentralDifference()));
    assertEquals(List.of("wrong"), Verdict.failures(contract.pullbackIsTheTransposedJacobian()));
    assertEquals(List.of(), Verdict.failures(contract.whatGoesInIsNotChanged()));
    assertEquals(List.of(), Verdict.failures(contract.aBatchIsItsRows()));
    assertEquals(List.of(), Verdict.failures(contract.float32IsNearFloat64()));
    assertEquals(List.of(), Verdict.failures(contract.theGainIsPositive()));
  }

  /** φ(z) = z², element by element: right, but no operation of whole vectors. */
  private record ByHand() implements Activation {
    @Override
    public void value(Vec z, Vec a) {
      for (int i = 0; i < z.length(); i++) {
        a.set(i, z.get(i) * z.get(i));
      }
    }

    @Override
    public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
      slope.set(z).multiply(2);
    }
  }

  @Test
  void anActivationThatUsesPlainNumbersCarriesNoTangents() {
    ActivationContract contract =
        activations(Map.of("right", new Square(1), "by hand", new ByHand()));
    assertEquals(List.of("by hand"), Verdict.failures(contract.valueAndPullbackCarryTangents()));
    assertEquals(List.of(), Verdict.failures(contract.pullbackIsTheTransposedJacobian()));
  }

  @Test
  void anActivationThatSpoilsItsInputIsFound() {
    Activation spoiler =
        new Activation() {
          @Override
          public void value(Vec z, Vec a) {
            a.set(z);
          }

          @Override
          public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
            slope.fill(1);
            z.fill(0);
          }
        };
    assertEquals(
        List.of("spoiler"),
        Verdict.failures(activations(Map.of("spoiler", spoiler)).whatGoesInIsNotChanged()));
  }

  /** Σ (p − t)² over all elements, divided by the rows or not. */
  private record Squares(boolean mean) implements Loss {
    @Override
    public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
      Matrix error = scratch.like(predictions);
      error.all().set(predictions.all()).subtract(targets.all());
      error.rowDots(error, losses);
      losses.multiply(mean ? 1 : targets.rows());
    }

    @Override
    public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
      gradient.all().set(predictions.all()).subtract(targets.all()).multiply(2);
      if (mean) {
        gradient.all().divide(targets.rows());
      }
    }
  }

  /** Right, but for the last row of seven. */
  private record Forgetful(Loss right) implements Loss {
    @Override
    public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
      right.losses(predictions, targets, losses, scratch);
    }

    @Override
    public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
      right.gradient(predictions, targets, gradient, scratch);
      if (gradient.rows() == 7) {
        gradient.row(6).fill(0);
      }
    }
  }

  @Test
  void aLossThatIsWrongWithSomeNumberOfRowsIsFound() {
    LossContract contract =
        losses(Map.of("right", new Squares(true), "wrong", new Forgetful(new Squares(true))));
    assertEquals(List.of("wrong"), Verdict.failures(contract.everyNumberOfRowsIsRight()));
    assertEquals(List.of(), Verdict.failures(contract.gradientIsTheCentralDifference()));
  }

  private static LossContract losses(Map<String, Loss> components) {
    return new LossContract() {
      @Override
      public Plugin plugin() {
        return NOTHING;
      }

      @Override
      public Map<String, Loss> components() {
        return components;
      }
    };
  }

  @Test
  void aLossThatIsASumIsFound() {
    LossContract contract = losses(Map.of("mean", new Squares(true), "sum", new Squares(false)));
    assertEquals(
        List.of("sum"),
        Verdict.failures(contract.repeatingTheRowsLeavesTheValueAndHalvesEachGradient()));
    assertEquals(List.of(), Verdict.failures(contract.gradientIsTheCentralDifference()));
    assertEquals(List.of(), Verdict.failures(contract.whatGoesInIsNotChanged()));
    assertEquals(List.of(), Verdict.failures(contract.float32IsNearFloat64()));
  }

  private record Plain(double rate) implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.addScaled(-rate, g);
    }
  }

  @Test
  void anOptimizerThatKeepsStateInItsSpecificationIsFound() {
    AtomicInteger steps = new AtomicInteger();
    Rule forgetful = (w, g, memory, step) -> w.addScaled(-0.5 / steps.incrementAndGet(), g);
    OptimizerContract contract =
        optimizers(
            Map.of(
                "right", new Plain(0.1),
                "uphill", new Plain(-0.1),
                "shared", forgetful));
    assertEquals(List.of("uphill"), Verdict.failures(contract.descendsOnAParabola()));
    assertEquals(List.of("shared"), Verdict.failures(contract.twoStartsShareNoState()));
    assertEquals(List.of(), Verdict.failures(contract.aStepTellsLossAndGradientWhereItStarted()));
  }

  /** Steps that grow shorter, as a count says that lies in a field or in the state. */
  private record Slowing(boolean cheats) implements Optimizer {
    @Override
    public Descent start(Space space) {
      Scalar steps = space.state().number("steps");
      return new Descent() {
        private double own;

        @Override
        public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
          double loss = objective.gradient(point, gradient);
          steps.set(steps.get() + 1);
          own++;
          point.addScaled(-0.1 / (cheats ? own : steps.get()), gradient);
          return loss;
        }
      };
    }
  }

  @Test
  void anOptimizerThatKeepsAFieldIsFound() {
    OptimizerContract contract =
        optimizers(Map.of("honest", new Slowing(false), "cheating", new Slowing(true)));
    assertEquals(List.of(), Verdict.failures(contract.twoStartsShareNoState()));
    assertEquals(List.of("cheating"), Verdict.failures(contract.aSavedRunGoesOnToTheSameBits()));
  }

  @Test
  void anOptimizerThatDividesZeroByZeroIsFound() {
    Rule sign = (w, g, memory, step) -> w.addScaled(-0.01, g.divide(step.scratch().set(g).abs()));
    OptimizerContract contract = optimizers(Map.of("sign", sign, "right", new Plain(0.1)));
    assertEquals(List.of("sign"), Verdict.failures(contract.staysFiniteWhereTheGradientIsZero()));
  }

  @Test
  void anOptimizerThatHidesItsGradientIsFound() {
    Optimizer hiding =
        space -> {
          Vec own = space.vector();
          return (point, gradient, objective, progress) -> {
            double loss = objective.gradient(point, own);
            point.addScaled(-0.1, own);
            return loss;
          };
        };
    OptimizerContract contract = optimizers(Map.of("hiding", hiding));
    assertEquals(
        List.of("hiding"), Verdict.failures(contract.aStepTellsLossAndGradientWhereItStarted()));
    assertEquals(List.of(), Verdict.failures(contract.scalarKernelsGiveTheSameBits()));
  }

  @Test
  void anInitializerWithAnotherVarianceOrAGapIsFound() {
    Initializer right =
        (block, fan, random) -> {
          for (int i = 0; i < block.length(); i++) {
            block.set(i, random.gaussian() / Math.sqrt(fan.in()));
          }
        };
    Initializer gap = (block, fan, random) -> block.set(0, random.gaussian());
    Initializer wide =
        (block, fan, random) -> {
          right.fill(block, fan, random);
          block.multiply(1.1);
        };
    InitializerContract contract =
        new InitializerContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Initializer> components() {
            return Map.of("right", right, "gap", gap, "wide", wide);
          }

          @Override
          public OptionalDouble variance(Initializer initializer, Fan fan) {
            return initializer == gap ? OptionalDouble.empty() : OptionalDouble.of(1.0 / fan.in());
          }
        };
    assertEquals(List.of("gap"), Verdict.failures(contract.everyElementIsFilled()));
    assertEquals(List.of("wide"), Verdict.failures(contract.theVarianceIsAsPromised()));
    assertEquals(List.of(), Verdict.failures(contract.theSeedDecides()));
  }

  @Test
  void aScheduleThatTurnsNegativeOrRemembersIsFound() {
    AtomicInteger asked = new AtomicInteger();
    ScheduleContract contract =
        new ScheduleContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Schedule> components() {
            return Map.of(
                "falling", progress -> 1 - 1.5 * progress.fraction(),
                "counting", progress -> asked.incrementAndGet(),
                "right", progress -> 1 - progress.fraction());
          }
        };
    assertEquals(List.of("falling"), Verdict.failures(contract.everyValueIsFiniteAndNotNegative()));
    assertEquals(
        List.of("counting"), Verdict.failures(contract.theValueDependsOnProgressAndHistoryAlone()));
  }

  /** Halves; looks at a metric, and may say so. */
  private record Halving(List<String> metrics, boolean constant) implements Schedule {
    @Override
    public double at(Progress progress) {
      return progress.history("train.loss").size() < 5 ? 1 : 0.5;
    }
  }

  @Test
  void aScheduleThatLooksInSecretOrIsNotTheConstantItSaysIsFound() {
    ScheduleContract contract =
        new ScheduleContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Schedule> components() {
            return Map.of(
                "secret", new Halving(List.of(), false),
                "constant", new Halving(List.of("train.loss"), true),
                "right", new Halving(List.of("train.loss"), false));
          }
        };
    assertEquals(
        List.of("secret"), Verdict.failures(contract.theValueDependsOnProgressAndHistoryAlone()));
    assertEquals(
        List.of("constant", "secret"),
        Verdict.failures(contract.aConstantIsConstant()).stream().sorted().toList());
  }

  public record Flat() implements Schedule {
    @Override
    public double at(Progress progress) {
      return 1;
    }
  }

  @Test
  void aComponentThatNobodyTestsIsFound() {
    ScheduleContract contract =
        new ScheduleContract() {
          @Override
          public Plugin plugin() {
            return extensions ->
                extensions
                    .add(Schedule.class, "flat", Flat.class)
                    .add(Schedule.class, "flatter", Flat.class);
          }

          @Override
          public Map<String, Schedule> components() {
            return Map.of("flat", new Flat(), "flat again", new Flat());
          }
        };
    AssertionError error =
        assertThrows(AssertionError.class, contract::everyRegisteredComponentIsTested);
    assertTrue(error.getMessage().contains("components() of this test lacks [flatter]"));
  }

  private static ActivationContract activations(Map<String, Activation> components) {
    return new ActivationContract() {
      @Override
      public Plugin plugin() {
        return NOTHING;
      }

      @Override
      public Map<String, Activation> components() {
        return components;
      }
    };
  }

  private static OptimizerContract optimizers(Map<String, Optimizer> components) {
    return new OptimizerContract() {
      @Override
      public Plugin plugin() {
        return NOTHING;
      }

      @Override
      public Map<String, Optimizer> components() {
        return components;
      }
    };
  }
}
