"use strict";
// The page reads without this script. It adds the card beside a passage, arrow keys, and "light up a source".
(() => {
  const root = document.documentElement, text = document.getElementById("article-text");
  root.classList.add("scripted");
  if (!text) return;
  const words = JSON.parse(document.getElementById("words").textContent);
  const card = document.getElementById("card"), chooser = document.getElementById("chooser");
  const all = [...text.querySelectorAll(".m")], stops = all.filter((mark) => mark.classList.contains("stop"));
  const list = (mark, key) => (mark.dataset[key] || "").split(" ").filter(Boolean);

  const line = (...parts) => {
    const p = document.createElement("p");
    for (const [tag, said] of parts) {
      const piece = document.createElement(tag === "soft" ? "span" : tag);
      if (tag === "soft") piece.className = "soft";
      piece.textContent = said;
      p.append(piece, " ");
    }
    card.append(p);
  };
  const has = (mark, name) => mark.classList.contains(name);
  const describe = (mark) => {
    card.replaceChildren();
    for (const id of list(mark, "s")) if (words.sources[id]) line(["strong", words.sources[id][0]], ["soft", words.sources[id][1]]);
    const parts = [["source", "who speaks"], ["cue", "the verb that attributes"], ["content-direct", "a direct quotation"],
      ["content-indirect", "an indirect statement"], ["content-mixed", "a statement quoted in part"], ["mention", "named again"],
      ["reason", "why the source knows or is not named"], ["orphan", "a quotation nobody speaks"],
      ["figure-unsourced", "a figure nobody stands behind"], ["figure-sourced", "a figure with a source"],
      ["figure-exempt", "a figure that needs no source"], ["boilerplate", "left out of the measures"]];
    const kinds = parts.filter(([name]) => has(mark, name)).map(([, said]) => said).concat(list(mark, "h").map((name) => words.hedges[name]));
    if (kinds.length) line(["span", (kinds.join("; ") + ".").replace(/^./, (first) => first.toUpperCase())]);
    const told = all.some((other) => has(other, "source") && list(other, "a").some((id) => list(mark, "a").includes(id)));
    if (has(mark, "content") && !told) line(["span", "Attributed to nobody."]);
    for (const id of list(mark, "f")) {
      const check = words.checks[id];
      if (check) line(["strong", check[0]], ["soft", `${check[1]} sourcing quality, ${check[2]} reliability`]);
    }
    return card.childElementCount > 0;
  };

  let shown = null, timer = 0;
  const hide = () => {
    clearTimeout(timer);
    if (shown) shown.removeAttribute("aria-describedby");
    for (const mark of all) mark.classList.remove("near");
    shown = null;
    card.hidden = true;
  };
  const show = (mark) => {
    clearTimeout(timer);
    if (mark === shown) return;
    hide();
    if (!describe(mark)) return;
    shown = mark;
    mark.setAttribute("aria-describedby", "card");
    const ids = list(mark, "a");
    if (ids.length) for (const other of all) if (list(other, "a").some((id) => ids.includes(id))) other.classList.add("near");
    card.hidden = false;
    const box = mark.getClientRects()[0], room = document.documentElement.clientWidth;
    const below = box.bottom + 8 + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 60;
    card.style.left = `${Math.max(16, Math.min(box.left + scrollX, room - card.offsetWidth - 16))}px`;
    card.style.top = `${scrollY + (below ? box.bottom + 8 : box.top - card.offsetHeight - 8)}px`;
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 180); };
  text.addEventListener("mouseover", (event) => { const mark = event.target.closest(".m"); if (mark) show(mark); });
  text.addEventListener("mouseout", later);
  card.addEventListener("mouseover", () => clearTimeout(timer));
  card.addEventListener("mouseout", later);
  text.addEventListener("focusin", (event) => { const mark = event.target.closest(".m"); if (mark) { rove(mark); show(mark); } });
  text.addEventListener("focusout", later);

  // A fix shows all its passages, not only the one it leads to.
  for (const link of document.querySelectorAll(".fix-links a[data-check]")) link.addEventListener("click", () => {
    for (const mark of all) mark.classList.toggle("found", list(mark, "f").includes(link.dataset.check));
  });

  // One stop of the tab key for the whole text; the arrows go from mark to mark.
  const rove = (mark) => { for (const other of all) if (other.tabIndex === 0) other.tabIndex = -1; mark.tabIndex = 0; };
  for (const mark of all) mark.tabIndex = -1;
  if (stops.length) stops[0].tabIndex = 0;
  text.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const mark = event.target.closest(".m");
    if (!step || !mark || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const at = stops.indexOf(mark);
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { if (shown) hide(); else { light(""); for (const mark of all) mark.classList.remove("found"); } } });

  const light = (id) => {
    root.classList.toggle("lighting", Boolean(id));
    for (const mark of all) mark.classList.toggle("lit", Boolean(id) && list(mark, "s").includes(id));
    for (const row of document.querySelectorAll(".ledger tbody tr")) row.classList.toggle("lit", row.id === `source-${id}` && Boolean(id));
    for (const button of document.querySelectorAll(".light")) button.setAttribute("aria-pressed", String(button.dataset.source === id && Boolean(id)));
    if (chooser) chooser.value = id;
  };
  if (chooser) chooser.addEventListener("change", () => light(chooser.value));
  for (const button of document.querySelectorAll(".light")) button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") === "true";
    light(on ? "" : button.dataset.source);
    const first = all.find((mark) => has(mark, "lit"));
    if (!on && first) first.scrollIntoView({ block: "center" });
  });
  addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("details")) part.open = true; });
})();
