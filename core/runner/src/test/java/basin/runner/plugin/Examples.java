package basin.runner.plugin;

/** Plugins such as a user would write. */
public final class Examples {
  /** An optimizer of one record. */
  public static final String SIGN_DESCENT =
      """
      package example;

      import basin.spi.descent.Memory;
      import basin.spi.descent.Rule;
      import basin.spi.descent.Schedule;
      import basin.spi.descent.Step;
      import basin.spi.number.Vec;
      import basin.spi.settings.Default;
      import basin.spi.settings.Doc;

      @Doc("Steps by the sign of the gradient.")
      public record SignDescent(@Doc("learning rate") @Default("0.01") Schedule rate) implements Rule {
        @Override
        public void update(Vec w, Vec g, Memory memory, Step step) {
          w.addScaled(-step.value(rate), g.sign());
        }
      }
      """;

  /** A data set that would have to be fetched, and then is made up. */
  public static final String FAR_ROWS =
      """
      package example;

      import basin.spi.data.*;
      import basin.spi.random.Streams;
      import basin.spi.settings.Doc;

      @Doc("Rows from far away.")
      public record FarRows() implements Dataset {
        @Override
        public Samples load(Shelf shelf, Streams streams) {
          Table rows = Table.of(new double[][] {{1}, {2}}, 1);
          return new Samples(Task.REGRESSION, rows, rows, new int[] {0, 1}, new int[0], new int[0], "far");
        }

        @Override
        public boolean seeded() {
          return false;
        }

        @Override
        public String digest(Shelf shelf) {
          if (!shelf.downloads()) {
            throw new DataException("far.csv is missing; put it here");
          }
          shelf.downloading("far.csv", 1, 1);
          return "digest";
        }
      }
      """;

  private Examples() {}

  /** A plugin that registers one component. */
  public static String plugin(String point, String name, String component) {
    return registering(
        "extensions.add(%s.class, \"%s\", %s.class);".formatted(point, name, component));
  }

  /** A plugin that does this to register. */
  public static String registering(String statements) {
    return """
        package example;

        import basin.spi.Extensions;
        import basin.spi.Plugin;

        public final class ExamplePlugin implements Plugin {
          @Override
          public void register(Extensions extensions) {
            %s
          }
        }
        """
        .formatted(statements);
  }

  /** The data set under a name. */
  public static PluginJar farRows(String name) {
    return new PluginJar()
        .source("example.FarRows", FAR_ROWS)
        .source("example.ExamplePlugin", plugin("basin.spi.data.Dataset", name, "FarRows"))
        .service("example.ExamplePlugin");
  }

  /** The optimizer under a name. */
  public static PluginJar signDescent(String name) {
    return new PluginJar()
        .source("example.SignDescent", SIGN_DESCENT)
        .source("example.ExamplePlugin", plugin("basin.spi.descent.Optimizer", name, "SignDescent"))
        .service("example.ExamplePlugin");
  }
}
