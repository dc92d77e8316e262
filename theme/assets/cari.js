// Finds what indeks.json tells of: every word must be there, in any order, as written, with other affixes
// (pelayanan finds layanan), or as a beginning. Nothing is asked of another host; without this script the
// page is an index from A to Z. The words stand in the address, so that a link shows the same results.

// What Indonesian puts before a root, and what it may have taken from it: mem-ukur never was, meng-ukur and
// meng-(k)elola are. Each line: the beginning, and what may stand in its place.
const BEGINNINGS = [
  [/^(?:me|pe)(?=[lrwymn])/, [""]],
  [/^(?:me|pe)m(?=[bfpv])/, [""]],
  [/^(?:me|pe)m(?=[aiueor])/, ["p"]],
  [/^(?:me|pe)n(?=[cdjstz])/, [""]],
  [/^(?:me|pe)n(?=[aiueor])/, ["t"]],
  [/^(?:me|pe)ng(?=[ghkx])/, [""]],
  [/^(?:me|pe)ng(?=[aiueo])/, ["", "k"]],
  [/^(?:me|pe)ny(?=[aiueo])/, ["s"]],
  [/^pe(?=[bcdfghjkpst])/, [""]],
  [/^(?:ber|ter|per|di)/, [""]],
  [/^be(?=r|.er)/, [""]],
  [/^[bp]el(?=ajar)/, [""]],
  [/^se(?=.{5})/, [""]],
  [/^ke(?=.+an$)/, [""]],
];
const ENDINGS = [/(?:lah|kah|pun)$/, /(?:nya|ku|mu)$/, /kan$/, /an$/, /i$/];
// A root has two syllables; one of a single syllable takes the longer forms menge- and penge-.
const ROOT = /^(?=...)[^aiueo]*[aiueo][^aiueo]*[aiueo]/;
const SHORT_ROOT = /^(?:me|pe)nge(?=[^aiueo]+[aiueo][^aiueo]+$)/;
const SMALL_WORDS = new Set("ada agar akan atau bagi dalam dan dari dengan di ke oleh pada untuk yang".split(" "));
const [EXACT, SAME_ROOT, BEGINS] = [4, 3, 2];
const TITLE = 3;
const MOST = 8;

// All that a word may be without its affixes, itself included. Too many do no harm: words are of one family
// where their roots meet, and an exact word always comes first.
function roots(word) {
  const found = new Set([word]);
  for (const each of found) {
    for (const [pattern, others] of BEGINNINGS) {
      if (pattern.test(each)) others.forEach((other) => keep(each.replace(pattern, other)));
    }
    for (const pattern of ENDINGS) keep(each.replace(pattern, ""));
    if (SHORT_ROOT.test(each)) found.add(each.replace(SHORT_ROOT, ""));
  }
  return found;
  function keep(root) { if (ROOT.test(root) && !SMALL_WORDS.has(root)) found.add(root); }
}

function wordsOf(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function related(one, other) {
  const family = roots(other);
  return [...roots(one)].some((each) => family.has(each));
}

// The words of all entries, each with where it stands and how much it weighs there.
function indexed({ pemilik, jenis, isi }) {
  const places = new Map();
  const put = (word) => places.get(word) ?? places.set(word, new Map()).get(word);
  isi.forEach(([, title, told], entry) => {
    for (const word of wordsOf(told)) put(word).set(entry, 1);
    for (const word of wordsOf(title)) put(word).set(entry, TITLE);
  });
  const owners = pemilik.map(([, name, fullName]) => new Set(wordsOf(`${name} ${fullName}`)));
  owners.forEach((words) => words.forEach(put));
  return { pemilik, jenis, isi, places, owners };
}

// For one word: the entries that hold it, with their weight, and the owners that are called so.
function matches({ places, owners }, wanted) {
  // Whatever shares a root with the word holds one of its roots, but perhaps for its first letter.
  const tails = [...roots(wanted)].map((root) => root.slice(1));
  const entries = new Map();
  const near = new Set();
  for (const [word, where] of places) {
    let grade = 0;
    if (word === wanted) grade = EXACT;
    else if (wanted.length > 1 && word.startsWith(wanted)) grade = BEGINS;
    if (grade < SAME_ROOT && tails.some((tail) => tail.length > 1 && word.includes(tail)) && related(wanted, word)) {
      grade = SAME_ROOT;
    }
    if (!grade) continue;
    near.add(word);
    for (const [entry, weight] of where) entries.set(entry, Math.max(entries.get(entry) ?? 0, grade * weight));
  }
  const called = new Set(owners.keys());
  owners.forEach((words, owner) => { if (![...near].some((word) => words.has(word))) called.delete(owner); });
  return { entries, called };
}

// An entry is found when it holds a word itself, and the words it lacks name its owner.
function found(index, text) {
  const all = [...new Set(wordsOf(text))];
  const words = all.filter((word) => !SMALL_WORDS.has(word));
  const asked = (words.length ? words : all).map((word) => matches(index, word));
  const hits = [];
  for (const entry of new Set(asked.flatMap(({ entries }) => [...entries.keys()]))) {
    const lacking = asked.filter(({ entries }) => !entries.has(entry));
    const owners = index.isi[entry][4].filter((owner) => lacking.every(({ called }) => called.has(owner)));
    if (!owners.length) continue;
    const score = asked.reduce((sum, { entries }) => sum + (entries.get(entry) ?? 0), 0);
    hits.push({ entry, owners, score, isSample: owners.every((owner) => index.pemilik[owner][3]) });
  }
  const title = ({ entry }) => index.isi[entry][1];
  const year = (hit) => Math.max(0, ...(title(hit).match(/\b20\d\d\b/g) ?? []));
  return hits.sort((a, b) => a.isSample - b.isSample || b.score - a.score || year(b) - year(a)
    || title(a).length - title(b).length);
}

// Hits by kind: the kind with the best one first, kinds of equal rank in the order of the file.
function grouped(index, hits) {
  const groups = new Map();
  for (const hit of hits) {
    const kind = index.isi[hit.entry][0];
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push(hit);
  }
  const best = ([, [hit]]) => (hit.isSample ? 0 : hit.score);
  return [...groups].sort((a, b) => best(b) - best(a) || a[0] - b[0]);
}

for (const box of document.querySelectorAll("[data-cari]")) {
  const field = box.querySelector("input");
  const told = box.querySelector("[role=status]");
  const results = document.getElementById("hasil");
  const letters = document.getElementById("indeks");
  const count = new Intl.NumberFormat("id");
  let index;
  let latest = 0;

  const made = (tag, content = [], attributes = {}) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...[content].flat());
    return element;
  };

  const load = () => {
    index ??= fetch(new URL("indeks.json", location)).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(indexed).catch(() => { index = undefined; });
    return index;
  };

  // The first few of a list; a button brings the rest and moves on to the first of them.
  const folded = (list, parts, most, make, more) => {
    list.append(...parts.slice(0, most).map(make));
    if (parts.length <= most) return list;
    const button = made("button", more(parts.length), { type: "button", className: "more" });
    const last = made("li", button);
    button.addEventListener("click", () => {
      const rest = parts.slice(most).map(make);
      last.replaceWith(...rest);
      rest[0].querySelector("a")?.focus();
    });
    list.append(last);
    return list;
  };

  const item = ({ pemilik, isi }) => ({ entry, owners }) => {
    const [, title, summary, below] = isi[entry];
    const href = (owner) => new URL(`../${pemilik[owner][0]}${below}`, location).href;
    const name = (owner) => `${pemilik[owner][1]}${pemilik[owner][3] ? " (contoh)" : ""}`;
    const [first] = owners;
    const soft = (text) => made("span", text, { className: "soft" });
    const parts = summary ? [made("p", summary, { className: "where" })] : [];
    if (owners.length === 1) {
      const owned = pemilik[first][1] === title ? (pemilik[first][3] ? "(contoh)" : "") : name(first);
      const way = made("a", title, { href: href(first) });
      return made("li", [made("p", owned ? [way, " ", soft(owned)] : way, { className: "items__name" }), ...parts]);
    }
    const way = (owner) => made("li", made("a", [name(owner), made("span", `: ${title}`, { className: "hidden" })], { href: href(owner) }));
    const ways = folded(document.createElement("ul"), owners, MOST, way, (all) => `Semua ${count.format(all)} kantor`);
    return made("li", [made("p", title, { className: "items__name" }), ...parts, made("div", ways, { className: "switch" })]);
  };

  const show = (known, text) => {
    const hits = found(known, text);
    const groups = grouped(known, hits);
    results.replaceChildren(...groups.map(([kind, own]) => {
      const heading = made("h2", [known.jenis[kind], " ", made("span", `(${count.format(own.length)})`, { className: "soft" })], { id: `jenis-${kind}` });
      const list = folded(made("ul", [], { className: "items" }), own, MOST, item(known), (all) => `Tampilkan semua ${count.format(all)}`);
      const section = made("section", [heading, list]);
      section.setAttribute("aria-labelledby", heading.id);
      return section;
    }));
    told.textContent = hits.length
      ? `${count.format(hits.length)} hasil dalam ${count.format(groups.length)} kelompok`
      : "Tidak ada hasil. Coba kata yang lebih sedikit atau lebih umum, atau lihat indeks di bawah.";
    results.hidden = !hits.length;
    letters.hidden = hits.length > 0;
  };

  const search = async () => {
    const text = field.value.trim();
    const turn = latest += 1;
    const address = new URL(location.href);
    if (text) address.searchParams.set("cari", text);
    else address.searchParams.delete("cari");
    if (address.href !== location.href) history.replaceState(null, "", address);
    if (!wordsOf(text).length) {
      results.hidden = true;
      letters.hidden = false;
      told.textContent = "";
      return;
    }
    const known = await load();
    if (turn !== latest) return;
    if (known) show(known, text);
    else told.textContent = "Pencarian tidak dapat dimuat. Coba lagi, atau lihat indeks di bawah.";
  };

  let waiting;
  field.addEventListener("focus", load);
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  field.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter") return;
    clearTimeout(waiting);
    await search();
    results.hidden || results.querySelector("a")?.focus();
  });
  box.hidden = false;
  field.value = new URLSearchParams(location.search).get("cari") ?? "";
  if (field.value) search();
}
