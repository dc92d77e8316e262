// Finds what indeks.json tells of: words in any order, as written, with other affixes (pelayanan finds
// layanan), as a beginning, in English, by the first letters of a title's words (IKM), or with a slip of the pen.
// A word that is found nowhere is left out and told. Nothing is asked of another host; without this script the
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
const list = (words) => new Set(words.split(" "));
const SMALL_WORDS = list("ada agar akan atau bagi dalam dan dari dengan di ke oleh pada untuk yang");
// What questions are asked with; it is no part of what is asked for.
const QUESTIONS = list("adakah aku apa apakah bagaimana berapa bila bisa boleh dapat dimana gimana hal harus ingin ini itu jika kalau kami kapan "
  + "kenapa kita mana mau mengapa para saja saya siapa sih soal tahu tentang terhadap tidak tolong ya a an and are did do does for had "
  + "has have how i in is it many me much my of on or the to was were what when where which who why");
// Found where it stands, but never missed.
const OPTIONAL = list("banyak banyaknya belum besar jumlah jumlahnya kini lama masih naik nilai nomor nya paling peringkat rank ranking rendah sampai "
  + "sebelumnya sekarang semua setiap sudah tahun tahunan target terakhir terbaik terbaru terbesar terburuk terendah tertinggi "
  + "tetap tinggi turun urutan");
const RANKING = /\b(urutan|peringkat|ranking|rank|tertinggi|terendah|terbaik|terburuk)\b/i;
const MEANING = /\b(apa itu|apa arti|arti|artinya|maksud|singkatan|what is|meaning)\b/i;
const YEAR = /^(?:19|20)\d\d$/;
const CODE = /^[a-z]\d{3}$/;
const NUMERALS = " i ii iii iv v vi vii viii ix x xi xii".split(" ");
const NUMBERED = list("triwulan tw kuartal kwartal quarter semester eselon golongan bab tahap");
const [EXACT, SAME_ROOT, INITIALS, MEANT, BEGINS] = [4, 2.8, 3.4, 2.6, 2];
const TITLE = 2.2;
const MOST = 8;
const FEW_OWNERS = 10;

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

// The words of a text; numerals of Rome as figures, "tw4" as "triwulan 4".
function wordsOf(text) {
  const words = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word, place) => {
    const [, quarter] = word.match(/^(?:tw|q)([1-4]|i{1,3}|iv)$/) ?? [];
    if (quarter) return ["triwulan", String(NUMERALS.indexOf(quarter) > 0 ? NUMERALS.indexOf(quarter) : quarter)];
    if (word === "tw") return "triwulan";
    const number = NUMERALS.indexOf(word);
    return number > 0 && (word.length > 1 || NUMBERED.has(words[place - 1])) ? String(number) : word;
  });
}

function related(one, other) {
  const family = roots(other);
  return [...roots(one)].some((each) => family.has(each));
}

// How many letters are changed, left out, added or swapped between two words; more than `most` is not counted out.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}

// The known word that was probably meant, if there is one: the nearest, and of those the most usual.
function nearest({ places, padanan }, wanted) {
  const most = wanted.length > 8 ? 2 : 1;
  let [best, rank] = [undefined, Infinity];
  if (wanted.length < 5 || /\d/.test(wanted)) return best;
  for (const word of [...places.keys(), ...Object.keys(padanan)]) {
    if (word.length < 4 || /\d/.test(word)) continue;
    const changes = distance(wanted, word, most);
    if (changes > most) continue;
    const own = changes + (word[0] === wanted[0] ? 0 : 0.5) - Math.min(places.get(word)?.size ?? 0, 1000) / 10000;
    if (own < rank) [best, rank] = [word, own];
  }
  return best;
}

// The words of all entries, each with where it stands and how much it weighs there.
function indexed({ pemilik, jenis, padanan, bagian = 0, isi }) {
  const places = new Map();
  const put = (word) => places.get(word) ?? places.set(word, new Map()).get(word);
  const titles = isi.map(([, title, told], entry) => {
    for (const word of wordsOf(told)) put(word).set(entry, 1);
    const words = wordsOf(title);
    for (const word of words) put(word).set(entry, TITLE);
    return words;
  });
  const initials = titles.map((words) => words.filter((word) => !SMALL_WORDS.has(word)).map(([first]) => first).join(""));
  const owners = pemilik.map(([, name, fullName, , at = ""]) => new Set(wordsOf(`${name} ${fullName} ${at}`)));
  owners.forEach((words) => words.forEach(put));
  const kinds = jenis.map(([name]) => new Set(wordsOf(name)));
  const owned = owners.map(() => 0);
  isi.forEach(([, , , , of]) => of.forEach((owner) => { owned[owner] += 1; }));
  return { pemilik, jenis, padanan, bagian, isi, places, titles, initials, owners, kinds, owned };
}

// For one word: the entries that hold it, with their score, the owners that are called so, and the kinds.
function matches(index, wanted) {
  const { places, padanan, isi, initials, owners, kinds, owned } = index;
  const grades = new Map();
  const give = (word, grade) => { if (grade > (grades.get(word) ?? 0)) grades.set(word, grade); };
  const family = (target, own, others) => {
    // Whatever shares a root with the word holds one of its roots, but perhaps for its first letter.
    const tails = [...roots(target)].map((root) => root.slice(1)).filter((tail) => tail.length > 1);
    for (const word of places.keys()) {
      if (word === target) give(word, own);
      else if (tails.some((tail) => word.includes(tail)) && related(target, word)) give(word, others);
    }
  };
  family(wanted, EXACT, SAME_ROOT);
  if (wanted.length > 1) for (const word of places.keys()) if (word.startsWith(wanted)) give(word, BEGINS);
  for (const other of padanan[wanted] ?? padanan[wanted.replace(/s$/, "")] ?? []) family(other, MEANT, MEANT * 0.8);
  const entries = new Map();
  const raise = (entry, score, isTitle) => {
    if (score > (entries.get(entry)?.score ?? 0)) entries.set(entry, { score, isTitle });
  };
  for (const [word, grade] of grades) {
    for (const [entry, weight] of places.get(word)) raise(entry, grade * weight, weight === TITLE);
  }
  if (/^[a-z]{3,6}$/.test(wanted)) {
    initials.forEach((letters, entry) => { if (letters.includes(wanted)) raise(entry, INITIALS * TITLE, true); });
  }
  const best = (words) => Math.max(0, ...[...words].map((word) => grades.get(word) ?? 0));
  const called = new Map();
  owners.forEach((words, owner) => { const grade = best(words); if (grade) called.set(owner, grade); });
  const named = new Set([...kinds.keys()].filter((kind) => best(kinds[kind]) >= SAME_ROOT));
  const known = grades.size > 0 || entries.size > 0;
  const count = entries.size + [...called.keys()].reduce((sum, owner) => sum + owned[owner], 0);
  const rarity = Math.log((isi.length + 1) / (Math.min(count, isi.length) + 1)) + 0.3;
  return { entries, called, named, known, rarity };
}

// A word as it was asked, or as it was probably meant, or nothing where neither is known.
function asked(index, word) {
  const own = matches(index, word);
  if (own.known) return { word, ...own };
  const meant = nearest(index, word);
  return { word, meant, ...(meant ? matches(index, meant) : own) };
}

// Words whose first letters are a word of the index are found by that word too (penerimaan negara bukan pajak).
function joinInitials(index, parts) {
  for (let from = 0; from < parts.length - 2; from += 1) {
    for (let to = Math.min(parts.length, from + 6); to >= from + 3; to -= 1) {
      const short = parts.slice(from, to).map(({ word }) => word[0]).join("");
      for (const [entry, weight] of index.places.get(short) ?? []) {
        for (const part of parts.slice(from, to)) {
          const score = INITIALS * weight;
          if (score > (part.entries.get(entry)?.score ?? 0)) part.entries.set(entry, { score, isTitle: weight === TITLE });
        }
      }
    }
  }
}

// The years that a title names; of a span all in it.
function yearsOf(title) {
  const years = (title.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  if (!/\d{4}[–-]\d{4}/.test(title)) return years;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

// What is asked: words that must be there, words that may, years, and what was written otherwise or is not known.
function question(index, text) {
  const all = [...new Set(wordsOf(text))];
  const content = all.filter((word) => !SMALL_WORDS.has(word) && !QUESTIONS.has(word));
  const words = (content.length ? content : all).filter((word) => !YEAR.test(word));
  const firm = words.filter((word) => !OPTIONAL.has(word));
  const must = (firm.length ? firm : words).map((word) => asked(index, word));
  const may = firm.length ? words.filter((word) => OPTIONAL.has(word)).map((word) => ({ word, ...matches(index, word) })) : [];
  const known = must.filter((part) => part.known);
  joinInitials(index, known);
  return {
    must: known,
    may,
    years: all.filter((word) => YEAR.test(word)).map(Number),
    meant: known.filter((part) => part.meant).map(({ word, meant }) => [word, meant]),
    unknown: must.filter((part) => !part.known).map(({ word }) => word),
  };
}

// Whether a word that calls so many owners names them, and is not what most of them are called.
function isTelling(called, count) {
  return called <= Math.min(FEW_OWNERS, count / 2);
}

// The owners that a question names: those that the most telling of its words call by name.
function namedOwners(parts, count) {
  const naming = parts.map(({ called }) => [...called].flatMap(([owner, grade]) => (grade >= SAME_ROOT ? [owner] : [])));
  const telling = naming.filter((owners) => owners.length && isTelling(owners.length, count));
  const fewest = Math.min(...telling.map((owners) => owners.length));
  return telling.length ? new Set(telling.filter((owners) => owners.length === fewest).flat()) : undefined;
}

// An entry is found when it, its owner or its kind holds the words; where no entry has all of them, those with most.
function found(index, text) {
  const { must, may, years, meant, unknown } = question(index, text);
  const { isi, jenis, pemilik, titles } = index;
  const parts = must.length ? must : years.map((year) => ({ ...matches(index, String(year)), word: String(year) }));
  const total = parts.reduce((sum, { rarity }) => sum + rarity, 0);
  const code = text.trim().toLowerCase();
  let hits = [];
  // An office itself is found by a word that only names it, such as the place that it is in.
  const candidates = new Set(parts.flatMap(({ entries, called, named }) => [
    ...entries.keys(),
    ...isi.flatMap(([kind, , , , of], place) => (named.has(kind) || (!kind && of.some((owner) => called.has(owner))) ? [place] : [])),
  ]));
  const only = namedOwners(parts, pemilik.length);
  for (const entry of candidates) {
    const [kind, title, , , owners] = isi[entry];
    let [score, cover, inTitle] = [0, 0, 0];
    let of = only ? owners.filter((owner) => only.has(owner) || !pemilik[owner][1]) : owners;
    if (!of.length) continue;
    for (const { entries, called, named, rarity } of parts) {
      const own = entries.get(entry);
      const naming = of.filter((owner) => called.has(owner));
      if (!own && naming.length) of = naming;
      const grade = naming.length ? Math.max(...naming.map((owner) => called.get(owner))) * TITLE : 0;
      const here = Math.max(own?.score ?? 0, !own || isTelling(called.size, pemilik.length) ? grade : 0, named.has(kind) ? EXACT * TITLE * 0.8 : 0);
      score += here * rarity;
      if (here) cover += rarity;
      if (own?.isTitle) inTitle += 1;
    }
    if (!cover) continue;
    for (const { entries, rarity } of may) score += (entries.get(entry)?.score ?? 0) * rarity / 4;
    const own = yearsOf(title);
    const isOfYear = years.some((year) => own.includes(year));
    if (isOfYear && own.length === 1) score *= 1.6;
    score *= (cover / total) * (0.6 + 0.4 * inTitle / titles[entry].length) * (jenis[kind][1] || 50) / 100;
    if (MEANING.test(text) && jenis[kind][0] === "Istilah" && inTitle) score *= 2;
    if (RANKING.test(text) && !only && jenis[kind][0] === "Perbandingan") score *= 1.6;
    hits.push({
      entry, owners: of, score, cover: cover / total,
      isStaff: !jenis[kind][1], isSample: of.every((owner) => pemilik[owner][3]),
      isOtherYear: years.length > 0 && own.length > 0 && !isOfYear,
    });
  }
  if (CODE.test(code) && hits.some(({ entry }) => titles[entry][0] === code)) hits = hits.filter(({ entry }) => titles[entry][0] === code);
  const forAll = hits.filter(({ isStaff, isSample }) => !isStaff && !isSample);
  const topForAll = Math.max(0, ...forAll.map(({ cover }) => cover));
  const top = topForAll > 0.5 ? topForAll : Math.max(0, ...hits.map(({ cover }) => cover));
  const enough = top * (parts.length > 3 ? 0.75 : 1) - 1e-9;
  hits = hits.filter(({ cover }) => cover >= enough);
  if (hits.some(({ isOtherYear }) => !isOtherYear)) hits = hits.filter(({ isOtherYear }) => !isOtherYear);
  const year = ({ entry }) => Math.max(0, ...yearsOf(isi[entry][1]));
  hits.sort((a, b) => a.isStaff - b.isStaff || a.isSample - b.isSample || b.score - a.score || year(b) - year(a)
    || isi[a.entry][1].length - isi[b.entry][1].length);
  return { hits, meant, unknown, isWhole: top > 1 - 1e-9 };
}

// Hits by kind: the kind with the best one first.
function grouped(index, hits) {
  const groups = new Map();
  for (const hit of hits) {
    const kind = index.isi[hit.entry][0];
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push(hit);
  }
  return [...groups];
}

// The parts of a long index that hold what the offices have that the words name.
function partsOf(index, text) {
  const named = [...namedOwners(question(index, text).must, index.pemilik.length) ?? []];
  return new Set(named.map((owner) => index.pemilik[owner][5]).filter(Boolean));
}

for (const box of document.querySelectorAll("[data-cari]")) {
  const field = box.querySelector("input");
  const told = box.querySelector("[role=status]");
  const results = document.getElementById("hasil");
  const letters = document.getElementById("indeks");
  const count = new Intl.NumberFormat("id");
  let index;
  let latest = 0;
  const loaded = new Set();

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

  // Adds parts of a long index; one that does not come is asked for again the next time.
  const add = async (known, parts) => {
    const wanted = [...parts].filter((part) => !loaded.has(part));
    const answers = await Promise.all(wanted.map(async (part) => {
      const answer = await fetch(new URL(`bagian-${part}.json`, location)).catch(() => undefined);
      return answer?.ok ? [part, (await answer.json()).isi] : undefined;
    }));
    const come = answers.filter((each) => each && !loaded.has(each[0]));
    come.forEach(([part]) => loaded.add(part));
    if (!come.length) return known;
    index = Promise.resolve(indexed({ ...known, isi: [...known.isi, ...come.flatMap(([, rows]) => rows)] }));
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
    const { hits, meant, unknown, isWhole } = found(known, text);
    const groups = grouped(known, hits);
    results.replaceChildren(...groups.map(([kind, own]) => {
      const heading = made("h2", [known.jenis[kind][0], " ", made("span", `(${count.format(own.length)})`, { className: "soft" })], { id: `jenis-${kind}` });
      const list = folded(made("ul", [], { className: "items" }), own, MOST, item(known), (all) => `Tampilkan semua ${count.format(all)}`);
      const section = made("section", [heading, list]);
      section.setAttribute("aria-labelledby", heading.id);
      return section;
    }));
    const said = (word) => `“${word}”`;
    const notes = [
      ...meant.map(([word, other]) => `Dicari ${said(other)}, karena ${said(word)} tidak ditemukan.`),
      ...(unknown.length ? [`Tidak ditemukan: ${unknown.map(said).join(", ")}.`] : []),
      ...(hits.length && !isWhole ? ["Tidak ada yang memuat semua kata; yang terdekat ditampilkan."] : []),
    ];
    const sum = `${count.format(hits.length)} hasil dalam ${count.format(groups.length)} kelompok`;
    told.textContent = hits.length
      ? [notes.length ? `${sum}.` : sum, ...notes].join(" ")
      : "Tidak ada hasil. Coba kata yang lebih sedikit atau lebih umum, atau lihat indeks di bawah.";
    if (known.bagian > loaded.size) {
      const button = made("button", "Cari juga judul yang hanya ada di satu kantor", { type: "button", className: "more" });
      button.addEventListener("click", async () => {
        button.disabled = true;
        const whole = await add(known, Array.from({ length: known.bagian }, (_, part) => part + 1));
        show(whole, field.value.trim());
        field.focus();
      });
      results.append(made("p", button));
    }
    results.hidden = !results.childElementCount;
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
    const first = await load();
    const known = first && await add(first, partsOf(first, text));
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
