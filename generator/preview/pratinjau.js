/* Reloads a page of the preview when there is something new to see; asks only while somebody looks. */
(() => {
  const seen = document.currentScript.dataset.keadaan;
  const ask = async () => {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch("/.pratinjau/keadaan", { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== seen) {
          location.reload();
          return;
        }
      } catch {
        // The preview has been stopped, or is not there yet.
      }
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 1000);
})();
