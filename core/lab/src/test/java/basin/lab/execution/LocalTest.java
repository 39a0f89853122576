package basin.lab.execution;

import basin.lab.sample.OneByOne;
import basin.spi.Plugin;
import basin.spi.run.Cost;
import basin.spi.run.End;
import basin.spi.run.Executor;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.testkit.ExecutorContract;
import basin.testkit.HouseStyle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class LocalTest implements ExecutorContract, HouseStyle {
  private static final String ENDLESS = "endless";
  private static final String FAILS = "2";

  @Override
  public Plugin plugin() {
    return new ExecutionPlugin();
  }

  @Override
  public Map<String, Executor> components() {
    return Map.of("local", new Local());
  }

  @Override
  public TrialRunner runner() {
    return new OneByOne(LocalTest::result);
  }

  @Override
  public List<Trial> trials() {
    return IntStream.range(0, 20).mapToObj(Integer::toString).map(LocalTest::trial).toList();
  }

  @Override
  public Trial endless() {
    return trial(ENDLESS);
  }

  private static Trial trial(String id) {
    return new Trial(id, 0, "{}", Map.of(), Map.of());
  }

  private static TrialResult result(Trial trial) {
    if (trial.id().equals(ENDLESS)) {
      awaitInterrupt();
    }
    Outcome outcome = trial.id().equals(FAILS) ? Outcome.FAILED : Outcome.COMPLETED;
    return new TrialResult(
        trial.id(), new End(outcome, ""), new Cost(1, 1, 1, 0), 1, "digest of " + trial.id());
  }

  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }
}
