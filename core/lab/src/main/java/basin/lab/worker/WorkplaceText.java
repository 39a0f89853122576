package basin.lab.worker;

import basin.spi.run.Workplace;
import basin.spi.run.Workplace.Checkpoints;
import basin.spi.run.Workplace.ForeignPlugin;

/** A workplace as one line of JSON. */
public final class WorkplaceText {
  private WorkplaceText() {}

  /** One line. */
  public static String of(Workplace workplace) {
    return new Fields()
        .put("basin", workplace.basin())
        .putAll("plugins", workplace.plugins().stream().map(WorkplaceText::fields).toList())
        .put("data", workplace.data())
        .put("experiment", workplace.experiment())
        .put("files", workplace.files())
        .put("checkpoints", workplace.checkpoints().folder())
        .put("every", workplace.checkpoints().every())
        .put("limit", Double.toString(workplace.limit()))
        .toString();
  }

  /**
   * The workplace that a line says.
   *
   * @throws IllegalArgumentException if it says none
   */
  public static Workplace read(String line) {
    Fields fields = Fields.of(line);
    return new Workplace(
        fields.text("basin"),
        fields.objects("plugins").stream().map(WorkplaceText::plugin).toList(),
        fields.list("data"),
        fields.text("experiment"),
        fields.list("files"),
        new Checkpoints(fields.text("checkpoints"), fields.text("every")),
        Double.parseDouble(fields.text("limit")));
  }

  private static Fields fields(ForeignPlugin plugin) {
    return new Fields().put("place", plugin.place()).put("digest", plugin.digest());
  }

  private static ForeignPlugin plugin(Fields fields) {
    return new ForeignPlugin(fields.text("place"), fields.text("digest"));
  }
}
