// Offers each table that has no file of its own as CSV for Excel, made of the table when it is asked for: with
// semicolons, and numbers as the page writes them. Without this script there are the files of the whole data.
// In a block of its own, for pages with pictures have further scripts.
{
  const name = document.documentElement.lang === "en" ? "CSV for Excel" : "CSV untuk Excel";
  // A spreadsheet takes a text that starts like this for a formula; figures may.
  const guarded = (text) => (/^[=+\-@]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text);
  const words = (cell) => {
    const copy = cell.cloneNode(true);
    for (const each of copy.querySelectorAll("svg")) each.remove();
    // Words of several blocks stand apart.
    for (const each of copy.querySelectorAll("*")) each.after(" ");
    return guarded(copy.textContent.replace(/\s+/g, " ").replace(/ ([.,;:)])/g, "$1").replace("−", "-").trim());
  };

  // A cell over several rows or columns says its words once, in the first of them.
  const grid = (table) => {
    const rows = [...table.rows].map(() => []);
    [...table.rows].forEach((row, down) => {
      let across = 0;
      for (const cell of row.cells) {
        while (rows[down][across] !== undefined) across += 1;
        for (let y = 0; y < cell.rowSpan && down + y < rows.length; y += 1) {
          for (let x = 0; x < cell.colSpan; x += 1) rows[down + y][across + x] = x || y ? "" : words(cell);
        }
      }
    });
    return rows;
  };

  const take = (table, file) => {
    const lines = grid(table).map((row) => row.map((text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(";"));
    const address = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  const page = location.pathname.replace("index.html", "").split("/").filter(Boolean).slice(-3).join("-").replace(/\W+/g, "-") || "beranda";
  document.querySelectorAll("main table").forEach((table, at) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "more copy-table", textContent: name });
    if (table.caption) button.setAttribute("aria-label", `${name}: ${words(table.caption)}`);
    button.addEventListener("click", () => take(table, `${page}${at ? `-${at + 1}` : ""}-excel.csv`));
    (table.closest(".scroll") ?? table).after(button);
  });
}
