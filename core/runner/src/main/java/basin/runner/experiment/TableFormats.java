package basin.runner.experiment;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Spelling;
import basin.spi.table.TableFormat;
import java.util.List;

/**
 * The formats of tables that there are.
 *
 * @param catalog with all components
 */
public record TableFormats(Catalog catalog) {
  private static final String APART = "parquet";

  /**
   * The format of that name, as its defaults say.
   *
   * @throws IllegalArgumentException if there is none, saying which there are and where others come
   *     from
   */
  public TableFormat called(String name) {
    Component found =
        catalog
            .find(TableFormat.class, name)
            .orElseThrow(() -> new IllegalArgumentException(missing(name)));
    return (TableFormat) ReportComponents.made(found, catalog);
  }

  private String missing(String name) {
    if (name.equals(APART)) {
      return "the format 'parquet' is a plugin with libraries of its own, which Basin does not bring"
          + " along. plugins/parquet/README.md says how to build its folder in one command; then add"
          + " --plugins plugins/parquet/target/plugins, or lay the folder into ~/.basin/plugins";
    }
    List<String> names = catalog.of(TableFormat.class).stream().map(Component::name).toList();
    return "there is no format '" + name + "'" + Spelling.repair(name, names, "there are");
  }
}
