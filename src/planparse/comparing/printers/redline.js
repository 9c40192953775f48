// n and p go from change to change; u hides what is unchanged. Without script the page reads the same.
(() => {
  const changes = [...document.querySelectorAll(".changed")];
  const toggle = document.getElementById("toggle");
  const flip = () => {
    const only = document.body.classList.toggle("only-changes");
    toggle.setAttribute("aria-pressed", String(only));
  };
  const go = (step) => {
    const at = changes.indexOf(document.activeElement.closest(".changed"));
    const next = changes[at < 0 ? (step > 0 ? 0 : changes.length - 1) : at + step];
    if (next) { next.focus(); next.scrollIntoView({ block: "start" }); }
  };
  // Where there is no room beside the text, what stands beside it is folded, so that the text is reached at once.
  if (matchMedia("screen and (max-width: 60rem)").matches) document.querySelector(".summary").open = false;
  addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details")) one.open = true; });
  toggle.hidden = false;
  toggle.addEventListener("click", flip);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { n: () => go(1), p: () => go(-1), u: flip }[event.key];
    if (act) { act(); event.preventDefault(); }
  });
})();
