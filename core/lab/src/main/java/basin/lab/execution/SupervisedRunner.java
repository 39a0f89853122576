package basin.lab.execution;

import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Runs trials so that none can take others with it. Those of Basin's own code alone run as they
 * are; where a plugin takes part or time is limited, the thread that is asked for results waits
 * beside a seat where the trials run, and a seat that is lost is replaced. Trials of plugins in
 * quarantine, or all, have seats in other processes. What a trial comes to does not depend on its
 * seat.
 */
public final class SupervisedRunner implements TrialRunner, AutoCloseable {
  private static final Logger LOG = LogManager.getLogger(SupervisedRunner.class);

  /** A signal to the process may be meant for all; this one then ends soon. */
  private static final int FORGIVEN = 2;

  private final TrialRunner home;
  private final UnderWay underWay;
  private final Supplier<Seat> threads;
  private final Supplier<Seat> processes;
  private final Quarantine quarantine;
  private final boolean isolates;
  private final TimeLimit limit;
  private final Queue<Seat> freeThreads = new ConcurrentLinkedQueue<>();
  private final Queue<Seat> freeProcesses = new ConcurrentLinkedQueue<>();
  private final Set<Seat> seats = ConcurrentHashMap.newKeySet();

  /**
   * Of trials that one runner would run.
   *
   * @param home the runner
   * @param underWay where it shows what runs
   * @param processes opens a seat in another process
   * @param isolates whether all trials belong there
   */
  public SupervisedRunner(
      TrialRunner home,
      UnderWay underWay,
      Supplier<Seat> processes,
      Quarantine quarantine,
      boolean isolates,
      TimeLimit limit) {
    this.home = home;
    this.underWay = underWay;
    this.threads = () -> new ThreadSeat(home, underWay);
    this.processes = processes;
    this.quarantine = quarantine;
    this.isolates = isolates;
    this.limit = limit;
  }

  /** Where there is no other process to go to: time is limited, by threads that are left behind. */
  public static SupervisedRunner limiting(TrialRunner home, UnderWay underWay, TimeLimit limit) {
    return new SupervisedRunner(
        home,
        underWay,
        () -> new ThreadSeat(home, underWay),
        new Quarantine(List.of()),
        false,
        limit);
  }

  /** Time is limited there, too. */
  @Override
  public Optional<Workplace> workplace() {
    return home.workplace().map(place -> place.within(limit.seconds().orElse(0)));
  }

  /** Nobody saw what went wrong; where a plugin took part, it is named. */
  @Override
  public TrialResult failed(Trial trial, String reason) {
    List<String> plugins = quarantine.plugins(trial);
    if (plugins.isEmpty()) {
      return home.failed(trial, reason);
    }
    String plugin = plugins.size() == 1 ? plugins.get(0) : "";
    return FailedTrial.of(
        trial,
        reason + "; at work was its plugin " + String.join(" or ", plugins),
        new Failure(Kind.CRASH, plugin, List.of(), "", ""));
  }

  /** With limited time each trial runs alone, so that the time is its own. */
  @Override
  public Optional<?> kind(Trial trial) {
    return limit.isSet() ? Optional.empty() : home.kind(trial);
  }

  @Override
  public void run(List<Trial> trials, Consumer<TrialResult> sink) {
    Deque<Turn> turns = new ArrayDeque<>();
    turns.add(new Turn(trials, isolates, 0));
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      boolean away = turn.away() || turn.trials().stream().anyMatch(quarantine::holds);
      turns.addAll(take(new Turn(turn.trials(), away, turn.tries()), sink));
    }
  }

  /** Answers which trials are to run again, and how. */
  private List<Turn> take(Turn turn, Consumer<TrialResult> sink) {
    if (turn.away()) {
      return beside(freeProcesses, processes, turn, sink);
    }
    List<Turn> again = new ArrayList<>();
    Consumer<TrialResult> sieve = result -> sift(result, turn, sink, again);
    if (limit.isSet() || turn.trials().stream().anyMatch(quarantine::concerns)) {
      again.addAll(beside(freeThreads, threads, turn, sieve));
    } else {
      home.run(turn.trials(), sieve);
    }
    return again;
  }

  /**
   * A heap belongs to all threads of a process: who found it full need not be who filled it. In a
   * process of its own that is settled.
   */
  private void sift(TrialResult result, Turn turn, Consumer<TrialResult> sink, List<Turn> again) {
    Optional<Failure> full = result.failure().filter(each -> each.kind() == Kind.MEMORY);
    if (full.isEmpty() || workplace().isEmpty()) {
      sink.accept(result);
      return;
    }
    full.filter(each -> !each.plugin().isEmpty()).ifPresent(this::suspect);
    turn.trials().stream()
        .filter(trial -> trial.id().equals(result.id()))
        .forEach(trial -> again.add(new Turn(List.of(trial), true, 0)));
  }

  private void suspect(Failure failure) {
    if (workplace().isPresent() && quarantine.add(failure.plugin())) {
      LOG.warn(
          "trials{} run in processes of their own from here on",
          failure.plugin().isEmpty() ? "" : " with the plugin " + failure.plugin());
    }
  }

  private List<Turn> beside(
      Queue<Seat> free, Supplier<Seat> opens, Turn turn, Consumer<TrialResult> sink) {
    Seat seat = Optional.ofNullable(free.poll()).orElseGet(opens);
    seats.add(seat);
    Vigil vigil = new Vigil(seat, turn.trials(), limit, turn.tries() < FORGIVEN, sink);
    if (vigil.keep()) {
      free.add(seat);
    } else {
      seats.remove(seat);
      seat.leave();
      turn.trials().forEach(trial -> underWay.end(trial.id()));
    }
    if (!turn.away()) {
      vigil.failure().ifPresent(this::suspect);
    }
    return vigil.open().stream()
        .map(trial -> new Turn(List.of(trial), turn.away(), turn.tries() + 1))
        .toList();
  }

  /** To be closed when nobody waits for a trial. */
  @Override
  public void close() {
    seats.forEach(Seat::leave);
    seats.clear();
  }

  /**
   * Trials that are to run.
   *
   * @param trials of one kind, or a single one
   * @param away in another process
   * @param tries how often a seat was lost under them
   */
  private record Turn(List<Trial> trials, boolean away, int tries) {}
}
