// Narrows ready-made comparisons to two to five offices and to one indicator. Everything is on the page
// without this script; what is chosen stands in the address, so that a link shows the same view.
const box = document.querySelector("[data-bandingkan]");
const fewest = 2;
const most = 5;
const picks = [...box.querySelectorAll("input")];
const kind = box.querySelector("select");
const told = box.querySelector("[role=status]");
const places = [...document.querySelectorAll("[data-satker]")];
const parts = [...document.querySelectorAll("[data-indikator]")];
const glance = document.getElementById("sekilas").parentElement;
const contents = document.querySelector(".contents");

const sentence = (chosen, shown) => {
  if (chosen.length === 1) return "Pilih sedikitnya satu kantor lagi; semua kantor masih tampak.";
  if (!shown) return "Tidak ada indikator yang sama di kantor pilihan ini.";
  const offices = chosen.length ? `${chosen.length} kantor` : "Semua kantor";
  return `${offices}, ${shown} indikator. Alamat halaman ini menyimpan pilihan Anda.`;
};

const narrow = () => {
  const chosen = picks.filter((pick) => pick.checked).map((pick) => pick.value);
  for (const pick of picks) pick.disabled = !pick.checked && chosen.length >= most;
  for (const place of places) place.hidden = chosen.length >= fewest && !chosen.includes(place.dataset.satker);
  let shown = 0;
  for (const part of parts) {
    const name = part.dataset.indikator;
    const columns = part.querySelectorAll("thead [data-satker]:not([hidden])");
    part.hidden = (kind.value && kind.value !== name) || columns.length < fewest;
    shown += part.hidden ? 0 : 1;
    for (const row of part.querySelectorAll("tbody tr")) row.hidden = !row.querySelector("td:not([hidden]) .status");
    contents.querySelector(`a[href="#indikator-${name}"]`).parentElement.hidden = part.hidden;
  }
  glance.hidden = Boolean(kind.value);
  if (contents) contents.hidden = shown < 2;
  told.textContent = sentence(chosen, shown);
  const address = new URL(location.href);
  for (const [name, value] of [["satker", chosen.join(",")], ["indikator", kind.value]]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  address.search = address.search.replaceAll("%2C", ",");
  if (address.href !== location.href) history.replaceState(null, "", address);
};

const asked = new URLSearchParams(location.search);
const wanted = (asked.get("satker") || "").split(",");
// A browser may have kept what was ticked before; the address alone decides.
for (const pick of picks) pick.checked = false;
for (const pick of picks.filter((each) => wanted.includes(each.value)).slice(0, most)) pick.checked = true;
kind.value = asked.get("indikator") || "";
if (kind.selectedIndex < 0) kind.value = "";
box.addEventListener("change", narrow);
box.hidden = false;
narrow();
