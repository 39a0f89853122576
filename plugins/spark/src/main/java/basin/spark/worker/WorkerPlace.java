package basin.spark.worker;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.SparkFiles;

/**
 * The planner's files under a folder of this process, each at the path that it has there, and Basin
 * loaded from them. Basin sees the JDK and itself: no library of Spark's can take the place of one
 * of its own.
 */
final class WorkerPlace {
  private final FileCache cache;
  private final Path root;

  private WorkerPlace(FileCache cache, Path root) {
    this.cache = cache;
    this.root = root;
  }

  /** Trials as bytes to results as bytes, once all that they need is here. */
  static UnaryOperator<byte[]> opened(TrialTask task) throws IOException {
    Path own = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "basin-");
    WorkerPlace place =
        new WorkerPlace(new FileCache(task.cache()), own.toAbsolutePath().normalize());
    List<URL> urls = new ArrayList<>();
    for (PlacedFile file : task.classPath()) {
      urls.add(place.put(file).toUri().toURL());
    }
    for (PlacedFile file : task.others()) {
      place.put(file);
    }
    urls.add(WorkerPlace.class.getProtectionDomain().getCodeSource().getLocation());
    return place.loaded(urls, task.workplace());
  }

  private UnaryOperator<byte[]> loaded(List<URL> urls, byte[] workplace) {
    ClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object runner =
          loader
              .loadClass(BytesRunner.class.getName())
              .getConstructor(byte[].class, String.class)
              .newInstance(workplace, root.toString());
      @SuppressWarnings("unchecked") // the interface is the JDK's, the class its loader's own
      UnaryOperator<byte[]> operator = (UnaryOperator<byte[]>) runner;
      return operator;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Basin cannot be loaded on a worker", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Path put(PlacedFile placed) throws IOException {
    Path cached = cache.place(placed.file());
    Path there = Path.of(root + placed.place());
    Files.createDirectories(there.getParent());
    if (placed.folder()) {
      unpack(cached, there);
    } else if (!Files.exists(there)) {
      link(there, cached);
    }
    return there;
  }

  private static void link(Path there, Path cached) throws IOException {
    try {
      Files.createSymbolicLink(there, cached);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(cached, there);
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy(in, folder.resolve(entry.getName()));
      }
    }
    Files.createDirectories(folder);
  }

  private static void copy(InputStream in, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.copy(in, file);
    }
  }
}
