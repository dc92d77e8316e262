// Says until when a request of today must be answered. The days off come with the page; without this script
// the table of all days says the same. Outside the years that are known nothing is said.
for (const place of document.querySelectorAll("[data-tenggat]")) {
  const [answer, extension] = place.dataset.tenggat.split(" ").map(Number);
  const off = new Set(place.dataset.libur.split(" "));
  const years = place.dataset.tahun.split(" ");
  const estimated = place.dataset.perkiraan.split(" ");
  // A day is a UTC midnight, so that no change of clocks adds or drops one.
  const iso = (day) => day.toISOString().slice(0, 10);
  const year = (day) => iso(day).slice(0, 4);
  const words = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

  const after = (start, count) => {
    const day = new Date(start);
    for (let left = count; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1);
      left -= day.getUTCDay() % 6 && !off.has(iso(day)) ? 1 : 0;
    }
    return day;
  };

  const now = new Date();
  const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const first = after(today, answer);
  const last = after(first, extension);
  if (![today, last].every((day) => years.includes(year(day)))) continue;
  const unsure = [first, last].some((day) => estimated.includes(year(day)));
  place.textContent =
    `Permintaan yang diterima hari ini, ${words.format(today)}, harus dijawab paling lambat ${words.format(first)}; ` +
    `bila diperpanjang, paling lambat ${words.format(last)}.` +
    (unsure ? " Sebagian hari libur masih perkiraan, jadi tanggalnya dapat mundur." : "");
  place.hidden = false;
}
