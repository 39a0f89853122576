package basin.parquet;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.table.TableFormat;

/** Apache Parquet as a format of tables. */
public final class ParquetPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions.add(TableFormat.class, "parquet", Parquet.class);
  }
}
