package basin.lab.results.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A step from one schema to the next. Every database has taken all steps there are, a new one when
 * it is made, so that an old file and a new one are alike to the last column.
 *
 * <p>A step is two texts beside this class: {@code schema-N.sql} changes the file; {@code
 * schema-N-seen.sql} makes temporary views of a file that lacks the step, under the names of its
 * tables, which show what the step would make of them. So whoever may not write reads on.
 *
 * @param to the number of the schema it leads to
 */
record Migration(int to) {
  /** Changes the file. Within a transaction, so that a death half-way leaves the file as it was. */
  void take(Session session) {
    run(session, "schema-" + to + ".sql");
    session.update("UPDATE about SET schema = " + to);
  }

  /** Lets this connection see the file as if the step were taken; changes nothing. */
  void show(Session session) {
    run(session, "schema-" + to + "-seen.sql");
  }

  private static void run(Session session, String name) {
    Arrays.stream(text(name).split(";\n\n?"))
        .filter(sql -> !sql.isBlank())
        .forEach(session::update);
  }

  private static String text(String name) {
    try (InputStream in = Migration.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
