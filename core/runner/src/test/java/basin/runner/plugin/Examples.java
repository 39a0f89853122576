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

  /** The optimizer under a name. */
  public static PluginJar signDescent(String name) {
    return new PluginJar()
        .source("example.SignDescent", SIGN_DESCENT)
        .source("example.ExamplePlugin", plugin("basin.spi.descent.Optimizer", name, "SignDescent"))
        .service("example.ExamplePlugin");
  }
}
