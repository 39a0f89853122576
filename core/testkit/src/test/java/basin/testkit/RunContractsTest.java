package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.Plugin;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each contract passes what is right, and tells what is wrong. */
class RunContractsTest {
  private static final Plugin NOTHING = extensions -> {};

  /** a = 2z, going back by another factor, and of all its rows or of those that came in. */
  private record Doubling(double back, boolean allRows) implements Layer {
    @Override
    public Plan plan(Shape inputs) {
      return new Plan(inputs, List.of());
    }

    @Override
    public ActiveLayer start(LayerContext context) {
      Matrix outputs = context.matrix(context.rows(), context.inputs().size());
      return new ActiveLayer() {
        @Override
        public Matrix forward(Matrix inputs, Pass pass) {
          Matrix a = outputs.top(inputs.rows());
          a.all().set(inputs.all()).multiply(2);
          if (allRows) {
            a.all().add(outputs.get(context.rows() - 1, 0));
          }
          return a;
        }

        @Override
        public Matrix backward(Matrix gradient, boolean inputsToo) {
          gradient.all().multiply(back);
          return gradient;
        }
      };
    }

    @Override
    public String label() {
      return "doubling";
    }
  }

  @Test
  void aLayerThatIsWrongOnTheWayBackOrSeesOldRowsIsFound() {
    LayerContract contract =
        new LayerContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Layer> components() {
            return Map.of(
                "right", new Doubling(2, false),
                "wrong", new Doubling(2.001, false),
                "stale", new Doubling(2, true));
          }
        };
    List<String> wrong = Verdict.failures(contract.gradientsAreTheCentralDifferences());
    assertTrue(wrong.contains("wrong") && !wrong.contains("right"));
    assertEquals(List.of("stale"), Verdict.failures(contract.aShortPassSeesNothingOfALongOne()));
    assertEquals(List.of(), Verdict.failures(contract.theLabelIsALowerCaseWord()));
    assertEquals(
        List.of("stale", "wrong"),
        Verdict.failures(contract.everyNumberOfRowsIsRight()).stream().sorted().toList());
  }

  /** f(x, y) = (x − 1)² + y², with minima as told. */
  private record Dish(double factor, List<double[]> minima) implements Surface {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double value(Vec x) {
      return Math.pow(x.get(0) - 1, 2) + x.get(1) * x.get(1);
    }

    @Override
    public void gradient(Vec x, Vec gradient) {
      gradient.set(0, 2 * factor * (x.get(0) - 1)).set(1, 2 * x.get(1));
    }

    @Override
    public void start(Vec x, RandomStream random) {
      x.set(0, random.gaussian()).set(1, random.gaussian());
    }
  }

  @Test
  void aSurfaceWithAWrongGradientOrMinimumIsFound() {
    List<double[]> minimum = List.of(new double[] {1, 0});
    ProblemContract contract =
        new ProblemContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Problem> components() {
            return Map.of(
                "right", new Dish(1, minimum),
                "steep", new Dish(1.001, minimum),
                "elsewhere", new Dish(1, List.of(new double[] {1, 0.01})));
          }
        };
    assertEquals(List.of("steep"), Verdict.failures(contract.gradientIsTheCentralDifference()));
    assertEquals(List.of("elsewhere"), Verdict.failures(contract.minimaAreStationaryAndLow()));
    assertEquals(List.of(), Verdict.failures(contract.theSeedDecidesTheStart()));
    assertEquals(List.of(), Verdict.failures(contract.float32IsNearFloat64()));
    assertEquals(List.of(), Verdict.failures(contract.blocksCoverThePoint()));
  }

  @Test
  void aProbeThatMovesThePointOrRemembersIsFound() {
    AtomicInteger looks = new AtomicInteger();
    Probe right = (landscape, state) -> (s, recorder) -> recorder.record("x", s.point().get(0));
    Probe pushing =
        (landscape, state) ->
            (s, recorder) -> {
              recorder.record("x", s.point().get(0));
              s.point().set(0, 0);
            };
    Probe counting =
        (landscape, state) -> (s, recorder) -> recorder.record("looks", looks.incrementAndGet());
    Probe silent = (landscape, state) -> (s, recorder) -> {};
    Probe shouting = (landscape, state) -> (s, recorder) -> recorder.record("Loss Value", 0);
    ProbeContract contract =
        new ProbeContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Probe> components() {
            return Map.of(
                "right", right,
                "pushing", pushing,
                "counting", counting,
                "silent", silent,
                "shouting", shouting);
          }
        };
    assertEquals(List.of("pushing"), Verdict.failures(contract.lookingChangesNothing()));
    assertEquals(List.of("counting"), Verdict.failures(contract.twoRunsShareNoState()));
    assertEquals(List.of("silent"), Verdict.failures(contract.everyRunIsRecordedOrRemarkedUpon()));
    assertEquals(
        List.of("shouting"), Verdict.failures(contract.seriesAreNamedInLowerCaseWithDots()));
  }

  /** Records how often it has looked, which it keeps to itself or in the state. */
  private record Tally(boolean cheats) implements Probe {
    @Override
    public Watch attach(Landscape landscape, State state) {
      Scalar looks = state.number("looks");
      return new Watch() {
        private int own;

        @Override
        public void observe(Snapshot snapshot, Recorder recorder) {
          looks.set(looks.get() + 1);
          own++;
          recorder.record("looks", cheats ? own : looks.get());
        }
      };
    }
  }

  @Test
  void aProbeThatKeepsAFieldIsFound() {
    ProbeContract contract =
        new ProbeContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Probe> components() {
            return Map.of("honest", new Tally(false), "cheating", new Tally(true));
          }
        };
    assertEquals(List.of("cheating"), Verdict.failures(contract.aSavedRunGoesOnToTheSameBits()));
  }

  /** Stops after nine steps, which it counts by itself or in the state. */
  private record Nine(boolean cheats) implements StoppingRule {
    @Override
    public Judge start(State state) {
      Scalar steps = state.number("steps");
      return new Judge() {
        private int own;

        @Override
        public Optional<String> reasonToStop(Snapshot snapshot) {
          steps.set(steps.get() + 1);
          own++;
          return (cheats ? own : steps.get()) < 9 ? Optional.empty() : Optional.of("nine");
        }
      };
    }
  }

  @Test
  void aStoppingRuleThatKeepsAFieldIsFound() {
    StoppingRuleContract contract =
        new StoppingRuleContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, StoppingRule> components() {
            return Map.of("honest", new Nine(false), "cheating", new Nine(true));
          }
        };
    assertEquals(List.of("cheating"), Verdict.failures(contract.aSavedRunGoesOnToTheSameBits()));
  }

  /** Adds more with each training pass, or with each step as the state says. */
  private record Drifting(boolean cheats) implements Layer {
    @Override
    public Plan plan(Shape inputs) {
      return new Plan(inputs, List.of());
    }

    @Override
    public ActiveLayer start(LayerContext context) {
      Scalar drift = context.state().number("drift");
      Matrix outputs = context.matrix(context.rows(), context.inputs().size());
      return new ActiveLayer() {
        private double own;

        @Override
        public Matrix forward(Matrix inputs, Pass pass) {
          if (pass == Pass.TRAINING) {
            drift.set(drift.get() + 1);
            own++;
          }
          Matrix a = outputs.top(inputs.rows());
          a.all().set(inputs.all()).add((cheats ? own : drift.get()) / 64);
          return a;
        }

        @Override
        public Matrix backward(Matrix gradient, boolean inputsToo) {
          return gradient;
        }
      };
    }

    @Override
    public String label() {
      return "drifting";
    }
  }

  @Test
  void aLayerThatKeepsAFieldIsFound() {
    LayerContract contract =
        new LayerContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Layer> components() {
            return Map.of("honest", new Drifting(false), "cheating", new Drifting(true));
          }
        };
    assertEquals(List.of("cheating"), Verdict.failures(contract.aSavedRunGoesOnToTheSameBits()));
  }

  @Test
  void aRuleThatNeverSpeaksOrRemembersIsFound() {
    AtomicInteger steps = new AtomicInteger();
    StoppingRule right =
        state -> s -> s.progress().step() < 9 ? Optional.empty() : Optional.of("step 9");
    StoppingRule mute = state -> s -> Optional.empty();
    StoppingRule wordless =
        state -> s -> s.progress().step() < 9 ? Optional.empty() : Optional.of(" ");
    StoppingRule shared =
        state -> s -> steps.incrementAndGet() % 10 < 7 ? Optional.empty() : Optional.of("after 7");
    StoppingRuleContract contract =
        new StoppingRuleContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, StoppingRule> components() {
            return new TreeMap<>(
                Map.of("right", right, "mute", mute, "wordless", wordless, "shared", shared));
          }
        };
    assertEquals(List.of("shared"), Verdict.failures(contract.twoRunsShareNoState()));
    assertTrue(
        Verdict.failures(contract.stopsWithAReason()).containsAll(List.of("mute", "wordless")));
    assertFalse(Verdict.failures(contract.stopsWithAReason()).contains("right"));
    assertEquals(List.of(), Verdict.failures(contract.judgingChangesNothing()));
  }

  /** Four rows of two classes. */
  private record Four(int[] train, int[] test, double mark, boolean seedIgnored)
      implements Dataset {
    @Override
    public Samples load(Shelf shelf, Streams streams) {
      double[][] x = new double[4][2];
      for (double[] row : x) {
        row[0] = seedIgnored ? 1 / 3.0 : streams.named("data").gaussian();
      }
      double[][] y = {{1, 0}, {0, mark}, {1, 0}, {0, 1}};
      return new Samples(
          Task.CLASSIFICATION, Table.of(x, 2), Table.of(y, 2), train, new int[0], test, "four");
    }

    @Override
    public boolean seeded() {
      return false;
    }

    @Override
    public String digest(Shelf shelf) {
      return "4";
    }
  }

  @Test
  void aDatasetWithOverlapsOddClassesOrSecretSeedsIsFound() {
    int[] first = {0, 1};
    int[] last = {2, 3};
    DatasetContract contract =
        new DatasetContract() {
          @Override
          public Plugin plugin() {
            return NOTHING;
          }

          @Override
          public Map<String, Dataset> components() {
            return Map.of(
                "right", new Four(first, last, 1, true),
                "overlap", new Four(first, new int[] {1, 2}, 1, true),
                "odd", new Four(first, last, 2, true),
                "secret", new Four(first, last, 1, false));
          }
        };
    assertEquals(List.of("overlap"), Verdict.failures(contract.splitsAreDisjoint()));
    assertEquals(List.of("odd"), Verdict.failures(contract.classesAreOneHotOrZeroAndOne()));
    assertEquals(
        List.of("secret"), Verdict.failures(contract.onlyASeededDatasetDependsOnTheSeed()));
    assertEquals(List.of(), Verdict.failures(contract.loadingTwiceGivesTheSame()));
    assertEquals(List.of(), Verdict.failures(contract.tablesAreConsistent()));
    assertEquals(List.of(), Verdict.failures(contract.rowsAreRoundedToThePrecisionAsked()));
  }
}
