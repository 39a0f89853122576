package basin.parquet;

import basin.spi.table.Column;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;

/** Takes rows apart for Parquet. */
final class Rows extends WriteSupport<List<?>> {
  private final List<Column> columns;
  private RecordConsumer consumer;

  Rows(List<Column> columns) {
    this.columns = columns;
  }

  /** Never called: that way needs Hadoop. */
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration configuration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(Schema.of(columns), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(List<?> cells) {
    consumer.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      if (cells.get(i) != null) {
        Column column = columns.get(i);
        consumer.startField(column.name(), i);
        Schema.write(cells.get(i), column.kind(), consumer);
        consumer.endField(column.name(), i);
      }
    }
    consumer.endMessage();
  }
}
