package basin.lab.execution;

import basin.spi.run.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Attempts in lockstep on one thread: each takes one step in turn. */
final class LockstepGroup {
  private final List<Attempt> members = new ArrayList<>();

  void join(Attempt attempt) {
    members.add(attempt);
  }

  /** Takes all to their ends; hands each over with those that end in the same round. */
  void toEnd(LapTimer timer, Consumer<TrialResult> sink) {
    members.forEach(attempt -> attempt.goesWith(members.size()));
    while (!members.isEmpty()) {
      boolean someHaveEnded = false;
      for (int i = 0; i < members.size(); i++) {
        someHaveEnded |= members.get(i).advance();
      }
      if (someHaveEnded) {
        shareOut(timer.lap());
        members.removeIf(attempt -> handedOver(attempt, sink));
      }
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
