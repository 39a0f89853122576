package basin.lab.execution;

import basin.lab.execution.Seat.Begun;
import basin.lab.execution.Seat.Came;
import basin.lab.execution.Seat.Ended;
import basin.lab.execution.Seat.Lost;
import basin.lab.execution.Seat.News;
import basin.lab.execution.Seat.Sighting;
import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Waits at a seat for what comes of trials, to their ends or to that of the seat. */
final class Vigil {
  private static final long LOOK_MILLISECONDS = 500;

  private final Seat seat;
  private final TimeLimit limit;
  private final Consumer<TrialResult> sink;
  private final Map<String, Trial> open = new LinkedHashMap<>();
  private final boolean forgives;
  private Optional<Failure> failure = Optional.empty();
  private OptionalLong began = OptionalLong.empty();

  /**
   * To come.
   *
   * @param limit of each trial; groups have a single one if it is set
   * @param forgives whether a process that somebody told to end is no trial's fault
   * @param sink takes what comes
   */
  Vigil(
      Seat seat,
      List<Trial> trials,
      TimeLimit limit,
      boolean forgives,
      Consumer<TrialResult> sink) {
    this.seat = seat;
    this.limit = limit;
    this.forgives = forgives;
    this.sink = sink;
    trials.forEach(trial -> open.put(trial.id(), trial));
  }

  /** Trials of which nothing came. */
  List<Trial> open() {
    return List.copyOf(open.values());
  }

  /** What the seat was lost to, if it is. */
  Optional<Failure> failure() {
    return failure;
  }

  /**
   * From the beginning. Answers whether the seat is free; if it is lost with several trials, or by
   * a signal, none of them is to blame yet, and they stay open.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  boolean keep() {
    seat.begin(open());
    try {
      while (true) {
        long left = limit.left(began.isEmpty() ? 0 : System.nanoTime() - began.getAsLong());
        Optional<News> news = seat.next(Math.min(LOOK_MILLISECONDS, Math.max(1, left)));
        Optional<Boolean> free = news.isPresent() ? heard(news.get()) : Optional.empty();
        if (free.isPresent()) {
          return free.get();
        }
        if (left == 0 && !open.isEmpty()) {
          return overdue();
        }
      }
    } catch (InterruptedException e) {
      seat.free(this::takeLate);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while trials ran");
    }
  }

  private Optional<Boolean> heard(News news) {
    if (news instanceof Came came) {
      take(came.result());
    }
    if (news instanceof Came || news instanceof Begun) {
      began = OptionalLong.of(System.nanoTime());
      return Optional.empty();
    }
    if (news instanceof Ended) {
      return Optional.of(true);
    }
    Lost lost = (Lost) news;
    failure = Optional.of(lost.failure());
    boolean settled = open.size() == 1 && !(lost.told() && forgives);
    List<Trial> lostWithIt = settled ? open() : List.of();
    lostWithIt.forEach(trial -> take(FailedTrial.of(trial, lost.reason(), lost.failure())));
    return Optional.of(false);
  }

  private boolean overdue() throws InterruptedException {
    Sighting sighting = seat.sighting();
    boolean free = seat.free(this::takeLate);
    Failure late = Autopsy.of(Kind.TIME, sighting.trace());
    failure = free ? Optional.empty() : Optional.of(late);
    if (!free) {
      seat.end();
    }
    open().forEach(trial -> take(FailedTrial.of(trial, limit.passed(sighting), late)));
    return free;
  }

  /** What fails when it is told to end does so for that. */
  private void takeLate(TrialResult result) {
    if (result.outcome() != Outcome.FAILED) {
      take(result);
    }
  }

  private void take(TrialResult result) {
    if (open.remove(result.id()) != null) {
      sink.accept(result);
    }
  }
}
