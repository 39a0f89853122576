// Contents that lie open where there is room beside the page. Folds that open when a link leads into them, and all at once. Tables that sort by the column whose heading is pressed (empty cells stay last), show the first of many
// rows and say so, and say how many columns are in sight where not all are.
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

  // How many rows are shown at first, as in the style sheet; a few more are shown at once.
  const narrow = matchMedia("(max-width: 40rem)");
  const first = () => (narrow.matches ? 10 : 20);
  const long = (rows) => rows > first() + 4;
  const count = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, n < 10000 ? "" : "\u202f");

  // The columns that can be read without scrolling.
  const inSight = (box, headings) => headings.filter((th) => th.offsetLeft + th.offsetWidth <= box.clientWidth + 1).length;

  // What is seen of a table, in words; nothing where all of it is.
  const extent = (box, table) => {
    const parts = [];
    const shown = table.classList.contains("first") ? first() : table.tBodies[0].rows.length;
    const rows = Number(table.dataset.rows);
    if (long(rows)) parts.push(shown < rows ? `${shown} of ${count(rows)} rows` : `${count(rows)} rows`);
    const headings = [...table.tHead.rows[0].cells];
    if (box.scrollWidth > box.clientWidth + 1 && headings[0].offsetParent) {
      parts.push(`${inSight(box, headings)} of ${headings.length} columns in sight, scroll sideways for more`);
    }
    return parts.length > 0 ? parts.join("; ") + "." : "";
  };

  // Numbers stand closer before they are cut off.
  const fit = (box, table) => {
    for (const size of ["tight", "tighter"]) table.classList.remove(size);
    if (narrow.matches) return;
    for (const size of ["tight", "tighter"]) {
      if (box.scrollWidth > box.clientWidth) table.classList.add(size);
    }
  };

  const watch = (table) => {
    const box = table.parentElement;
    const line = box.parentElement.querySelector(".extent");
    const more = box.parentElement.querySelector(".more");
    const rows = table.tBodies[0].rows.length;
    let open = false;
    const say = () => {
      table.classList.toggle("first", long(rows) && !open);
      box.classList.toggle("open", long(rows) && open);
      more.hidden = !long(rows);
      more.textContent = open ? `Show the first ${first()} rows` : `Show all ${count(rows)} rows`;
      more.setAttribute("aria-expanded", String(open));
      fit(box, table);
      line.textContent = extent(box, table);
      line.hidden = line.textContent === "";
    };
    more.addEventListener("click", () => {
      open = !open;
      say();
    });
    addEventListener("resize", say);
    box.closest("details")?.addEventListener("toggle", say);
    say();
  };

  const contents = document.querySelector(".contents");
  const beside = matchMedia("(min-width: 70rem)");
  const unfold = () => (contents.open = beside.matches);
  beside.addEventListener("change", unfold);
  contents.querySelector("ol").addEventListener("click", () => beside.matches || (contents.open = false));
  unfold();

  const folds = [...document.querySelectorAll("details.fold")];
  const reveal = (id) => {
    const target = document.getElementById(decodeURIComponent(id));
    const closed = folds.filter((fold) => fold.contains(target) && !fold.open);
    for (const fold of closed) fold.open = true;
    if (closed.length > 0) target.scrollIntoView();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) reveal(link.hash.slice(1));
  });
  addEventListener("hashchange", () => reveal(location.hash.slice(1)));
  reveal(location.hash.slice(1));

  const all = document.querySelector(".unfold");
  all.hidden = folds.length === 0;
  all.addEventListener("click", () => {
    const open = all.getAttribute("aria-expanded") !== "true";
    for (const fold of folds) fold.open = open;
    all.setAttribute("aria-expanded", String(open));
    all.textContent = open ? "Fold all evidence" : "Unfold all evidence";
  });

  for (const table of document.querySelectorAll("table.sortable")) {
    const rows = [...table.tBodies[0].rows];
    for (const heading of table.tHead.rows[0].cells) {
      const filled = rows.filter((row) => row.cells[heading.cellIndex].dataset.key !== "");
      heading.classList.toggle("number", filled.length > 0 && numeric(filled, heading.cellIndex));
      heading.querySelector("button").addEventListener("click", () => sort(table, heading));
    }
    watch(table);
  }
})();
