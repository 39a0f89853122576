package basin.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.run.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries a user would type into the {@code sqlite3} shell, while a sweep holds the file. */
class HandQueriesTest {
  @TempDir Path folder;

  @Test
  void theViewsAnswerPlainQuestions() throws SQLException {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      long run = database.begin(Specimens.experiment("e"), Specimens.planned(3));
      database.store(run, Specimens.result("trial-0", Outcome.COMPLETED, 3, 2));
      database.store(run, Specimens.result("trial-1", Outcome.STOPPED, 5, 1));

      assertEquals(
          "0.1 1.0", ask("SELECT axes ->> 'z.rate', value FROM finals ORDER BY value LIMIT 1"));
      assertEquals("2", ask("SELECT count(outcome) FROM trials WHERE experiment = 'e'"));
      assertEquals("3", ask("SELECT number FROM trials WHERE outcome IS NULL"));
      assertEquals(
          "3 222 0",
          ask("SELECT value_rows, gradient_rows, product_rows FROM trials WHERE number = 2"));
      assertEquals("0.1.0", ask("SELECT inputs ->> 'Basin' FROM trial LIMIT 1"));
      assertEquals(
          "10 0.5 11 2.0",
          ask(
              "SELECT step, epoch, evaluations, value FROM curves"
                  + " WHERE number = 1 AND series = 'train.loss' AND step = 10"));
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("basin.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      StringBuilder answer = new StringBuilder();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        answer.append(column == 1 ? "" : " ").append(row.getString(column));
      }
      return answer.toString();
    }
  }
}
