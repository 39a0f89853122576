package basin.lab.results;

import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.experiments.PlanDigest;
import basin.lab.results.experiments.PlanWriter;
import basin.lab.results.experiments.Shard;
import basin.lab.results.experiments.Shards;
import basin.lab.results.sqlite.Complaint;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.results.sqlite.Session;
import basin.lab.results.tenancy.Tenancy;
import basin.lab.results.tenancy.Tenant;
import basin.lab.results.tenancy.TenantWatch;
import basin.lab.results.tenancy.Tenants;
import basin.spi.run.Trial;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How a process comes to run an experiment: as the first, or beside others that run the same. */
final class Arrival {
  private static final double OBSERVED_SECONDS = 10;
  private static final long LOOK_MILLISECONDS = 500;

  private final Session session;
  private final PlanWriter plans;
  private final ExperimentEntry experiment;
  private final String resolved;
  private final Supplier<Iterator<Trial>> trials;
  private final Optional<Shard> shard;
  private final TenantWatch watch = new TenantWatch(System::nanoTime);
  private final Tenants tenants;
  private String plan;

  Arrival(
      Session session,
      PlanWriter plans,
      ExperimentEntry experiment,
      String resolved,
      Supplier<Iterator<Trial>> trials,
      Optional<Shard> shard) {
    this.session = session;
    this.plans = plans;
    this.experiment = experiment;
    this.resolved = resolved;
    this.trials = trials;
    this.shard = shard;
    this.tenants = new Tenants(session, watch);
  }

  /** Waits only where it takes watching to know whether somebody lives. */
  Tenancy settle() {
    for (; ; ) {
      Optional<Tenancy> tenancy = session.transaction(this::attempt);
      if (tenancy.isPresent()) {
        return tenancy.get();
      }
      pause();
    }
  }

  private Optional<Tenancy> attempt() {
    tenants.clear(0);
    List<Tenant> present = present();
    for (Tenant tenant : present) {
      if (tenant.isOnAnotherMachine() && !isSilent(tenant)) {
        return Optional.empty();
      }
    }
    List<Tenant> beside = present();
    if (beside.isEmpty()) {
      return Optional.of(first());
    }
    if (plan == null) {
      PlanDigest digest = new PlanDigest(experiment.file(), resolved);
      digest.over(trials.get()).forEachRemaining(trial -> {});
      plan = digest.text();
    }
    Optional<Tenant> other = beside.stream().filter(each -> !each.plan().equals(plan)).findFirst();
    if (other.isPresent()) {
      return refuseOrWait(other.get());
    }
    long since = beside.stream().mapToLong(Tenant::since).min().orElseThrow();
    return Optional.of(enter(plans.writeRun(experiment), since, beside));
  }

  private List<Tenant> present() {
    return tenants.all().stream()
        .filter(tenant -> tenant.experiment().equals(experiment.name()))
        .toList();
  }

  /** Of one that the system cannot tell of: seen for a while, it is taken for dead. */
  private boolean isSilent(Tenant tenant) {
    if (watch.hasBeaten(tenant)) {
      throw Complaint.onAnotherMachine(session.file(), experiment.name(), tenant.words());
    }
    boolean silent = watch.silence(tenant) >= OBSERVED_SECONDS;
    if (silent) {
      tenants.leave(tenant.run());
    }
    return silent;
  }

  private Optional<Tenancy> refuseOrWait(Tenant other) {
    if (other.isNear() || watch.hasBeaten(other)) {
      throw Complaint.anotherVersion(session.file(), experiment.name(), other.words());
    }
    return Optional.empty();
  }

  private Tenancy first() {
    PlanDigest digest = new PlanDigest(experiment.file(), resolved);
    long run = plans.write(experiment, digest.over(trials.get()));
    plan = digest.text();
    return enter(run, run, List.of());
  }

  private Tenancy enter(long run, long since, List<Tenant> beside) {
    Tenant here = Tenant.here(run, experiment.name(), since, plan);
    tenants.enter(here);
    new Shards(session).write(experiment.name(), shard);
    return new Tenancy(session, tenants, here, beside.stream().map(Tenant::words).toList());
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ResultsException("stopped before the first trial", e);
    }
  }
}
