// How a page stands in the window, in CSS pixels; what can be pressed is small below so many of them.
(least) => {
  const texts = (test) => [...document.querySelectorAll(".grafik text")].filter((each) => each.checkVisibility()).filter(test).map((each) => each.textContent.trim());
  const inSentence = (each) => [...each.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const lines = (node, { 0: word, index }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    return new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size;
  };
  const torn = function* (root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const word of walker.currentNode.data.matchAll(/[^\s–/-]+/g)) {
        if (lines(walker.currentNode, word) > 1) yield word[0];
      }
    }
  };
  const box = (each) => each.getBoundingClientRect();
  return {
    overflow: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll("a, summary, button, input, select")]
      .filter((each) => box(each).width && each.checkVisibility({ contentVisibilityAuto: true }))
      .filter((each) => !inSentence(each) && !each.matches(".skip"))
      .filter((each) => Math.min(box(each).height, box(each).width) < least - .5)
      .map((each) => `${each.textContent.trim()} ${Math.round(box(each).width)}x${Math.round(box(each).height)}`),
    broken: [...document.querySelectorAll("h1, h2, h3, th, .number, .tile__value, summary")]
      .filter((each) => box(each.closest("thead") ?? each).width > 1)
      .flatMap((each) => [...torn(each)]),
    charts: [...document.querySelectorAll(".grafik")].map((each) => box(each).width).filter(Boolean),
    fine: texts((each) => parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a < 13.9),
    outside: texts((each) => {
      const [inner, outer] = [box(each), box(each.ownerSVGElement)];
      return inner.left < outer.left - 1 || inner.right > outer.right + 1
        || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
    }),
  };
}
