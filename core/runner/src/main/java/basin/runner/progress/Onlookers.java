package basin.runner.progress;

import basin.lab.execution.UnderWay;
import basin.lab.sweep.SweepSummary;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All who look on. */
public final class Onlookers implements Onlooker {
  private final List<Onlooker> all = new CopyOnWriteArrayList<>();

  /** Nobody yet. */
  @Inject
  public Onlookers() {}

  /** One more, who hears of what happens from now on. */
  public void add(Onlooker onlooker) {
    all.add(onlooker);
  }

  @Override
  public void begins(Standing standing, UnderWay underWay) {
    all.forEach(each -> each.begins(standing, underWay));
  }

  @Override
  public void look() {
    all.forEach(Onlooker::look);
  }

  @Override
  public void finished(Trial trial, TrialResult result) {
    all.forEach(each -> each.finished(trial, result));
  }

  @Override
  public void ended(SweepSummary summary) {
    all.forEach(each -> each.ended(summary));
  }

  @Override
  public void reported(String experiment, Path report) {
    all.forEach(each -> each.reported(experiment, report));
  }
}
