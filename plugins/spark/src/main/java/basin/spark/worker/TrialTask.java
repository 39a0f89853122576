package basin.spark.worker;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * What a worker does with a group of trials. It never fails for good: a job of Spark's would end
 * with it, and all others of its wave.
 */
public final class TrialTask extends AbstractFunction1<Iterator<byte[]>, byte[]>
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Runners of this process, by what they were opened from. */
  private static final Map<String, UnaryOperator<byte[]>> OPENED = new ConcurrentHashMap<>();

  private final List<PlacedFile> classPath;
  private final List<PlacedFile> others;
  private final byte[] workplace;
  private final int attempts;
  private final int before;
  private final String cache;
  private final String key;

  /**
   * The same with another number of attempts.
   *
   * @param before how often the worker of its trial was lost before
   */
  public TrialTask trying(int attempts, int before) {
    return new TrialTask(classPath, others, workplace, attempts, before, cache);
  }

  /**
   * To be sent.
   *
   * @param classPath Basin's
   * @param others jars of plugins and data files
   * @param workplace what runners are opened from, as bytes
   * @param attempts after which a trial whose worker was lost is given up
   * @param cache folder on the workers' machines; their own choice if empty
   */
  public TrialTask(
      List<PlacedFile> classPath,
      List<PlacedFile> others,
      byte[] workplace,
      int attempts,
      String cache) {
    this(classPath, others, workplace, attempts, 0, cache);
  }

  private TrialTask(
      List<PlacedFile> classPath,
      List<PlacedFile> others,
      byte[] workplace,
      int attempts,
      int before,
      String cache) {
    this.before = before;
    this.classPath = List.copyOf(classPath);
    this.others = List.copyOf(others);
    this.workplace = workplace.clone();
    this.attempts = attempts;
    this.cache = cache;
    this.key =
        HexFormat.of().formatHex(workplace)
            + Stream.concat(classPath.stream(), others.stream())
                .map(each -> each.place() + " " + each.file().digest())
                .collect(Collectors.joining("\n"));
  }

  @Override
  public byte[] apply(Iterator<byte[]> group) {
    int attempt = TaskContext.get().attemptNumber();
    byte[] trials = group.next();
    if (attempt >= attempts) {
      return Answer.lost(
              "its worker was lost %d times while it ran, as when a plugin ends the process or memory"
                      .formatted(before + attempt)
                  + " is short (spark.executor.memory)")
          .bytes();
    }
    try {
      return Answer.results(runner().apply(trials)).bytes();
    } catch (RuntimeException e) {
      if (e instanceof CancellationException || attempt + 1 < attempts) {
        throw e; // Spark tries again, elsewhere if it can
      }
      return Answer.none("no worker could run it: " + e.getMessage()).bytes();
    }
  }

  List<PlacedFile> classPath() {
    return classPath;
  }

  List<PlacedFile> others() {
    return others;
  }

  byte[] workplace() {
    return workplace.clone();
  }

  String cache() {
    return cache;
  }

  private UnaryOperator<byte[]> runner() {
    String application = SparkEnv.get().conf().get("spark.app.id", "");
    OPENED.keySet().removeIf(each -> !each.startsWith(application));
    return OPENED.computeIfAbsent(
        application + key,
        any -> {
          try {
            return WorkerPlace.opened(this);
          } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
          }
        });
  }
}
