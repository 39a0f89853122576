package basin.lab.results;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A JVM that stores trials and prints the id of each that is stored, until it is killed. */
public final class WritingProcess {
  static final int TRIALS = 2_000;

  /** So long a line fills the pipe soon: the writer cannot run away from its reader. */
  private static final String PADDING = " ".repeat(4_000);

  private static final int POINTS = 200;

  private WritingProcess() {}

  public static void main(String[] arguments) {
    try (ResultsDatabase database = ResultsDatabase.open(Path.of(arguments[0]))) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(TRIALS));
      database
          .missing("e")
          .forEachRemaining(
              trial -> {
                database.store(run, result(trial.id()));
                System.out.println(trial.id() + PADDING);
              });
    }
  }

  private static TrialResult result(String id) {
    double[] values = IntStream.range(0, POINTS).mapToDouble(i -> id.hashCode() + i).toArray();
    long[] steps = new long[POINTS];
    Curve curve = new Curve("train.loss", steps, values, steps, values);
    Curve other = new Curve("test.loss", steps, values, steps, values);
    Track track = new Track("trajectory", new long[3], new double[][] {values, values, values});
    return Specimens.result(id, Outcome.COMPLETED, List.of(curve, other), List.of(track));
  }
}
