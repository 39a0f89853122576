package basin.spark;

import basin.spark.worker.Digests;
import basin.spark.worker.PlacedFile;
import basin.spark.worker.SharedFile;
import basin.spark.worker.TrialTask;
import basin.spi.run.ExecutorException;
import basin.spi.run.Workplace;
import basin.spi.run.Workplace.ForeignPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * What must be on a worker before it can run trials: Basin's jars, those of plugins, data files.
 * Each is offered in pieces, which a worker fetches if it does not have the file yet.
 */
final class Shipment {
  private static final int PIECE = 8 << 20;

  private final JavaSparkContext context;
  private final Spark spark;
  private final Map<String, SharedFile> files = new HashMap<>();

  Shipment(JavaSparkContext context, Spark spark) {
    this.context = context;
    this.spark = spark;
  }

  /** What runs trials there. */
  TrialTask task(Workplace workplace) {
    List<PlacedFile> classPath = ClassPath.ofBasin().stream().map(this::placed).toList();
    List<PlacedFile> others = new ArrayList<>();
    for (ForeignPlugin plugin : workplace.plugins()) {
      jars(Path.of(plugin.place())).forEach(jar -> others.add(placed(jar)));
    }
    workplace.files().forEach(file -> others.add(placed(Path.of(file))));
    return new TrialTask(
        classPath, others, Travelling.bytes(workplace), spark.attempts(), spark.cache().orElse(""));
  }

  private PlacedFile placed(Path place) {
    boolean folder = Files.isDirectory(place);
    return new PlacedFile(
        place.toString(), folder, shared(folder ? ClassPath.packed(place) : place));
  }

  private SharedFile shared(Path file) {
    try {
      String digest = Digests.of(file);
      SharedFile known = files.get(digest);
      SharedFile shared = known == null ? new SharedFile(digest, pieces(file)) : known;
      files.put(digest, shared);
      return shared;
    } catch (IOException e) {
      throw new ExecutorException("%s cannot be read for the workers: %s".formatted(file, e), e);
    }
  }

  private List<Broadcast<byte[]>> pieces(Path file) throws IOException {
    List<Broadcast<byte[]>> pieces = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        pieces.add(context.broadcast(piece));
      }
    }
    return List.copyOf(pieces);
  }

  private static List<Path> jars(Path plugin) {
    if (!Files.isDirectory(plugin)) {
      return List.of(plugin);
    }
    try (Stream<Path> entries = Files.list(plugin)) {
      return entries.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new ExecutorException("%s cannot be read for the workers: %s".formatted(plugin, e), e);
    }
  }
}
