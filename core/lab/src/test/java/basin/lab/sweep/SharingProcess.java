package basin.lab.sweep;

import basin.lab.execution.LocalExecutor;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.Specimens;
import basin.lab.results.tenancy.Tenancy;
import basin.lab.sample.OneByOne;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A JVM that runs an experiment beside others, or takes five trials of it and stays. */
public final class SharingProcess {
  private final int trials;
  private final int milliseconds;

  private SharingProcess(int trials, int milliseconds) {
    this.trials = trials;
    this.milliseconds = milliseconds;
  }

  public static void main(String[] arguments) throws IOException {
    SharingProcess process =
        new SharingProcess(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    try (ResultsDatabase database = ResultsDatabase.open(Path.of(arguments[0]))) {
      if (arguments[1].equals("stay")) {
        process.stay(database);
      }
      System.out.print("ready\n");
      System.in.read(); // until it may begin
      process.run(database);
    }
  }

  static String digest(Trial trial) {
    return result(trial).digest();
  }

  private void run(ResultsDatabase database) {
    Plan plan = new Plan(Specimens.experiment("e"), "", Specimens.trials(trials));
    SweepSummary summary =
        new Sweep(plan, database, new LocalExecutor(2), new OneByOne(this::slowly))
            .run(
                new SweepListener() {
                  @Override
                  public void joined(List<String> processes) {
                    System.out.println("joined " + String.join(", ", processes));
                  }

                  @Override
                  public void waiting(long trials, List<String> processes) {
                    System.out.println(
                        "waiting for " + trials + " of " + String.join(", ", processes));
                  }

                  @Override
                  public void finished(Trial trial, TrialResult result, long done, long total) {
                    System.out.println("ran " + trial.id());
                  }
                });
    System.out.println(summary.tally().done() + " of " + summary.tally().total());
  }

  private void stay(ResultsDatabase database) {
    Tenancy tenancy =
        database.settle(
            Specimens.experiment("e"), "", () -> Specimens.planned(trials), Optional.empty());
    List<Trial> some = Specimens.trials(trials).subList(3, 8);
    System.out.println("took " + tenancy.take(some).free().size());
    for (; ; ) {
      LockSupport.park();
    }
  }

  private TrialResult slowly(Trial trial) {
    LockSupport.parkNanos(milliseconds * 10_000_000L);
    return result(trial);
  }

  static TrialResult result(Trial trial) {
    return Specimens.result(
        trial.id(), Outcome.COMPLETED, StrictMath.sin(trial.id().hashCode()), trial.seed());
  }
}
