// Tells the values of a picture under the mouse, the finger or the arrow keys, and hides a series by the
// name in its key. The picture is whole without this script, and every word stands in the page already: a mark
// tells its value in its title and names its series; what holds the picture says when all is hidden. Nothing here
// moves the page.
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -Infinity, End: Infinity };

const made = (name, kind, more) => {
  const element = Object.assign(document.createElement(kind), more);
  element.className = name;
  return element;
};

// A mark names its series itself, or the group that it stands in does.
const seriesOf = (part) => part.closest("[data-seri]")?.dataset.seri;

// What is told at each place from left to right: marks one above the other are told together.
const placesOf = (svg) => {
  const places = new Map();
  for (const title of svg.querySelectorAll("path > title")) {
    const mark = title.parentElement;
    const box = mark.getBBox();
    const middle = box.x + box.width / 2; // which differs a little between marks of different shapes
    const x = [...places.keys()].find((each) => Math.abs(each - middle) < 1) ?? middle;
    const y = box.y + box.height / 2;
    if (!places.has(x)) places.set(x, []);
    places.get(x).push({ mark, y, told: title.textContent });
    title.remove(); // or the browser would show it beside ours
  }
  for (const points of places.values()) points.sort((a, b) => a.y - b.y);
  return Array.from(places, ([x, points]) => ({ x, points })).sort((a, b) => a.x - b.x);
};

const enliven = (svg, places) => {
  const { width: wide, height } = svg.viewBox.baseVal;
  const holder = svg.parentElement;
  const layer = holder.appendChild(made("values", "div"));
  const range = { role: "slider", ariaValueMin: 1, ariaValueMax: places.length };
  const slider = layer.appendChild(made("values__points", "div", { ...range, tabIndex: 0 }));
  const told = layer.appendChild(made("values__told", "p", { hidden: true, ariaHidden: "true" }));
  const hidden = new Set();
  let at = places.length - 1;

  const seen = (place) => place.points.filter(({ mark }) => !hidden.has(seriesOf(mark)));

  const leave = () => {
    told.hidden = true;
    slider.style.backgroundPositionX = "";
    for (const mark of svg.querySelectorAll(".pilih")) mark.classList.remove("pilih");
  };

  const shown = () => places.flatMap((place, index) => (seen(place).length ? [index] : []));

  // Where one is among the places that are open: the last of them, if the own one is closed.
  const standing = (open) => (open.includes(at) ? open.indexOf(at) : open.length - 1);

  // What a reader hears at the slider: never what is hidden, and that all is, where nothing is left.
  const announce = () => {
    const open = shown();
    const here = open.length ? open[standing(open)] : at;
    slider.ariaValueNow = here + 1;
    slider.ariaValueText = seen(places[here]).map((each) => each.told).join("; ") || holder.closest("[data-kosong]").dataset.kosong;
  };

  const show = (next) => {
    leave();
    at = next;
    const { x } = places[at];
    const points = seen(places[at]);
    for (const { mark } of points) mark.classList.add("pilih");
    told.textContent = points.map((each) => each.told).join("\n");
    announce();
    // At the top of the picture or of the window, where no finger hides it; never past the left or right edge.
    const share = (x / wide) * 100;
    told.style.left = `${share}%`;
    told.style.top = `${Math.max(0, -svg.getBoundingClientRect().top)}px`;
    told.style.translate = `-${share}% 0`;
    slider.style.backgroundPositionX = `${share}%`;
    told.hidden = false;
  };

  const point = ({ clientX }) => {
    const box = svg.getBoundingClientRect();
    const away = (each) => Math.abs(places[each].x - ((clientX - box.left) / box.width) * wide);
    const open = shown();
    if (open.length) show(open.reduce((best, each) => (away(each) < away(best) ? each : best)));
  };

  const enter = () => {
    const open = shown();
    if (open.length && slider.matches(":focus-visible")) show(open[standing(open)]);
  };

  const press = (event) => {
    const open = shown();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && !told.hidden) leave();
    else if (event.key in STEPS && open.length) {
      const step = STEPS[event.key];
      const from = standing(open) - (told.hidden ? Math.sign(step) : 0); // the first press only tells
      show(open[Math.min(Math.max(from + step, 0), open.length - 1)]);
    } else return;
    event.preventDefault();
  };

  slider.ariaLabel = svg.querySelector("title").textContent;
  announce();
  slider.addEventListener("click", point);
  slider.addEventListener("pointermove", point);
  slider.addEventListener("keydown", press);
  slider.addEventListener("focus", enter);
  // What a finger has asked for stays until it asks elsewhere; to scroll is not to ask.
  slider.addEventListener("pointerleave", ({ pointerType }) => pointerType !== "touch" && leave());
  slider.addEventListener("pointercancel", leave);
  slider.addEventListener("blur", leave);
  document.addEventListener("pointerdown", ({ target }) => target !== slider && leave());

  // The names in the key become buttons that lie over them.
  const parts = [...svg.querySelectorAll("[data-seri]")];
  const names = new Set(parts.map(seriesOf));
  const words = [...svg.querySelectorAll("text")].filter(
    (each) => names.has(each.textContent) && !seriesOf(each),
  );
  const boxes = words.map((word) => ({ name: word.textContent, box: word.getBBox() }));
  // As they are read, for the keyboard: bold letters stand a little higher than others of their line.
  boxes.sort(({ box: a }, { box: b }) => (Math.abs(a.y - b.y) > b.height / 2 ? a.y - b.y : a.x - b.x));
  for (const { name, box } of boxes.length > 1 ? boxes : []) {
    const { x, y, width, height: tall } = box;
    const state = { type: "button", ariaLabel: name, ariaPressed: "true" };
    const key = layer.appendChild(made("values__key", "button", state));
    const sample = 40; // the line before the word
    key.style.left = `${((x - sample) / wide) * 100}%`;
    key.style.width = `${((width + sample + 4) / wide) * 100}%`;
    key.style.top = `${((y + tall / 2) / height) * 100}%`;
    key.addEventListener("click", () => {
      const isShown = hidden.delete(name) || !hidden.add(name);
      key.ariaPressed = String(isShown);
      for (const part of parts) {
        if (seriesOf(part) === name) part.setAttribute("display", isShown ? "inline" : "none");
      }
      leave();
      announce();
    });
  }
};

// Each picture is there twice, drawn for a phone and for a desk: one is in sight, the other may be later.
const appearing = new ResizeObserver((entries) => {
  for (const { target: svg, contentRect } of entries) {
    if (!contentRect.width) continue;
    appearing.unobserve(svg);
    const places = placesOf(svg);
    if (places.length) enliven(svg, places);
  }
});
for (const svg of document.querySelectorAll(".chart__canvas > .grafik")) appearing.observe(svg);
