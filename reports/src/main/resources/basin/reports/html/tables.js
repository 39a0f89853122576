// Sorts a table by the column whose heading is pressed; empty cells stay last.
"use strict";
(() => {
  const numeric = (rows, column) =>
    rows.every((row) => row.cells[column].classList.contains("number"));

  const compare = (a, b, number) => {
    if (a === "" || b === "") return (a === "") - (b === "");
    return number ? Number(a) - Number(b) : a.localeCompare(b, "en", { numeric: true });
  };

  const sort = (table, heading) => {
    const column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const number = numeric(rows, column);
    const key = (row) => row.cells[column].dataset.key;
    rows.sort((a, b) => {
      const empty = key(a) === "" || key(b) === "";
      const order = compare(key(a), key(b), number);
      return down && !empty ? -order : order;
    });
    body.append(...rows);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const rows = [...table.tBodies[0].rows];
    for (const heading of table.tHead.rows[0].cells) {
      const filled = rows.filter((row) => row.cells[heading.cellIndex].dataset.key !== "");
      heading.classList.toggle("number", filled.length > 0 && numeric(filled, heading.cellIndex));
      heading.querySelector("button").addEventListener("click", () => sort(table, heading));
    }
  }
})();
