package basin.spark;

import basin.spi.run.Host;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Who runs trials now, and who is lost. */
final class ExecutorWatch extends SparkListener {
  private final Host host;
  private final Set<String> present = ConcurrentHashMap.newKeySet();
  private volatile boolean going;
  private volatile boolean met;

  ExecutorWatch(Host host) {
    this.host = host;
  }

  /** From now on it is no loss if somebody goes. */
  void expectGoing() {
    going = true;
  }

  /** Says, once, that trials wait. */
  void tellIfNobodyCame(String master) {
    if (met) {
      return;
    }
    met = true;
    host.say(
        "no worker of %s has taken a trial yet; has it free cores, and the memory of spark.executor.memory?"
            .formatted(master));
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded event) {
    met = true;
    present.add(event.executorId());
    host.log(
        "Spark executor %s on %s takes trials on %d cores"
            .formatted(
                event.executorId(),
                event.executorInfo().executorHost(),
                event.executorInfo().totalCores()));
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
    boolean known = present.remove(event.executorId());
    if (known && !going) {
      host.say(
          "Spark executor %s is lost (%s); its trials run again elsewhere"
              .formatted(event.executorId(), reason(event)));
    }
  }

  private static String reason(SparkListenerExecutorRemoved event) {
    return String.valueOf(event.reason()).lines().findFirst().orElse("without a reason");
  }
}
