package basin.lab.results.experiments;

import basin.lab.results.sqlite.Session;

/** Trials that no experiment consists of and no analysis asked for, with what came of them. */
public final class Orphans {
  private static final String NOBODYS =
      " NOT EXISTS (SELECT 1 FROM membership m WHERE m.trial = %1$s)"
          + " AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.trial = %1$s)";
  private static final String TRIALS = "FROM trial WHERE" + NOBODYS.formatted("trial.id");
  private static final String RESULTS = "FROM result WHERE" + NOBODYS.formatted("result.trial");

  private final Session session;

  /** On an open database. */
  public Orphans(Session session) {
    this.session = session;
  }

  /** How much there is of them. */
  public Leftovers count() {
    return new Leftovers(
        number("SELECT count(*) " + TRIALS),
        number("SELECT count(*) " + RESULTS),
        number(
            "SELECT count(*) FROM point JOIN series ON series.id = point.series WHERE"
                + " series.trial IN (SELECT trial "
                + RESULTS
                + ")"));
  }

  /** Within a transaction. */
  public void delete() {
    session.update("DELETE FROM pruned WHERE" + NOBODYS.formatted("pruned.trial"));
    session.update("DELETE " + RESULTS);
    session.update("DELETE " + TRIALS);
  }

  private long number(String sql) {
    return session.first(sql, row -> row.getLong(1)).orElse(0L);
  }
}
