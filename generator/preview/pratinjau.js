/* Reloads a page of the preview when there is something new to see; asks only while somebody looks. */
(() => {
  const seen = document.currentScript.dataset.keadaan;
  const address = `/.pratinjau/keadaan?tanda=${seen}&jalan=${encodeURIComponent(location.pathname)}`;
  let asking = null;
  const isOld = async () => {
    const answer = await fetch(address, { cache: "no-store", signal: asking.signal });
    return answer.ok && (await answer.text()) !== seen;
  };
  // The preview answers as soon as there is something new, or after a while.
  const ask = async () => {
    while (document.visibilityState === "visible") {
      const began = Date.now();
      asking = new AbortController();
      try {
        if (await isOld()) {
          location.reload();
          return;
        }
      } catch {
        // The preview has been stopped, is not there yet, or nobody looks any more.
      }
      if (Date.now() - began < 1000) {
        await new Promise((goOn) => setTimeout(goOn, 1000));
      }
    }
    asking = null;
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") {
      asking?.abort();
    } else if (!asking) {
      ask();
    }
  });
  ask();
})();
