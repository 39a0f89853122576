package basin.lab.execution;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.Trainer;
import basin.lab.trial.Computation;
import basin.spi.analysis.Site;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a computation reads, on one thread. */
final class ComputationSite implements Site {
  private final Computation computation;
  private final Trainer trainer;
  private final Arithmetic arithmetic = Arithmetic.of(Precision.FLOAT64);
  private final Map<Integer, Landscape> landscapes = new HashMap<>();

  ComputationSite(Computation computation, Trainer trainer) {
    this.computation = computation;
    this.trainer = trainer;
  }

  @Override
  public Landscape landscape(int trial) {
    return landscapes.computeIfAbsent(
        trial, number -> trainer.exact(computation.reads().get(number).assignment()));
  }

  @Override
  public Vec vector(int trial, String name) {
    double[] numbers = computation.reads().get(trial).vectors().get(name);
    if (numbers == null) {
      throw new IllegalArgumentException("the unit does not ask for vectors " + name);
    }
    return copy(numbers);
  }

  @Override
  public List<Vec> earlier(String unit, String track) {
    List<double[]> vectors = computation.earlier().getOrDefault(unit, Map.of()).get(track);
    if (vectors == null) {
      throw new IllegalArgumentException(
          "the unit does not ask for vectors %s of %s".formatted(track, unit));
    }
    return vectors.stream().map(this::copy).toList();
  }

  private Vec copy(double[] numbers) {
    Vec vector = vector(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      vector.set(i, numbers[i]);
    }
    return vector;
  }

  @Override
  public Vec vector(int length) {
    return arithmetic.vec(length);
  }

  @Override
  public Streams streams() {
    return new Own(new SeededStreams(computation.seed()), computation.unit().name());
  }

  /**
   * Unlike those of the trials, and of the other units.
   *
   * @param all of the seed
   * @param unit whose they are
   */
  private record Own(Streams all, String unit) implements Streams {
    @Override
    public RandomStream named(String name) {
      return all.named("analysis." + unit + "." + name);
    }

    @Override
    public Streams withSeed(long seed) {
      return new Own(all.withSeed(seed), unit);
    }

    @Override
    public long seed() {
      return all.seed();
    }
  }
}
