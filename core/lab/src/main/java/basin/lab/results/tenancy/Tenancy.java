package basin.lab.results.tenancy;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.sqlite.Session;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a process has in an experiment that it runs, perhaps beside others: leases of trials, which
 * end with their results, with the process, or when it has not {@linkplain #beat beaten} for long.
 * Who runs a trial never shows in its result, so that a lease lost for no reason costs time alone.
 * Safe for several threads.
 */
public final class Tenancy implements AutoCloseable {
  private static final String DONE =
      "SELECT CASE outcome WHEN 'failed' THEN run >= ?1"
          + " WHEN 'pruned' THEN ?2 > 0 AND ?2 <= CASE"
          + " WHEN json_extract(tree, '$.train.epochs') IS NOT NULL THEN epochs"
          + " WHEN json_extract(tree, '$.train.steps') IS NOT NULL THEN steps"
          + " ELSE evaluations END ELSE 1 END"
          + " FROM result JOIN trial ON trial.id = result.trial WHERE result.trial = ?3";

  private final Session session;
  private final Tenants tenants;
  private final Tenant tenant;
  private final List<String> met;
  private volatile boolean shared;
  private boolean left;

  /**
   * Of a process that has entered.
   *
   * @param met the others, in words
   */
  public Tenancy(Session session, Tenants tenants, Tenant tenant, List<String> met) {
    this.session = session;
    this.tenants = tenants;
    this.tenant = tenant;
    this.met = met;
    this.shared = !met.isEmpty();
  }

  /** The number of the run, for {@link ResultsDatabase#store}. */
  public long run() {
    return tenant.run();
  }

  /** The processes that ran the experiment when this one joined them, as {@code process 123}. */
  public List<String> met() {
    return met;
  }

  /** Whether others have run the experiment beside this process, as of the last beat. */
  public boolean isShared() {
    return shared;
  }

  /** Takes those trials that nobody has, in one transaction. */
  public Availability take(Collection<Trial> trials) {
    return session.transaction(
        () -> {
          if (!tenants.has(tenant.run())) {
            tenants.enter(tenant);
          }
          return sort(trials, this::lease);
        });
  }

  /** How trials stand, after those that are gone have been cleared away; takes none. */
  public Availability look(Collection<Trial> trials) {
    return session.transaction(
        () -> {
          tenants.clear(tenant.run());
          return sort(trials, trial -> holder(trial).isEmpty());
        });
  }

  /** Says that this process lives; to be said every few seconds. */
  public synchronized void beat() {
    if (left) {
      return;
    }
    if (!tenants.beat(tenant)) {
      tenants.enter(tenant);
    }
    shared |= !others().isEmpty();
  }

  /** The others that run the experiment now, in words. */
  public List<String> others() {
    return tenants.all().stream()
        .filter(other -> other.experiment().equals(tenant.experiment()))
        .filter(other -> other.run() != tenant.run())
        .map(Tenant::words)
        .toList();
  }

  /** Gives back what is taken. */
  @Override
  public synchronized void close() {
    left = true;
    tenants.leave(tenant.run());
  }

  private interface Taking {
    boolean isMine(Trial trial);
  }

  private Availability sort(Collection<Trial> trials, Taking taking) {
    Availability found = new Availability(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Trial trial : trials) {
      List<Trial> pile = found.held();
      if (isDone(trial)) {
        pile = found.done();
      } else if (taking.isMine(trial)) {
        pile = found.free();
      }
      pile.add(trial);
    }
    return found;
  }

  private boolean lease(Trial trial) {
    return session.update(
                "INSERT INTO lease VALUES (?, ?) ON CONFLICT (trial) DO NOTHING",
                trial.id(),
                tenant.run())
            > 0
        || holder(trial).filter(run -> run == tenant.run()).isPresent();
  }

  private Optional<Long> holder(Trial trial) {
    return session.first(
        "SELECT tenant FROM lease WHERE trial = ?", row -> row.getLong(1), trial.id());
  }

  /** One that was paused is done if it may not go further than it is. */
  private boolean isDone(Trial trial) {
    return session
        .first(DONE, row -> row.getBoolean(1), tenant.since(), trial.pauseAfter(), trial.id())
        .orElse(false);
  }
}
