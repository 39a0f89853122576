package basin.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each broken plugin says why in a line, and the sound one beside it is loaded all the same. */
class BrokenPluginTest {
  private static final String OPTIMIZER = "basin.spi.descent.Optimizer";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void putASoundPluginBeside() throws IOException {
    folder = Files.createDirectory(temporary.resolve("plugins.d"));
    Examples.signDescent("sound").write(folder.resolve("sound.jar"));
  }

  @AfterEach
  void theSoundOneIsLoaded() {
    List<Offer> offers = new PluginFolder(folder).found().offers();
    assertEquals(1, offers.size());
    assertEquals("sound", offers.get(0).components().get(0).name());
  }

  @Test
  void aFileThatIsNoJar() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "not a jar");
    refused("it cannot be read as a jar: zip END header not found");
  }

  @Test
  void aJarThatNamesNoPlugin() throws IOException {
    new PluginJar().entry("readme.txt", new byte[0]).write(jar());
    refused("it names no plugin in META-INF/services/basin.spi.Plugin");
  }

  @Test
  void aPluginClassThatIsNotThere() throws IOException {
    new PluginJar().service("example.Absent").write(jar());
    refused("its plugin class example.Absent not found");
  }

  @Test
  void aServiceThatIsNoPlugin() throws IOException {
    new PluginJar()
        .source("example.Other", "package example; public final class Other {}")
        .service("example.Other")
        .write(jar());
    refused("its plugin class example.Other not a subtype");
  }

  @Test
  void aPluginThatCannotBeConstructed() throws IOException {
    String source =
        Examples.registering("")
            .replace("implements Plugin {", "implements Plugin {\n  ExamplePlugin(int x) {}\n");
    new PluginJar()
        .source("example.ExamplePlugin", source)
        .service("example.ExamplePlugin")
        .write(jar());
    refused("its plugin class has no public constructor without arguments");
  }

  @Test
  void anExceptionWhileRegistering() throws IOException {
    registering("throw new IllegalStateException(\"no licence\");");
    refused("it failed with java.lang.IllegalStateException: no licence");
  }

  @Test
  void anErrorWhileAClassIsInitialised() throws IOException {
    new PluginJar()
        .source(
            "example.Fragile",
            "package example; final class Fragile { static final int N = Integer.parseInt(\"x\"); static void use() {} }")
        .source("example.ExamplePlugin", Examples.registering("Fragile.use();"))
        .service("example.ExamplePlugin")
        .write(jar());
    refused("For input string: \"x\"");
  }

  @Test
  void aClassThatIsMissing() throws IOException {
    Examples.signDescent("sign").without("example.SignDescent").write(jar());
    refused(
        "it needs the class example.SignDescent; put the jar with it and the plugin's into one"
            + " sub-folder");
  }

  @Test
  void aClassForANewerJava() throws IOException {
    byte[] newer = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 99, 0, 1, 0, 0};
    new PluginJar().entry("example/Newer.class", newer).service("example.Newer").write(jar());
    refused(
        "it is compiled for Java 55 and this is Java %d; compile it with --release %<d"
            .formatted(Runtime.version().feature()));
  }

  @Test
  void aComponentThatIsNoRecord() throws IOException {
    new PluginJar()
        .source(
            "example.Plain",
            "package example; public final class Plain implements basin.spi.descent.Optimizer {"
                + " public basin.spi.descent.Descent start(basin.spi.descent.Space s) { return null; } }")
        .source("example.ExamplePlugin", Examples.plugin(OPTIMIZER, "plain", "Plain"))
        .service("example.ExamplePlugin")
        .write(jar());
    refused("example.Plain is no record, so it has no settings to bind");
  }

  @Test
  void aComponentThatIsNotPublic() throws IOException {
    String hidden = Examples.SIGN_DESCENT.replace("public record", "record");
    new PluginJar()
        .source("example.SignDescent", hidden)
        .source("example.ExamplePlugin", Examples.plugin(OPTIMIZER, "sign", "SignDescent"))
        .service("example.ExamplePlugin")
        .write(jar());
    refused("example.SignDescent is not public");
  }

  @Test
  void aNameThatYamlCouldNotHold() throws IOException {
    Examples.signDescent("Sign Descent").write(jar());
    refused("the name 'Sign Descent' is not made of lower-case words joined by hyphens");
  }

  @Test
  void anExtensionPointThatIsNone() throws IOException {
    registering("extensions.add(Runnable.class, \"run\", Thread.class);");
    refused("java.lang.Runnable is no extension point of Basin");
  }

  @Test
  void aSettingOfATypeThatYamlCannotGive() throws IOException {
    String odd =
        Examples.SIGN_DESCENT
            .replace("@Default(\"0.01\") Schedule rate", "Thread rate")
            .replace("-step.value(rate)", "-1");
    new PluginJar()
        .source("example.SignDescent", odd)
        .source("example.ExamplePlugin", Examples.plugin(OPTIMIZER, "sign", "SignDescent"))
        .service("example.ExamplePlugin")
        .write(jar());
    assertEquals(1, new PluginFolder(folder).found().refusals().size());
  }

  @Test
  void aDependencyThatIsBasinsOwn() throws IOException {
    new PluginJar()
        .source(
            "basin.lab.Secret",
            "package basin.lab; public final class Secret { public static void use() {} }")
        .without("basin.lab.Secret")
        .source("example.ExamplePlugin", Examples.registering("basin.lab.Secret.use();"))
        .service("example.ExamplePlugin")
        .write(jar());
    refused("it uses basin.lab.Secret, which plugins do not see; they see basin.spi and the JDK");
  }

  private void registering(String statements) throws IOException {
    new PluginJar()
        .source("example.ExamplePlugin", Examples.registering(statements))
        .service("example.ExamplePlugin")
        .write(jar());
  }

  private Path jar() {
    return folder.resolve("broken.jar");
  }

  private void refused(String reason) {
    List<Refusal> refusals = new PluginFolder(folder).found().refusals();
    assertEquals(List.of(new Refusal(jar().toString(), reason)), refusals);
  }
}
