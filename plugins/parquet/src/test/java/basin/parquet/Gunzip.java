package basin.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** What Parquet's reader needs to read gzip without Hadoop. */
final class Gunzip implements CompressionCodecFactory {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new Decompressor();
  }

  @Override
  public void release() {}

  private static final class Decompressor implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(inflated(bytes, size));
    }

    private static byte[] inflated(BytesInput bytes, int size) throws IOException {
      try (GZIPInputStream gzip = new GZIPInputStream(bytes.toInputStream())) {
        return gzip.readNBytes(size);
      }
    }

    @Override
    public void decompress(ByteBuffer input, int compressed, ByteBuffer output, int size) {
      byte[] bytes = new byte[compressed];
      input.get(bytes);
      try {
        output.put(inflated(BytesInput.from(bytes), size));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void release() {}
  }
}
