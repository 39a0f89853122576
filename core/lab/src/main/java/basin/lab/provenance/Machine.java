package basin.lab.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine and the JVM this process runs on, as label → text. */
final class Machine {
  private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static Map<String, String> describe() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Java", java());
    texts.put("Operating system", properties("os.name", "os.version", "os.arch"));
    texts.put("Processor", processor());
    texts.put("Cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    texts.put("Heap at most", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    return texts;
  }

  private static String java() {
    return properties("java.vendor", "java.vm.name", "java.runtime.version");
  }

  private static String properties(String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(text.isEmpty() ? "" : " ").append(System.getProperty(name, "?"));
    }
    return text.toString();
  }

  private static String processor() {
    String architecture = System.getProperty("os.arch", "?");
    if (!Files.isReadable(LINUX_PROCESSORS)) {
      return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", architecture); // Windows has it
    }
    try {
      return Files.readAllLines(LINUX_PROCESSORS).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      return architecture;
    }
  }
}
