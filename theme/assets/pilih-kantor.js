// Puts two to five offices of a long list side by side. Everything is on the pages of the list without this
// script; the chosen offices stand in the address and go along to the other pages. Those that stand on
// another page of the list are fetched from there when they are asked for.
const box = document.querySelector("[data-pilih-kantor]");
const table = document.querySelector("[data-pilihan]");
const told = box.querySelector("[role=status]");
const only = box.querySelector("[data-hanya]");
const none = box.querySelector("[data-hapus]");
const sheets = [...document.querySelectorAll(".contents a")].map((link) => new URL(link.href));
const fewest = 2;
const most = 5;
const own = [...table.tBodies[0].rows];
const asked = new URLSearchParams(location.search);
const chosen = new Set((asked.get("satker") || "").split(",").filter((slug) => /^[a-z0-9-]+$/.test(slug)).slice(0, most));
let alone = asked.has("pilihan") && chosen.size >= fewest;
let brought = [];

const rowOf = (slug) => [...own, ...brought].find((row) => row.dataset.satker === slug);

// Fetches the other sheets one after the other until every chosen office is found.
const fetchMissing = async () => {
  for (const sheet of sheets) {
    if ([...chosen].every(rowOf)) return;
    const answer = await fetch(sheet.pathname);
    if (!answer.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const row of page.querySelectorAll("[data-pilihan] tbody tr[data-satker]")) {
      if (chosen.has(row.dataset.satker) && !rowOf(row.dataset.satker)) {
        brought.push(document.adoptNode(row));
        table.tBodies[0].append(row);
        pickable(row);
      }
    }
  }
};

const carry = () => {
  const slugs = [...chosen].join(",");
  const address = new URL(location.href);
  for (const [name, value] of [["satker", slugs], ["pilihan", alone ? "ya" : ""]]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  address.search = address.search.replaceAll("%2C", ",");
  if (address.href !== location.href) history.replaceState(null, "", address);
  for (const link of document.querySelectorAll(".contents a, .pager a, .path a[href*='bandingkan/']")) {
    const way = new URL(link.href);
    way.search = slugs ? `?satker=${slugs}` : "";
    link.href = way.href;
  }
};

const narrow = () => {
  for (const row of [...own, ...brought]) {
    const slug = row.dataset.satker;
    const isBrought = brought.includes(row);
    row.hidden = alone ? !chosen.has(slug) : isBrought;
    const pick = row.querySelector("input");
    if (!pick) continue;
    pick.checked = chosen.has(slug);
    pick.disabled = !pick.checked && chosen.size >= most;
  }
  only.textContent = alone ? "Tampilkan semua" : "Tampilkan pilihan saja";
  only.disabled = !alone && chosen.size < fewest;
  none.disabled = !chosen.size;
  told.textContent = chosen.size < fewest
    ? `${chosen.size} kantor dipilih. Centang dua sampai lima kantor, juga di bagian lain daftar ini, untuk melihatnya berdampingan.`
    : `${chosen.size} kantor dipilih. Alamat halaman ini menyimpan pilihan Anda.`;
  carry();
};

function pickable(row) {
  const name = row.querySelector("th a").textContent;
  const label = document.createElement("label");
  const pick = document.createElement("input");
  label.className = "pick";
  pick.type = "checkbox";
  pick.autocomplete = "off";
  pick.setAttribute("aria-label", `Pilih ${name}`);
  label.append(pick);
  row.querySelector("th").prepend(label, " ");
  pick.addEventListener("change", () => {
    if (pick.checked) chosen.add(row.dataset.satker);
    else chosen.delete(row.dataset.satker);
    if (chosen.size < fewest) alone = false;
    narrow();
  });
}

const show = async () => {
  if (alone) await fetchMissing().catch(() => {});
  narrow();
};

for (const row of own) if (row.dataset.satker) pickable(row);
only.addEventListener("click", () => {
  alone = !alone;
  show();
});
none.addEventListener("click", () => {
  chosen.clear();
  alone = false;
  narrow();
});
box.hidden = false;
show();
