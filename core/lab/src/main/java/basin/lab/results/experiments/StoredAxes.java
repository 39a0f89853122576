package basin.lab.results.experiments;

import basin.lab.identity.AxisRole;
import basin.lab.provenance.Json;
import basin.lab.results.sqlite.Session;
import basin.spi.report.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The axes of an experiment as JSON: an array of paths, in which an axis that the file gives a name
 * or a role is an object. Databases of earlier versions hold names alone.
 *
 * <pre>["optimizer.adam.rate", {"name": "size", "path": "problem.network.layers", "role": "tuned"}]
 * </pre>
 */
public final class StoredAxes {
  private final Session session;

  /** On an open database. */
  public StoredAxes(Session session) {
    this.session = session;
  }

  static String text(List<AxisRole> axes) {
    return Json.list(axes.stream().map(StoredAxes::text).toList());
  }

  private static String text(AxisRole axis) {
    if (axis.said().isEmpty() && !axis.isNamed()) {
      return Json.text(axis.name());
    }
    Map<String, String> said = new LinkedHashMap<>();
    said.put("name", axis.name());
    said.put("path", axis.path());
    axis.said().ifPresent(role -> said.put("role", role.word()));
    return Json.object(said);
  }

  /** The axes of an experiment, in order. */
  public List<AxisRole> of(String experiment) {
    return new ArrayList<>(
        session.query(
            "SELECT a.value, a.type, json_extract(e.axes, a.fullkey || '.name'),"
                + " json_extract(e.axes, a.fullkey || '.path'),"
                + " json_extract(e.axes, a.fullkey || '.role')"
                + " FROM experiment e, json_each(e.axes) a WHERE e.name = ? ORDER BY a.id",
            StoredAxes::axis,
            experiment));
  }

  private static AxisRole axis(ResultSet row) throws SQLException {
    if (!row.getString(2).equals("object")) {
      return AxisRole.unsaid(row.getString(1));
    }
    Optional<Role> role =
        Optional.ofNullable(row.getString(5)).map(r -> Role.valueOf(r.toUpperCase(Locale.ROOT)));
    return new AxisRole(row.getString(3), row.getString(4), role);
  }
}
