package basin.parquet;

import basin.spi.table.Column;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** What columns are in Parquet. */
final class Schema {
  private Schema() {}

  /** All of them, in their order. */
  static MessageType of(List<Column> columns) {
    return new MessageType(
        "table", columns.stream().map(Schema::type).toList().toArray(PrimitiveType[]::new));
  }

  private static PrimitiveType type(Column column) {
    return switch (column.kind()) {
      case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  /** Hands over a cell that is not null. */
  static void write(Object cell, Column.Kind kind, RecordConsumer to) {
    switch (kind) {
      case INTEGER -> to.addLong((Long) cell);
      case NUMBER -> to.addDouble((Double) cell);
      case TEXT -> to.addBinary(Binary.fromString((String) cell));
    }
  }
}
