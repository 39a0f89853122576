package basin.spark;

import basin.spi.run.Host;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.NullConfiguration;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** What Spark logs goes to the log of the run, and not to the terminal. */
final class SparkLog implements AutoCloseable {
  private final LoggerContext context;

  private SparkLog(LoggerContext context) {
    this.context = context;
  }

  /** From now on, and before Spark logs its first line, or it would set itself up. */
  static SparkLog to(Host host) {
    Configuration configuration = configuration();
    LoggerContext context = Configurator.initialize(configuration);
    if (context.getConfiguration() != configuration) {
      context.reconfigure(configuration);
    }
    Handover appender = new Handover(host);
    appender.start();
    configuration.getRootLogger().addAppender(appender, null, null);
    context.updateLoggers();
    return new SparkLog(context);
  }

  @Override
  public void close() {
    context.reconfigure(new NullConfiguration());
  }

  private static Configuration configuration() {
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    return builder
        .setStatusLevel(Level.ERROR)
        .setShutdownHook("disable")
        .add(builder.newLogger("org.apache.spark.scheduler.cluster", Level.INFO))
        .add(builder.newLogger("org.apache.spark.deploy.client", Level.INFO))
        .add(builder.newRootLogger(Level.WARN))
        .build(false);
  }

  private static final class Handover extends AbstractAppender {
    private final Host host;

    Handover(Host host) {
      super("handover", null, null, true, Property.EMPTY_ARRAY);
      this.host = host;
    }

    @Override
    public void append(LogEvent event) {
      String logger = event.getLoggerName();
      host.log(
          "%s %s: %s%s"
              .formatted(
                  event.getLevel(),
                  logger.substring(logger.lastIndexOf('.') + 1),
                  event.getMessage().getFormattedMessage(),
                  event.getThrown() == null ? "" : " (" + event.getThrown() + ")"));
    }
  }
}
