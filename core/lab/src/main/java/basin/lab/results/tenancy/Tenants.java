package basin.lab.results.tenancy;

import basin.lab.results.sqlite.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The processes that run experiments of a database now, and what they have taken. */
public final class Tenants {
  private final Session session;
  private final TenantWatch watch;

  /** Of an open database, with what knows who is gone. */
  public Tenants(Session session, TenantWatch watch) {
    this.session = session;
    this.watch = watch;
  }

  /** Notes that a process runs an experiment. */
  public void enter(Tenant tenant) {
    session.update(
        "INSERT INTO tenant VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run) DO NOTHING",
        tenant.run(),
        tenant.experiment(),
        tenant.since(),
        tenant.plan(),
        tenant.host(),
        tenant.system(),
        tenant.process(),
        tenant.born(),
        tenant.beats());
  }

  /** Whether it was still there; others take one that is silent for dead. */
  boolean beat(Tenant tenant) {
    return session.update("UPDATE tenant SET beats = beats + 1 WHERE run = ?", tenant.run()) > 0;
  }

  /** What it had taken is free again. */
  public void leave(long run) {
    session.update("DELETE FROM tenant WHERE run = ?", run);
  }

  boolean has(long run) {
    return session.first("SELECT 1 FROM tenant WHERE run = ?", row -> true, run).isPresent();
  }

  /** All that are noted, gone or not. */
  public List<Tenant> all() {
    return session.query("SELECT * FROM tenant ORDER BY run", Tenants::tenant);
  }

  /** Takes out those that are gone, of whatever experiment. */
  public void clear(long except) {
    for (Tenant tenant : all()) {
      if (tenant.run() != except && watch.isGone(tenant)) {
        leave(tenant.run());
      }
    }
  }

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(
        row.getLong("run"),
        row.getString("experiment"),
        row.getLong("since"),
        row.getString("plan"),
        row.getString("host"),
        row.getString("system"),
        row.getLong("process"),
        row.getLong("born"),
        row.getLong("beats"));
  }
}
