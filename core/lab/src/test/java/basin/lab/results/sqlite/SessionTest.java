package basin.lab.results.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String INSERT = "INSERT INTO leaf VALUES (?, ?)";
  private static final String CHILDREN = "SELECT name FROM leaf WHERE parent = ? ORDER BY name";

  private Session session;

  @BeforeEach
  void open() throws SQLException {
    session = new Session(DriverManager.getConnection("jdbc:sqlite::memory:"), Path.of("memory"));
    session.update("CREATE TABLE leaf (name TEXT PRIMARY KEY, parent TEXT)");
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void aStatementIsUsedAgainWithOtherArguments() {
    session.update(INSERT, "a", "root");
    session.update(INSERT, "b", "root");
    session.update(INSERT, "c", "a");
    assertEquals(List.of("a", "b"), children("root"));
    assertEquals(List.of("c"), children("a"));
    assertEquals(List.of(), children("c"));
  }

  @Test
  void aStatementMayBeUsedWhileItIsInUse() {
    session.update(INSERT, "a", "root");
    session.update(INSERT, "b", "root");
    session.update(INSERT, "c", "a");
    session.update(INSERT, "d", "b");
    assertEquals(
        List.of("a[c]", "b[d]"),
        session.query(CHILDREN, row -> row.getString(1) + children(row.getString(1)), "root"));
    assertEquals(List.of("a", "b"), children("root"));
  }

  @Test
  void afterAFailureTheSameStatementWorks() {
    session.update(INSERT, "a", "root");
    assertThrows(ResultsException.class, () -> session.update(INSERT, "a", "root"));
    session.update(INSERT, "b", "root");
    assertEquals(List.of("a", "b"), children("root"));
  }

  private List<String> children(String parent) {
    return session.query(CHILDREN, row -> row.getString(1), parent);
  }
}
