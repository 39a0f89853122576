package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where trials run is said in the file or on the command line, and changes no trial. */
class ExecutorTest {
  private static final String EXPERIMENT =
      """
      problem: rosenbrock
      optimizer: {sgd: {rate: 0.0001}}
      train: {steps: 20}
      seeds: 3
      """;

  @TempDir private Path folder;
  private String file;
  private String out;

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file = Files.writeString(folder.resolve("valley.yaml"), EXPERIMENT).toString();
  }

  @Test
  void whatWasBegunElsewhereGoesOnHere() throws IOException {
    String plugins = plugin(").limit(LEFT.getAndSet(0)").toString();

    Shell.Answer there =
        Shell.basin("run", file, "--out", out, "--plugins", plugins, "--executor", "calling");
    Shell.Answer here = Shell.basin("run", file, "--out", out, "--executor", "local");

    assertTrue(there.err().contains("it runs on the thread that calls"), there.transcript());
    assertEquals(0, here.code(), here.transcript());
    assertTrue(log(1).contains("3 trials, 0 finished before"), log(1));
    assertTrue(log(1).contains("2 trials ran; of 3, 2 are done"), log(1));
    assertTrue(log(2).contains("1 trials ran; of 3, 3 are done"), log(2));
  }

  @Test
  void theFileMaySayIt() throws IOException {
    String plugins = plugin("").toString();
    Files.writeString(Path.of(file), EXPERIMENT + "executor: {calling: {master: nowhere}}\n");

    Shell.Answer answer = Shell.basin("run", file, "--out", out, "--plugins", plugins);

    assertEquals("basin: nobody answers at nowhere\n", answer.err());
    assertEquals(3, answer.code());
  }

  @Test
  void theMasterGoesToTheExecutorThatIsNamed() throws IOException {
    String plugins = plugin("").toString();
    for (String executor : new String[] {"calling", "calling: {}"}) {
      Shell.Answer answer =
          Shell.basin(
              "run",
              file,
              "--out",
              out,
              "--plugins",
              plugins,
              "--executor",
              executor,
              "--master",
              "host:1");
      assertEquals("basin: nobody answers at host:1\n", answer.err(), executor);
    }
  }

  @Test
  void anExecutorThatThereIsNotIsRefused() {
    assertRefused(
        "--set executor=locl  no executor is called 'locl'; did you mean 'local'?",
        "--executor",
        "locl");
    assertRefused("no executor is called 'spark'", "--master", "spark://host:7077");
    assertRefused("grid", "--grid", "executor=local");
  }

  private void assertRefused(String words, String... options) {
    String[] line = new String[options.length + 2];
    line[0] = "run";
    line[1] = file;
    System.arraycopy(options, 0, line, 2, options.length);
    Shell.Answer answer = Shell.basin(line);
    assertEquals(2, answer.code(), answer.transcript());
    assertTrue(answer.err().contains(words), answer.err());
  }

  private String log(int number) throws IOException {
    return Files.readString(Path.of(out, "valley", "run-" + number + ".log"));
  }

  /** An executor on the calling thread. */
  private Path plugin(String limited) throws IOException {
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    new PluginJar()
        .source(
            "example.ExamplePlugin",
            """
            package example;

            public final class ExamplePlugin implements basin.spi.Plugin {
              @Override
              public void register(basin.spi.Extensions extensions) {
                extensions.add(basin.spi.run.Executor.class, "calling", Calling.class);
              }
            }
            """)
        .source(
            "example.Calling",
            """
            package example;

            import basin.spi.run.*;
            import java.util.List;
            import java.util.Optional;
            import java.util.Spliterators;
            import java.util.concurrent.atomic.AtomicInteger;
            import java.util.stream.StreamSupport;

            public record Calling(Optional<String> master) implements Executor {
              static final AtomicInteger LEFT = new AtomicInteger(2);

              @Override
              public TrialExecutor open(Host host) {
                if (master.isPresent()) {
                  throw new ExecutorException("nobody answers at " + master.get());
                }
                host.say("it runs on the thread that calls");
                return (trials, runner, sink) ->
                    (StreamSupport.stream(Spliterators.spliteratorUnknownSize(trials, 0), false%s))
                        .forEach(trial -> runner.run(List.of(trial), sink));
              }
            }
            """
                .formatted(limited))
        .service("example.ExamplePlugin")
        .write(plugins.resolve("calling.jar"));
    return plugins;
  }
}
