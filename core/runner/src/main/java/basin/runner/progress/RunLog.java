package basin.runner.progress;

import basin.lab.results.sqlite.ResultsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.NullConfiguration;
import org.apache.logging.log4j.core.config.builder.api.AppenderComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/**
 * The log of one run: a file of its own, {@code run-1.log} and so on, and warnings as they come.
 */
public final class RunLog implements AutoCloseable {
  private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %msg%n%xEx";

  private final Path file;
  private final LoggerContext context;

  private RunLog(Path file, LoggerContext context) {
    this.file = file;
    this.context = context;
  }

  /**
   * Starts the next log of a folder.
   *
   * @param warnings hears each warning in a line
   * @throws ResultsException if the file cannot be made
   */
  public static RunLog start(Path folder, Consumer<String> warnings) {
    Path file = next(folder);
    Configuration configuration = configuration(file);
    LoggerContext context = Configurator.initialize(configuration);
    if (context.getConfiguration() != configuration) {
      context.reconfigure(configuration); // the second run of a process
    }
    WarningsAppender appender = new WarningsAppender(warnings);
    appender.start();
    configuration.getRootLogger().addAppender(appender, Level.WARN, null);
    return new RunLog(file, context);
  }

  /** Nothing is written down until a log starts: what is to be said of trials is said. */
  static void silence() {
    LoggerContext context = Configurator.initialize(new NullConfiguration());
    context.reconfigure(new NullConfiguration());
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  @Override
  public void close() {
    context.reconfigure(new NullConfiguration()); // lets go of the file; loggers stay usable
  }

  private static Path next(Path folder) {
    try {
      Files.createDirectories(folder);
      int number = 1;
      while (!isMade(numbered(folder, number))) {
        number++;
      }
      return numbered(folder, number);
    } catch (IOException e) {
      throw new ResultsException(
          "no log can be written to " + folder + ": " + e + ". Choose another folder with --out.",
          e);
    }
  }

  /** Another process may make the same at the same time. */
  private static boolean isMade(Path file) throws IOException {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static Path numbered(Path folder, int number) {
    return folder.resolve("run-" + number + ".log");
  }

  private static BuiltConfiguration configuration(Path file) {
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    AppenderComponentBuilder log =
        builder
            .newAppender("log", "File")
            .addAttribute("fileName", file.toString())
            .add(builder.newLayout("PatternLayout").addAttribute("pattern", PATTERN));
    return builder
        .setStatusLevel(Level.ERROR)
        .setShutdownHook("disable") // a signal must not close the log before the sweep has ended
        .add(log)
        .add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("log")))
        .build(false);
  }
}
