package basin.lab.sweep;

import basin.lab.results.tenancy.Availability;
import basin.lab.results.tenancy.Tenancy;
import basin.spi.run.SharedTrials;
import basin.spi.run.Trial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Trials that a process wants to run beside others: each is taken before it runs, and passed over
 * if another process has it. What others have is looked at again at the end, until all have a
 * result, for they may die.
 *
 * <p>Quick trials are taken many at a time, as many as keep this process busy for a moment, so that
 * taking costs little and nobody waits long for what another has laid aside.
 */
final class LeasedTrials implements SharedTrials {
  private static final int MOST = 64;
  private static final long MOMENT = 100_000_000;
  private static final long LOOK = 200_000_000;

  private final Iterator<Trial> wanted;
  private final Tenancy tenancy;
  private final Consumer<Trial> taken;
  private final Consumer<Trial> elsewhere;

  /** To be passed on before those that are wanted. */
  private final Deque<Trial> ahead = new ArrayDeque<>();

  /** Passed on, and not asked for yet. */
  private final Map<String, Trial> seen = new LinkedHashMap<>();

  /** Taken, and not asked for yet. */
  private final Set<String> mine = new HashSet<>();

  /** Passed on, and found to be another's or done. */
  private final Set<String> lost = new HashSet<>();

  /** By others. */
  private final Map<String, Trial> held = new LinkedHashMap<>();

  private Trial next;
  private int batch = 1;
  private long took = System.nanoTime();
  private long looked = System.nanoTime() - LOOK;

  /**
   * Of trials in order.
   *
   * @param taken hears of each that this process is to run
   * @param elsewhere hears of each that another has run meanwhile
   */
  LeasedTrials(
      Iterator<Trial> wanted, Tenancy tenancy, Consumer<Trial> taken, Consumer<Trial> elsewhere) {
    this.wanted = wanted;
    this.tenancy = tenancy;
    this.taken = taken;
    this.elsewhere = elsewhere;
  }

  @Override
  public Iterator<Trial> ahead() {
    putBack();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (ahead.isEmpty() && !wanted.hasNext()) {
          lookAgain();
        }
        return !ahead.isEmpty() || wanted.hasNext();
      }

      @Override
      public Trial next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Trial next = ahead.isEmpty() ? wanted.next() : ahead.remove();
        seen.put(next.id(), next);
        return next;
      }
    };
  }

  @Override
  public List<Trial> take(List<Trial> trials) {
    List<Trial> open = trials.stream().filter(trial -> !lost.remove(trial.id())).toList();
    if (open.stream().anyMatch(trial -> !mine.contains(trial.id()))) {
      takeNow(open);
    }
    List<Trial> own = open.stream().filter(trial -> mine.remove(trial.id())).toList();
    open.forEach(trial -> seen.remove(trial.id()));
    open.forEach(trial -> lost.remove(trial.id()));
    own.forEach(taken);
    return own;
  }

  @Override
  public boolean hasNext() {
    if (next != null) {
      return true;
    }
    Iterator<Trial> each = ahead();
    while (next == null && each.hasNext()) {
      next = take(List.of(each.next())).stream().findFirst().orElse(null);
    }
    return next != null;
  }

  /** Who has only asked whether there is one, and then looks ahead, finds it there. */
  private void putBack() {
    if (next != null) {
      ahead.addFirst(next);
      mine.add(next.id());
      next = null;
    }
  }

  @Override
  public Trial next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Trial first = next;
    next = null;
    return first;
  }

  /** How many trials are left to others, as far as is known. */
  int left() {
    return held.size();
  }

  /** Whether there is something to run again; to be asked now and then while others work. */
  boolean hasMore() {
    return ahead().hasNext();
  }

  private void takeNow(List<Trial> first) {
    long now = System.nanoTime();
    batch = now - took < MOMENT ? Math.min(MOST, 2 * batch) : Math.max(1, batch / 2);
    took = now;
    Map<String, Trial> asked = new LinkedHashMap<>();
    first.forEach(trial -> asked.put(trial.id(), trial));
    Iterator<Trial> others = List.copyOf(seen.values()).iterator();
    while (asked.size() < batch && others.hasNext()) {
      Trial other = others.next();
      if (!lost.contains(other.id())) {
        asked.put(other.id(), other);
      }
    }
    while (asked.size() < batch && wanted.hasNext()) {
      Trial other = wanted.next();
      asked.put(other.id(), other);
      ahead.add(other);
    }
    asked.keySet().removeAll(mine);
    sort(tenancy.take(asked.values()));
  }

  private void sort(Availability found) {
    found.free().forEach(trial -> mine.add(trial.id()));
    found.held().forEach(trial -> held.put(trial.id(), trial));
    Set<String> theirs = new HashSet<>();
    found.held().forEach(trial -> theirs.add(trial.id()));
    found.done().forEach(trial -> theirs.add(trial.id()));
    found.done().forEach(elsewhere);
    ahead.removeIf(trial -> theirs.contains(trial.id()));
    theirs.stream().filter(seen::containsKey).forEach(lost::add);
  }

  private void lookAgain() {
    if (held.isEmpty() || System.nanoTime() - looked < LOOK) {
      return;
    }
    looked = System.nanoTime();
    Availability found = tenancy.look(held.values());
    held.clear();
    found.done().forEach(elsewhere);
    found.held().forEach(trial -> held.put(trial.id(), trial));
    ahead.addAll(found.free());
  }
}
