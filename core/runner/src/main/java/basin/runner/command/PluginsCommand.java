package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.Words;
import basin.lab.reference.Columns;
import basin.lab.yaml.Quote;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.plugin.FoundPlugins;
import basin.runner.plugin.Offer;
import basin.spi.settings.Doc;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin plugins}: lists what there is. */
@Command(
    name = "plugins",
    description = {"Lists every component by kind, and the plugins they come from.", ""},
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin plugins",
      "  basin plugins optimizers",
      "  basin plugins --plugins my-plugins --json"
    })
final class PluginsCommand implements Order {
  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      description = "Only components of a kind, such as optimizer or stopping-rules.")
  private String kind;

  @Mixin private JsonOption json;
  @Mixin private PluginOptions plugins;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private FoundPlugins found;
  @Inject private Catalog catalog;

  @Override
  public Settings settings() {
    return Settings.reading(plugins.folders(List.of(Path.of("here"))), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() {
    if (json.wanted()) {
      Optional<Class<?>> point = Optional.ofNullable(kind).map(any -> point());
      console
          .out()
          .println(JsonText.of(found.offers().stream().map(offer -> data(offer, point)).toList()));
      return Exit.DONE;
    }
    if (kind != null) {
      print(point());
      return Exit.DONE;
    }
    catalog.points().forEach(this::print);
    console.out().println("plugins");
    found.offers().forEach(this::print);
    return Exit.DONE;
  }

  private Class<?> point() {
    String wanted = kind.replace('-', ' ');
    return catalog.points().stream()
        .filter(p -> wanted.equals(Words.of(p)) || wanted.equals(Words.several(Words.of(p))))
        .findFirst()
        .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown()));
  }

  private String unknown() {
    List<String> kinds = catalog.points().stream().map(p -> Words.of(p).replace(' ', '-')).toList();
    return "no kind is called " + Quote.of(kind) + Spelling.repair(kind, kinds, "there are");
  }

  private void print(Class<?> point) {
    console.out().println(Words.of(point));
    List<Component> components =
        catalog.all().stream().filter(component -> component.point() == point).toList();
    int width =
        components.stream().mapToInt(component -> component.name().length()).max().orElse(0);
    for (Component component : components) {
      String head = "  " + Columns.cell(component.name(), width) + "  ";
      console.out().print(Columns.hanging(head, doc(component)));
    }
    console.out().println();
  }

  private void print(Offer offer) {
    String version = offer.origin().version();
    console
        .out()
        .println(
            "  "
                + offer.place()
                + (version.isEmpty() ? "" : ", version " + version)
                + ": "
                + offer.components().size()
                + " components");
  }

  private static Map<String, Object> data(Offer offer, Optional<Class<?>> point) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("plugin", offer.origin().plugin());
    data.put("place", offer.place());
    data.put("version", offer.origin().version());
    data.put("sha256", offer.origin().digest());
    data.put(
        "components",
        offer.components().stream()
            .filter(component -> point.map(component.point()::equals).orElse(true))
            .map(PluginsCommand::data)
            .toList());
    return data;
  }

  private static Map<String, Object> data(Component component) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", Words.of(component.point()));
    data.put("name", component.name());
    data.put("doc", doc(component));
    return data;
  }

  private static String doc(Component component) {
    return Optional.ofNullable(component.type().getAnnotation(Doc.class))
        .map(Doc::value)
        .orElse("");
  }
}
