package basin.lab.execution;

import basin.spi.run.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Attempts in lockstep on one thread: each takes one step in turn. They are saved together, after
 * the same step, so that they can go on together.
 */
final class LockstepGroup {
  private final List<Attempt> members = new ArrayList<>();

  void join(Attempt attempt) {
    members.add(attempt);
  }

  /**
   * Takes all to their ends; hands each over with those that end in the same round.
   *
   * @throws CancellationException if the thread is interrupted; all are saved then
   */
  void toEnd(LapTimer timer, Saving saving, Consumer<TrialResult> sink) {
    members.forEach(attempt -> attempt.goesWith(members.size()));
    SaveClock clock = saving.clock();
    try {
      toEnd(timer, saving, clock, sink);
    } catch (CancellationException e) {
      shareOut(timer.lap());
      members.forEach(saving::save);
      throw e;
    }
  }

  private void toEnd(LapTimer timer, Saving saving, SaveClock clock, Consumer<TrialResult> sink) {
    while (!members.isEmpty()) {
      requireUninterrupted();
      boolean someHaveEnded = false;
      for (int i = 0; i < members.size(); i++) {
        someHaveEnded |= members.get(i).advance();
      }
      if (someHaveEnded) {
        shareOut(timer.lap());
        members.stream().filter(Attempt::isAtPause).forEach(attempt -> pause(attempt, saving));
        members.removeIf(attempt -> handedOver(attempt, sink));
      }
      if (!members.isEmpty() && clock.due(members.get(0).gauge())) {
        shareOut(timer.lap());
        clock.time(() -> members.forEach(saving::save));
        timer.lap(); // is nobody's
      }
    }
  }

  private static void pause(Attempt attempt, Saving saving) {
    saving.save(attempt);
    attempt.pause();
  }

  private void requireUninterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted between two steps");
    }
  }

  /**
   * Time is shared out evenly, since members of a group do the same work with other numbers: a look
   * at the clock at each turn would cost what going together saves.
   */
  private void shareOut(Lap lap) {
    members.forEach(attempt -> attempt.spend(lap.over(members.size())));
  }

  private static boolean handedOver(Attempt attempt, Consumer<TrialResult> sink) {
    if (attempt.hasEnded()) {
      sink.accept(attempt.result());
    }
    return attempt.hasEnded();
  }
}
