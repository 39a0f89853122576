package basin.lab.tables;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.table.TableFormat;

/** The format of tables that comes with Basin. */
public final class TablesPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions.add(TableFormat.class, "csv", Csv.class);
  }
}
