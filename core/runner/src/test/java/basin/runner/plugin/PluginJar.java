package basin.runner.plugin;

import basin.spi.Plugin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes a plugin's jar as its author would: compiled against {@code basin-spi} alone. */
public final class PluginJar {
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<Path> libraries = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  /** Adds a class. */
  public PluginJar source(String name, String text) {
    sources.put(name, text);
    return this;
  }

  /** Names the plugin's class as {@link java.util.ServiceLoader} wants it. */
  public PluginJar service(String plugin) {
    return entry("META-INF/services/basin.spi.Plugin", plugin.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public PluginJar entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** Compiles against one more jar. */
  public PluginJar library(Path jar) {
    libraries.add(jar);
    return this;
  }

  /** Leaves a compiled class out of the jar. */
  public PluginJar without(String name) {
    left.add(name.replace('.', '/') + ".class");
    return this;
  }

  /** Compiles and packs. */
  public Path write(Path jar) throws IOException {
    Path classes = Files.createTempDirectory(jar.getParent().getParent(), "classes");
    compile(classes);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> compiled = Files.walk(classes)) {
      for (Path each : compiled.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(each).toString();
        if (!left.contains(name)) {
          put(out, name, Files.readAllBytes(each));
        }
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
    return jar;
  }

  private void compile(Path classes) {
    if (sources.isEmpty()) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp", classPath());
    List<Text> units =
        sources.entrySet().stream().map(each -> new Text(each.getKey(), each.getValue())).toList();
    if (!compiler.getTask(said, null, null, options, null, units).call()) {
      throw new AssertionError(said.toString());
    }
  }

  private String classPath() {
    StringBuilder path = new StringBuilder(spi().toString());
    libraries.forEach(jar -> path.append(System.getProperty("path.separator")).append(jar));
    return path.toString();
  }

  private static Path spi() {
    try {
      return Path.of(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(
          URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension),
          JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
