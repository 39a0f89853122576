package basin.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Component;
import basin.spi.descent.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {
  private static final String OPTIMIZER = "basin.spi.descent.Optimizer";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("plugins.d"));
  }

  @Test
  void aJarDroppedInOffersItsComponents() throws IOException {
    Path jar = Examples.signDescent("sign-descent").write(folder.resolve("sign.jar"));
    FoundPlugins found = found();
    assertEquals(List.of(), found.refusals());
    Offer offer = found.offers().get(0);
    assertEquals(jar, offer.place());
    assertEquals("sign.jar", offer.origin().jar());
    assertEquals("example.ExamplePlugin", offer.origin().plugin());
    assertEquals(Digest.of(jar), offer.origin().digest());
    Component component = offer.components().get(0);
    assertSame(Optimizer.class, component.point());
    assertEquals("sign-descent", component.name());
    assertEquals("rate", component.settings().get(0).name());
  }

  @Test
  void aFolderThatDoesNotExistHasNoPlugins() {
    FoundPlugins found = new PluginFolder(folder.resolve("nowhere")).found();
    assertEquals(new FoundPlugins(List.of(), List.of()), found);
  }

  @Test
  void otherFilesAndEmptyFoldersAreNoPlugins() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "not a jar");
    Files.createDirectory(folder.resolve("empty"));
    assertEquals(new FoundPlugins(List.of(), List.of()), found());
  }

  @Test
  void pluginsAreFoundInTheOrderOfTheirNames() throws IOException {
    Examples.signDescent("second").write(folder.resolve("b.jar"));
    Examples.signDescent("first").write(folder.resolve("a.jar"));
    List<String> names = found().offers().stream().map(o -> o.components().get(0).name()).toList();
    assertEquals(List.of("first", "second"), names);
  }

  @Test
  void classesOfTheSameNameInTwoPluginsDoNotClash() throws IOException {
    Examples.signDescent("one").write(folder.resolve("one.jar"));
    Examples.signDescent("two").write(folder.resolve("two.jar"));
    List<Offer> offers = found().offers();
    assertNotSame(
        offers.get(0).components().get(0).type(), offers.get(1).components().get(0).type());
  }

  @Test
  void aSubFolderIsOnePluginWithItsLibraries() throws IOException {
    Path own = Files.createDirectory(folder.resolve("with-library"));
    Path library =
        new PluginJar()
            .source(
                "library.Name",
                "package library; public final class Name { public static String of() { return \"sign\"; } }")
            .write(own.resolve("library.jar"));
    new PluginJar()
        .library(library)
        .source("example.SignDescent", Examples.SIGN_DESCENT)
        .source(
            "example.ExamplePlugin",
            Examples.registering(
                "extensions.add(" + OPTIMIZER + ".class, library.Name.of(), SignDescent.class);"))
        .service("example.ExamplePlugin")
        .write(own.resolve("plugin.jar"));
    FoundPlugins found = found();
    assertEquals(List.of(), found.refusals());
    assertEquals("sign", found.offers().get(0).components().get(0).name());
    assertEquals(own, found.offers().get(0).place());
  }

  @Test
  void theDigestIsThatOfTheBytes() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), "abc");
    Path two = Files.writeString(folder.resolve("two"), "abd");
    // NIST FIPS 180-4, example for "abc"
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.of(one));
    assertNotEquals(Digest.of(one), Digest.of(two));
  }

  @Test
  void aPluginSeesNothingOfBasinButTheSpi() throws IOException {
    Path jar = Examples.signDescent("sign-descent").write(folder.resolve("sign.jar"));
    ClassLoader loader = found().offers().get(0).components().get(0).type().getClassLoader();
    assertTrue(Files.exists(jar));
    assertSame(Optimizer.class, load(loader, OPTIMIZER));
    for (String hidden : List.of("basin.lab.catalog.Catalog", "com.google.inject.Guice")) {
      assertThrows(ClassNotFoundException.class, () -> loader.loadClass(hidden), hidden);
    }
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private FoundPlugins found() {
    return new PluginFolder(folder).found();
  }
}
