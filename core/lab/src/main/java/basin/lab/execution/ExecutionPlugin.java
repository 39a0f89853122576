package basin.lab.execution;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.run.Executor;

/** The executor that comes with Basin. */
public final class ExecutionPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions.add(Executor.class, "local", Local.class);
  }
}
