// What a page says about itself, and what it loaded.
() => ({
  text: (() => {  // without the fields that narrow a list, which only a script shows
    const fields = [...document.querySelectorAll(":is([data-saring], [data-cari], [data-bandingkan]):not([hidden])")];
    fields.forEach((each) => { each.hidden = true; });
    const text = document.querySelector("main").innerText;
    fields.forEach((each) => { each.hidden = false; });
    return text;
  })(),
  unnamed: [...document.querySelectorAll("img, svg")]
    .filter((each) => !each.closest("[aria-hidden=true]"))
    .filter((each) => {
      const ids = (each.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
      const named = ids.length && ids.every((id) => document.getElementById(id)?.textContent.trim());
      return !(each.getAttribute("role") === "img" && (named || each.getAttribute("aria-label") || each.querySelector(":scope > title")?.textContent.trim()))
        && !each.getAttribute("alt");
    })
    .map((each) => each.outerHTML.slice(0, 120)),
  unreachable: [...document.querySelectorAll("*")]
    .filter((each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowX))
    .filter((each) => each.scrollWidth > each.clientWidth && each.tabIndex < 0)
    .map((each) => each.outerHTML.slice(0, 120)),
  nameless: [...document.querySelectorAll("[role=region]")]
    .filter((each) => !document.getElementById(each.getAttribute("aria-labelledby") ?? "")?.textContent.trim())
    .filter((each) => !each.getAttribute("aria-label"))
    .map((each) => each.outerHTML.slice(0, 120)),
  unexplained: [...document.querySelectorAll("main table")]
    .filter((table) => ![...table.closest("section, article").querySelectorAll("p")]
      .some((each) => each.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING
        && !each.closest("aside, td, figure, details") && /[.:?]$/.test(each.textContent.trim())))
    .map((each) => each.caption?.textContent ?? each.outerHTML.slice(0, 120)),
  scripts: [...document.querySelectorAll("*")]
    .filter((each) => (each.tagName === "SCRIPT" && each.type !== "application/ld+json" && (each.textContent || !each.src.includes("/assets/")))
      || [...each.attributes].some(({ name }) => name.startsWith("on")))
    .map((each) => each.outerHTML.slice(0, 120)),
  loaded: [location.href, document.querySelector("link[rel=icon]").href,
    ...performance.getEntriesByType("resource").map((each) => each.name.split("#")[0])],
})
