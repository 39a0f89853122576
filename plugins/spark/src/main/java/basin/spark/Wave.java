package basin.spark;

import basin.spark.worker.Answer;
import basin.spark.worker.TrialTask;
import basin.spi.run.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** Groups of trials that were sent together: one job of Spark, one task for each group. */
final class Wave {
  private final SimpleFutureAction<BoxedUnit> job;

  private Wave(SimpleFutureAction<BoxedUnit> job) {
    this.job = job;
  }

  /** What is heard of waves, on threads of Spark's. */
  sealed interface News {}

  /** Of a group that was sent. */
  record Answered(List<Trial> group, Answer answer) implements News {}

  /** All groups have been answered, or the cluster has given up. */
  record Ended(Wave wave, Optional<Throwable> failure) implements News {}

  static Wave sent(
      List<List<Trial>> groups, TrialTask task, JavaSparkContext context, Consumer<News> news) {
    List<byte[]> bytes =
        groups.stream().map(each -> Travelling.bytes(each.toArray(new Trial[0]))).toList();
    JavaRDD<byte[]> rows = context.parallelize(bytes, bytes.size());
    List<Object> all = IntStream.range(0, bytes.size()).<Object>mapToObj(i -> i).toList();
    Function2<Object, byte[], BoxedUnit> handler =
        (number, answer) -> {
          news.accept(new Answered(groups.get((Integer) number), Answer.of(answer)));
          return BoxedUnit.UNIT;
        };
    Function0<BoxedUnit> nothing = () -> BoxedUnit.UNIT;
    Wave wave =
        new Wave(
            context
                .sc()
                .submitJob(
                    rows.rdd(), task, CollectionConverters.asScala(all).toSeq(), handler, nothing));
    Function1<Try<BoxedUnit>, BoxedUnit> ended =
        outcome -> {
          Optional<Throwable> failure =
              outcome.isFailure() ? Optional.of(outcome.failed().get()) : Optional.empty();
          news.accept(new Ended(wave, failure));
          return BoxedUnit.UNIT;
        };
    wave.job.onComplete(ended, ExecutionContext.parasitic$.MODULE$);
    return wave;
  }

  void cancel() {
    if (!job.isCompleted()) {
      job.cancel();
    }
  }
}
