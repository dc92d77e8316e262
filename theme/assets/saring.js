// Narrows a list to the rows that hold every word, in any order. The list is whole without this script;
// the words stand in the address, so that a link shows the same rows.
for (const box of document.querySelectorAll("[data-saring]")) {
  const table = document.getElementById(box.dataset.saring).closest("table");
  const rows = Array.from(table.tBodies[0].rows, (row) => [row, row.textContent.toLowerCase()]);
  const words = box.querySelector("input");
  const kind = box.querySelector("select");
  const told = box.querySelector("[role=status]");
  const count = new Intl.NumberFormat("id");

  const narrow = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = (kind.value && row.dataset.kelas !== kind.value) || !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    told.textContent = shown
      ? `${count.format(shown)} dari ${count.format(rows.length)} baris`
      : "Tidak ada baris yang cocok. Coba kata yang lebih sedikit.";
    const address = new URL(location.href);
    for (const [name, field] of [["saring", words], ["kelas", kind]]) {
      if (field.value) address.searchParams.set(name, field.value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
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
