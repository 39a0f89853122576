package basin.spark;

import basin.spark.worker.Answer;
import basin.spark.worker.TrialTask;
import basin.spi.run.ExecutorException;
import basin.spi.run.LockstepGroups;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends trials to a cluster in waves, and hands over each result as it comes. There are always some
 * waves ahead, so that no core waits for the slowest trial of one, and never more, however many
 * trials there are.
 *
 * <p>An executor may run several trials at once, and its loss takes all of them with it. A group
 * that lost its executor time and again is taken apart; a trial that did has its last try in the
 * end, when nothing runs beside it, so that it answers for itself alone.
 */
final class Dispatch {
  private static final int WAVES_AHEAD = 2;
  private static final int SMALLEST_WAVE = 64;
  private static final long LOOK_SECONDS = 1;
  private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(30);

  private final Cluster cluster;
  private final TrialTask task;
  private final TrialRunner runner;
  private final Consumer<TrialResult> sink;
  private final int lockstep;
  private final BlockingQueue<Wave.News> news = new LinkedBlockingQueue<>();
  private final Set<Wave> waves = new HashSet<>();
  private final Deque<List<Trial>> again = new ArrayDeque<>();
  private final Deque<Trial> suspects = new ArrayDeque<>();
  private final int attempts;
  private boolean alone;
  private int open;

  Dispatch(
      Cluster cluster,
      TrialTask task,
      TrialRunner runner,
      Consumer<TrialResult> sink,
      int lockstep) {
    this.cluster = cluster;
    this.task = task;
    this.runner = runner;
    this.sink = sink;
    this.lockstep = lockstep;
    this.attempts = cluster.spark().attempts();
  }

  /** Returns when all have a result, or the thread is interrupted. */
  void run(Iterator<Trial> trials) {
    int cores = cluster.cores();
    int wave = Math.max(SMALLEST_WAVE, 2 * cores);
    Iterator<List<Trial>> groups = new LockstepGroups(trials, runner::kind, cores, lockstep);
    try {
      send(groups, wave);
      while (open > 0) {
        hear();
        if (!alone) {
          send(groups, wave);
        }
        if (open == 0 && !suspects.isEmpty()) {
          sendAlone(suspects.remove());
        }
      }
    } catch (InterruptedException e) {
      farewell();
      Thread.currentThread().interrupt();
    } finally {
      waves.forEach(Wave::cancel);
    }
  }

  private void send(Iterator<List<Trial>> groups, int most) {
    while (open <= WAVES_AHEAD * most && (!again.isEmpty() || groups.hasNext())) {
      List<List<Trial>> next = new ArrayList<>();
      while (next.size() < most && (!again.isEmpty() || groups.hasNext())) {
        next.add(again.isEmpty() ? groups.next() : again.remove());
      }
      open += next.size();
      waves.add(Wave.sent(next, task.trying(beforeTheLast(), 0), cluster.context(), news::add));
    }
  }

  /** How often a trial is tried that others run beside. */
  private int beforeTheLast() {
    return Math.max(1, attempts - 1);
  }

  private void sendAlone(Trial trial) {
    open = 1;
    alone = true;
    TrialTask last = task.trying(1, attempts - 1);
    waves.add(Wave.sent(List.of(List.of(trial)), last, cluster.context(), news::add));
  }

  private void hear() throws InterruptedException {
    long since = System.nanoTime();
    Wave.News heard = news.poll(LOOK_SECONDS, TimeUnit.SECONDS);
    while (heard == null) {
      if (System.nanoTime() - since > PATIENCE_NANOSECONDS) {
        cluster.watch().tellIfNobodyCame(cluster.spark().master());
      }
      heard = news.poll(LOOK_SECONDS, TimeUnit.SECONDS);
    }
    if (heard instanceof Wave.Answered answered) {
      open--;
      take(answered.group(), answered.answer());
    } else if (heard instanceof Wave.Ended ended) {
      waves.remove(ended.wave());
      ended.failure().ifPresent(this::giveUp);
    }
  }

  private void take(List<Trial> group, Answer answer) {
    boolean suspected = answer.lost() && !alone && attempts > 1;
    alone = false;
    if (answer.reason().isEmpty()) {
      for (TrialResult result : Travelling.results(answer.results())) {
        sink.accept(result);
      }
    } else if (group.size() == 1 && suspected) {
      suspects.add(group.get(0));
    } else if (group.size() == 1) {
      sink.accept(runner.failed(group.get(0), answer.reason()));
    } else {
      group.forEach(trial -> again.add(List.of(trial))); // which of them it was will be seen
    }
  }

  private void giveUp(Throwable failure) {
    throw new ExecutorException(
        "the cluster at %s has given up (%s); what is finished is stored, run it again to go on"
            .formatted(cluster.spark().master(), Words.of(failure)),
        failure);
  }

  /** Hands over what is finished by now; the rest runs again another time. */
  private void farewell() {
    waves.forEach(Wave::cancel);
    for (Wave.News heard = news.poll(); heard != null; heard = news.poll()) {
      if (heard instanceof Wave.Answered answered && answered.answer().reason().isEmpty()) {
        for (TrialResult result : Travelling.results(answered.answer().results())) {
          if (result.outcome() != Outcome.FAILED) {
            sink.accept(result);
          }
        }
      }
    }
  }
}
