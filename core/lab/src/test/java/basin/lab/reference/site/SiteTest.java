package basin.lab.reference.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.lab.sample.SampleCatalog;
import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir private Path folder;

  /** Writes what a page must not take for markup. */
  @Doc("Is <b>not</b> bold & \"quoted\".")
  @Formula("φ(z) = z if z < 0 & z > −1")
  record Tricky() implements Activation {
    @Override
    public void value(Vec z, Vec a) {
      a.set(z);
    }

    @Override
    public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
      slope.set(z).multiply(0).add(1);
    }
  }

  @Test
  void everyComponentHasItsPlace() throws IOException {
    Catalog catalog = SampleCatalog.of();
    new Site(catalog).write(folder);
    String all = text();
    for (Component component : catalog.all()) {
      assertTrue(all.contains("<section id=\"" + component.name() + "\">"), component.name());
    }
  }

  @Test
  void everyLinkLeadsToAPageOrAPlaceThatIsThere() throws IOException {
    new Site(SampleCatalog.of()).write(folder);
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.toList()) {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
          String[] link = links.group(1).split("#", -1);
          Path target = link[0].isEmpty() ? page : folder.resolve(link[0]);
          assertTrue(Files.exists(target), page + " links to " + links.group(1));
          String place = link.length > 1 ? "id=\"" + link[1] + "\"" : "";
          assertTrue(
              Files.readString(target).contains(place), page + " links to " + links.group(1));
        }
      }
    }
  }

  @Test
  void theFirstPageIsTheOneToOpen() throws IOException {
    assertEquals(
        folder.resolve("deep/index.html"),
        new Site(SampleCatalog.of()).write(folder.resolve("deep")));
  }

  @Test
  void whatAPluginSaysIsNoMarkup() throws IOException {
    Origin origin = new Origin("a.Plugin", "a.jar", "1", "digest");
    Catalog catalog =
        Catalog.of(List.of(new Component(Activation.class, "tricky", Tricky.class, origin)));
    new Site(catalog).write(folder);
    String page = Files.readString(folder.resolve("activation.html"));
    assertFalse(page.contains("<b>not"), page);
    assertTrue(page.contains("Is &lt;b&gt;not&lt;/b&gt; bold &amp; &quot;quoted&quot;."), page);
    assertTrue(page.contains("z if z &lt; 0 &amp; z &gt; −1"), page);
    assertTrue(page.contains("<svg "), page);
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.sorted().toList()) {
        text.append(Files.readString(page));
      }
    }
    return text.toString();
  }
}
