package basin.lab.results.tenancy;

import basin.lab.results.sqlite.JsonReader;
import basin.lab.results.sqlite.Session;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a process had taken that has gone without a word. */
public final class AbandonedTrials {
  private final Session session;
  private final JsonReader json;
  private final Tenants tenants;
  private final TenantWatch watch = new TenantWatch(System::nanoTime);

  /** On an open database. */
  public AbandonedTrials(Session session) {
    this.session = session;
    this.json = new JsonReader(session);
    this.tenants = new Tenants(session, watch);
  }

  /** Of an experiment, until the next process comes to run it. */
  public List<Trial> of(String experiment) {
    List<Trial> trials = new ArrayList<>();
    for (Tenant tenant : tenants.all()) {
      if (tenant.experiment().equals(experiment) && watch.isGone(tenant)) {
        trials.addAll(taken(tenant));
      }
    }
    return trials;
  }

  private List<Trial> taken(Tenant tenant) {
    return session.query(
        "SELECT t.id, t.seed, t.tree, t.inputs FROM lease l JOIN trial t ON t.id = l.trial"
            + " WHERE l.tenant = ? ORDER BY t.id",
        row ->
            new Trial(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                Map.of(),
                json.object(row.getString(4))),
        tenant.run());
  }
}
