package basin.lab.results;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A JVM that stores trials and says before and after each which it is, until it is killed. */
public final class WritingProcess {
  static final int TRIALS = 2_000;

  /** Takes so long to store that the writer can be watched and killed meanwhile. */
  static final String LONG_ONE = "trial-20";

  private WritingProcess() {}

  public static void main(String[] arguments) {
    try (ResultsDatabase database = ResultsDatabase.open(Path.of(arguments[0]))) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(TRIALS));
      database
          .missing("e")
          .forEachRemaining(
              trial -> {
                TrialResult result = result(trial.id());
                System.out.println("storing " + trial.id());
                database.store(run, result);
                System.out.println("stored " + trial.id());
              });
    }
  }

  private static TrialResult result(String id) {
    int points = id.equals(LONG_ONE) ? 400_000 : 200;
    double[] values = IntStream.range(0, points).mapToDouble(i -> id.hashCode() + i).toArray();
    long[] steps = new long[points];
    Curve curve = new Curve("train.loss", steps, values, steps, values);
    Curve other = new Curve("test.loss", steps, values, steps, values);
    Track track = new Track("trajectory", new long[3], new double[][] {values, values, values});
    return Specimens.result(id, Outcome.COMPLETED, List.of(curve, other), List.of(track));
  }
}
