package basin.lab.reference;

import basin.lab.catalog.Bounds;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Standard;
import basin.lab.catalog.Words;
import java.util.List;
import java.util.Optional;

/** Settings as rows of a table. */
final class Rows {
  private Rows() {}

  static List<Page.Row> of(List<Setting> settings) {
    return settings.stream().map(Rows::row).toList();
  }

  private static Page.Row row(Setting setting) {
    Optional<String> standard = setting.standard().map(Rows::shown);
    return new Page.Row(
        setting.name(),
        Words.of(setting.shape()),
        setting.range().filter(Bounds::limit).map(Bounds::of).orElse(""),
        standard,
        setting.doc() + customs(setting));
  }

  private static String customs(Setting setting) {
    StringBuilder text = new StringBuilder();
    setting
        .customary()
        .forEach(
            (word, standard) ->
                text.append("; ").append(word).append(": ").append(shown(standard)));
    return text.toString();
  }

  private static String shown(Standard standard) {
    return standard.tree().isNothing() ? "" : standard.snippet();
  }
}
