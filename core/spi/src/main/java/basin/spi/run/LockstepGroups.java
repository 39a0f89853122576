package basin.spi.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Trials in groups that are to run together, as executors hand them to a {@link TrialRunner}: those
 * of one kind, from a stretch of the trials to come. The first in line is always in the next group.
 *
 * <p>Groups become smaller towards the end, so that no thread has several trials left while another
 * has none.
 */
public final class LockstepGroups implements Iterator<List<Trial>> {
  /** Trials looked through for companions; with seeds innermost they are far apart. */
  private static final int AHEAD = 128;

  private final Iterator<Trial> trials;
  private final UnaryOperator<List<Trial>> taking;
  private final Function<Trial, Optional<?>> kind;
  private final int threads;
  private final int largest;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private List<Trial> next = List.of();

  /**
   * Of trials that are taken in order, as few at a time as will do.
   *
   * @param kind of a trial, empty for one that goes alone
   * @param threads that groups are for
   * @param largest trials in a group
   */
  public LockstepGroups(
      Iterator<Trial> trials, Function<Trial, Optional<?>> kind, int threads, int largest) {
    boolean shared = trials instanceof SharedTrials;
    this.trials = shared ? ((SharedTrials) trials).ahead() : trials;
    this.taking = shared ? ((SharedTrials) trials)::take : UnaryOperator.identity();
    this.kind = kind;
    this.threads = threads;
    this.largest = largest;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && (!waiting.isEmpty() || trials.hasNext())) {
      next = taking.apply(group()); // of shared trials, others may have them all
    }
    return !next.isEmpty();
  }

  @Override
  public List<Trial> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Trial> group = next;
    next = List.of();
    return group;
  }

  private List<Trial> group() {
    Waiting first = waiting.isEmpty() ? take() : waiting.remove();
    List<Trial> group = new ArrayList<>();
    group.add(first.trial());
    if (largest > 1 && first.kind().isPresent()) {
      while (waiting.size() + 1 < AHEAD && trials.hasNext()) {
        waiting.add(take());
      }
      join(group, first.kind(), size());
    }
    return group;
  }

  private void join(List<Trial> group, Optional<?> kind, int size) {
    Iterator<Waiting> each = waiting.iterator();
    while (group.size() < size && each.hasNext()) {
      Waiting other = each.next();
      if (other.kind().equals(kind)) {
        group.add(other.trial());
        each.remove();
      }
    }
  }

  /** At most half of what each thread would get if all that is left were shared out. */
  private int size() {
    int left = waiting.size() + 1;
    return Math.min(largest, (left - 1) / (2 * threads) + 1);
  }

  private Waiting take() {
    Trial trial = trials.next();
    return new Waiting(trial, largest > 1 ? kind.apply(trial) : Optional.empty());
  }

  private record Waiting(Trial trial, Optional<?> kind) {}
}
