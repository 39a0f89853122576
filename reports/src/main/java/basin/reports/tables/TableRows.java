package basin.reports.tables;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The rows of a table that is kept by columns; each is made when it is looked at. */
final class TableRows extends AbstractList<List<Object>> implements RandomAccess {
  private final List<CellColumn> columns;
  private final int rows;

  TableRows(List<CellColumn> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  public List<Object> get(int row) {
    if (row < 0 || row >= rows) {
      throw new IndexOutOfBoundsException(row + " of " + rows + " rows");
    }
    return new Row(columns, row);
  }

  @Override
  public int size() {
    return rows;
  }

  private static final class Row extends AbstractList<Object> implements RandomAccess {
    private final List<CellColumn> columns;
    private final int row;

    Row(List<CellColumn> columns, int row) {
      this.columns = columns;
      this.row = row;
    }

    @Override
    public Object get(int column) {
      return columns.get(column).get(row);
    }

    @Override
    public int size() {
      return columns.size();
    }
  }
}
