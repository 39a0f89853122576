package basin.parquet;

import basin.spi.table.Column;
import basin.spi.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** A table on its way into a file. */
final class ParquetTable implements TableWriter {
  /** What of a table waits in memory, in bytes; then it is written as a group of rows. */
  private static final long GROUP = 8L << 20;

  private final ParquetWriter<List<?>> writer;

  ParquetTable(Path file, List<Column> columns) throws IOException {
    writer =
        new Builder(new LocalOutputFile(file), columns)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Gzip())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withRowGroupSize(GROUP)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build();
  }

  @Override
  public void row(List<?> cells) throws IOException {
    writer.write(cells);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<List<?>, Builder> {
    private final List<Column> columns;

    Builder(OutputFile file, List<Column> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Never called: that way needs Hadoop. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<List<?>> getWriteSupport(Configuration configuration) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected WriteSupport<List<?>> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(columns);
    }
  }
}
