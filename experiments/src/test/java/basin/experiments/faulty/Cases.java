package basin.experiments.faulty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Cases that tests bring along. */
final class Cases {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Cases() {}

  static FaultyCase named(String id) {
    try (InputStream in = Cases.class.getResourceAsStream("/faulty/faulty_networks.json")) {
      for (JsonNode each : JSON.readTree(in).get("cases")) {
        if (each.get("id").asText().equals(id)) {
          return new FaultyCase(each);
        }
      }
      throw new IllegalArgumentException(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
