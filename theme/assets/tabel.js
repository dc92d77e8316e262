// Sorts and narrows tables. Every table is whole and in its own order without this script; what is chosen stands in
// the address, so that a link shows the same rows, and is told to screen readers. A table with rows that belong
// together (groups, trees) stays as it is; sums stay last, and cells without a value come behind all others.
(() => { // a page may have other scripts, with names of their own
  const ENGLISH = document.documentElement.lang === "en";
  const SAY = ENGLISH ? {
    tools: "Sort and filter", sort: "Sort by", own: "own order", up: "ascending", down: "descending", words: "Filter by words",
    sorted: (name, way) => `Sorted by ${name}, ${way}.`, unsorted: "In its own order.", few: "No row has these words.",
    rows: (shown, all) => `${shown} of ${all} rows.`,
  } : {
    tools: "Urutkan dan saring", sort: "Urutkan menurut", own: "urutan asli", up: "naik", down: "turun", words: "Saring dengan kata",
    sorted: (name, way) => `Diurutkan menurut ${name}, ${way}.`, unsorted: "Dalam urutan asli.",
    few: "Tidak ada baris yang cocok. Coba kata yang lebih sedikit.", rows: (shown, all) => `${shown} dari ${all} baris`,
  };
  const count = new Intl.NumberFormat(ENGLISH ? "en-GB" : "id");
  const FEWEST = 5;
  const MONTHS = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  const QUARTERS = ["i", "ii", "iii", "iv"];
  const NARROW = matchMedia("(max-width: 56rem)");

  // What a cell says, without its notes; nothing where it says in words why there is no value.
  function textOf(cell) {
    if (!cell || cell.querySelector(".empty")) return "";
    const copy = cell.cloneNode(true);
    copy.querySelectorAll(".where, .badge, .hidden").forEach((each) => each.remove());
    const text = copy.textContent.replace(/\s+/g, " ").trim();
    return /^[–—-]?$/.test(text) ? "" : text;
  }

  // 1.234,56 and Rp 1.234 and 87,5% as numbers; English pages write 1,234.56. Not a number where other figures follow.
  function numberOf(text) {
    const [, sign, figure] = text.match(/^([+\-−]?)\s*(?:Rp\s*)?[+\-−]?(\d[\d.,]*)(?:\s*[^\d]*)$/) ?? [];
    if (figure === undefined) return NaN;
    const [parts, point] = ENGLISH ? [/,/g, "."] : [/\./g, ","];
    const value = Number(figure.replace(parts, "").replace(point, "."));
    return sign === "-" || sign === "−" || /^Rp\s*[-−]/.test(text) ? -value : value;
  }

  function dateOf(text) {
    const [, day, month, year] = text.match(/^(\d{1,2}) (\p{L}+) (\d{4})\b/u) ?? [];
    const place = MONTHS.indexOf(month?.toLowerCase());
    if (place >= 0) return Number(year) * 10000 + (place % 12 + 1) * 100 + Number(day);
    const [, quarter, of] = text.match(/^(?:Triwulan|Quarter) (I{1,3}|IV)(?: (\d{4}))?$/i) ?? [];
    return quarter ? Number(of ?? 0) * 10 + QUARTERS.indexOf(quarter.toLowerCase()) + 1 : NaN;
  }

  // How the texts of a column are put in order: as numbers or dates where all of them are, else as words.
  function orderOf(texts) {
    const known = texts.filter(Boolean);
    for (const read of [numberOf, dateOf]) {
      if (known.every((text) => !Number.isNaN(read(text)))) return (one, other) => read(one) - read(other);
    }
    return new Intl.Collator(ENGLISH ? "en" : "id", { numeric: true }).compare;
  }

  // The rows that may be put in another order, or nothing where rows belong together.
  function rowsOf(table) {
    const heads = [...table.tHead?.rows[0]?.cells ?? []];
    if (table.tBodies.length !== 1 || table.tHead.rows.length !== 1 || table.matches(".file")) return [];
    const rows = [...table.tBodies[0].rows];
    const isPlain = rows.every((row) => row.cells.length === heads.length && [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1));
    if (!isPlain || rows.some((row) => row.querySelector("[class*=depth-]"))) return [];
    const own = rows.filter((row) => !row.matches(".closing"));
    return own.length < FEWEST ? [] : own;
  }

  const made = (tag, attributes = {}, ...content) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...content);
    return element;
  };

  // Keeps something chosen in the address; nothing chosen is not there.
  function keep(name, value) {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  const holds = (row, words) => { const text = row.textContent.toLowerCase(); return words.every((word) => text.includes(word)); };
  const wordsOf = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  function enliven(table, number) {
    const own = rowsOf(table);
    if (!own.length) return;
    const [body, heads] = [table.tBodies[0], [...table.tHead.rows[0].cells]];
    const sums = [...body.rows].filter((row) => row.matches(".closing"));
    const names = heads.map((head) => head.textContent.replace(/\s+/g, " ").trim());
    const id = table.caption?.id || `tabel-${number + 1}`;
    const [sorting, narrowing] = [`urut-${id}`, `saring-${id}`];
    const holder = table.closest(".scroll") ?? table.parentElement;
    // Rows that another field or script shows and hides are only sorted here; it may have brought more of them.
    const isNarrowed = Boolean(document.querySelector(`[data-saring="${CSS.escape(id)}"]`)) || table.matches("[data-pilihan], [data-indikator] *");
    const allRows = () => [...body.rows].filter((row) => !row.matches(".closing"));
    const place = (row) => (own.includes(row) ? own.indexOf(row) : own.length);
    let told;

    // A region for screen readers has to be there before it says anything.
    const tell = (text) => {
      if (!told) holder.prepend(told = made("p", { className: "hidden" }));
      told.setAttribute("role", "status");
      setTimeout(() => { told.textContent = text; }, 50);
    };

    const sort = (column, isDown) => {
      const rows = allRows().sort((one, other) => place(one) - place(other));
      const texts = new Map(rows.map((row) => [row, textOf(row.cells[column])]));
      const compare = column === undefined ? () => 0 : orderOf([...texts.values()]);
      if (column !== undefined) rows.sort((one, other) => {
        const [a, b] = [texts.get(one), texts.get(other)];
        if (!a || !b) return Boolean(b) - Boolean(a);
        return compare(a, b) * (isDown ? -1 : 1);
      });
      body.append(...rows, ...sums);
      heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
    };

    const choose = (column, isDown) => {
      sort(column, isDown);
      keep(sorting, column === undefined ? "" : `${column + 1}${isDown ? "-turun" : ""}`);
      if (select) select.value = column === undefined ? "" : `${column + 1}${isDown ? "-turun" : ""}`;
      tell(column === undefined ? SAY.unsorted : SAY.sorted(names[column], isDown ? SAY.down : SAY.up));
    };

    const chosen = (text) => {
      const [, column, down] = text?.match(/^(\d+)(-turun)?$/) ?? [];
      return column >= 1 && column <= heads.length ? [column - 1, Boolean(down)] : undefined;
    };

    const narrow = (text) => {
      const words = wordsOf(text);
      own.forEach((row) => { row.hidden = !holds(row, words); });
      sums.forEach((row) => { row.hidden = words.length > 0; });
      keep(narrowing, text.trim());
      const shown = own.filter((row) => !row.hidden).length;
      tell(shown ? SAY.rows(count.format(shown), count.format(own.length)) : SAY.few);
    };

    // Heads sort by a click: up, down, and back to the own order.
    const buttons = heads.map((head, column) => {
      const button = made("button", { type: "button", className: "sort" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        choose(now === "descending" ? undefined : column, now === "ascending");
      });
      return button;
    });
    // Where rows are cards nobody sees the heads; the choice below the button serves there.
    const reach = () => buttons.forEach((button) => { button.tabIndex = NARROW.matches && table.matches(".stack") ? -1 : 0; });
    NARROW.addEventListener("change", reach);
    reach();

    let [panel, select] = [];
    const open = () => {
      const options = names.flatMap((name, column) => [
        new Option(`${name}, ${SAY.up}`, `${column + 1}`), new Option(`${name}, ${SAY.down}`, `${column + 1}-turun`),
      ]);
      select = made("select", { id: `${id}-urut` }, new Option(SAY.own, ""), ...options);
      select.addEventListener("change", () => choose(...chosen(select.value) ?? []));
      panel = made("div", { className: "narrow tools__panel", id: `${id}-atur` });
      panel.append(made("p", {}, made("label", { htmlFor: select.id, textContent: SAY.sort }), select));
      if (!isNarrowed) {
        const field = made("input", { type: "search", id: `${id}-kata`, maxLength: 100, autocomplete: "off", spellcheck: false });
        field.value = new URLSearchParams(location.search).get(narrowing) ?? "";
        field.addEventListener("input", () => narrow(field.value));
        panel.append(made("p", {}, made("label", { htmlFor: field.id, textContent: SAY.words }), field));
      }
      select.value = new URLSearchParams(location.search).get(sorting) ?? "";
      if (select.selectedIndex < 0) select.value = "";
      opener.after(panel);
    };

    const opener = made("button", { type: "button", className: "tools", title: SAY.tools });
    opener.setAttribute("aria-label", `${SAY.tools}: ${table.caption?.textContent ?? ""}`);
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", (event) => {
      if (panel) panel.hidden = !panel.hidden;
      else open();
      opener.setAttribute("aria-expanded", String(!panel.hidden));
      if (!panel.hidden && event.isTrusted) select.focus();
    });
    holder.prepend(opener);

    const asked = new URLSearchParams(location.search);
    const first = chosen(asked.get(sorting));
    if (first) sort(...first);
    if (asked.get(narrowing) && !isNarrowed) narrow(asked.get(narrowing));
    if (first || asked.get(narrowing)) opener.click();
  }

  // A list with fields of its own above it: words in any order, and a class.
  for (const box of document.querySelectorAll("[data-saring]")) {
    const table = document.getElementById(box.dataset.saring).closest("table");
    const rows = Array.from(table.tBodies[0].rows);
    const words = box.querySelector("input");
    const kind = box.querySelector("select");
    const told = box.querySelector("[role=status]");

    const narrow = () => {
      const wanted = wordsOf(words.value);
      let shown = 0;
      for (const row of rows) {
        row.hidden = (kind.value && row.dataset.kelas !== kind.value) || !holds(row, wanted);
        shown += row.hidden ? 0 : 1;
      }
      told.textContent = shown ? SAY.rows(count.format(shown), count.format(rows.length)) : SAY.few;
      for (const [name, field] of [["saring", words], ["kelas", kind]]) keep(name, field.value);
    };

    const asked = new URLSearchParams(location.search);
    words.value = asked.get("saring") || "";
    kind.value = asked.get("kelas") || "";
    if (kind.selectedIndex < 0) kind.value = "";
    words.addEventListener("input", narrow);
    kind.addEventListener("change", narrow);
    box.hidden = false;
    narrow();
  }
  document.querySelectorAll(".table").forEach(enliven);
})();
