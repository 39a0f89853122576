package basin.spark.worker;

import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import basin.spi.run.Workplace.ForeignPlugin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs trials that are bytes to results that are bytes, on the calling thread, for any number of
 * threads. It is loaded together with Basin, where Spark is not, so that the two share no class but
 * the JDK's.
 */
public final class BytesRunner implements UnaryOperator<byte[]> {
  private final TrialRunner runner;

  /**
   * Opens a workplace.
   *
   * @param workplace as it is where trials are planned
   * @param root the folder under which its files lie here
   */
  public BytesRunner(byte[] workplace, String root) {
    this.runner = here((Workplace) object(workplace), root).open();
  }

  @Override
  public byte[] apply(byte[] trials) {
    List<TrialResult> results = new ArrayList<>();
    runner.run(List.of((Trial[]) object(trials)), results::add);
    return bytes(results.toArray(new TrialResult[0]));
  }

  private static Workplace here(Workplace there, String root) {
    return new Workplace(
        there.basin(),
        there.plugins().stream()
            .map(each -> new ForeignPlugin(root + each.place(), each.digest()))
            .toList(),
        there.data().stream().map(each -> root + each).toList(),
        root + there.experiment(),
        there.files().stream().map(each -> root + each).toList(),
        there.checkpoints(), // of use where the two share a file system
        there.limit());
  }

  private static Object object(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("what was sent cannot be read", e);
    }
  }

  private static byte[] bytes(TrialResult[] results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(results);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
