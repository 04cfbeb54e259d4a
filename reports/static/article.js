"use strict";
// The page reads without this script. It adds the card beside a passage, arrow keys, and "highlight a source".
(() => {
  const root = document.documentElement, text = document.getElementById("article-text");
  root.classList.add("scripted");
  if (!text) return;
  const words = JSON.parse(document.getElementById("words").textContent);
  const card = document.getElementById("card"), chooser = document.getElementById("chooser");
  const all = [...text.querySelectorAll("p > a")], split = (names) => names.split(" ").filter(Boolean);
  const evidence = words.evidence.map(split), entries = words.marks.split(";"), about = new Map(all.map((mark, at) => {
    const [ids, checks, begins] = entries[at].split(","), who = split(ids), attributions = who.filter((id) => id[0] !== "s");
    const sources = new Set(who.flatMap((id) => (id[0] === "s" ? [id.slice(1)] : words.said[id])).map((id) => words.sources[id]));
    return [mark, { at, attributions, sources: [...sources], checks: evidence[checks], begins }];
  }));
  const stops = all.filter((mark) => about.get(mark).begins);
  const share = (one, other) => about.get(one).attributions.some((id) => about.get(other).attributions.includes(id));

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
    for (const [, name, kind] of about.get(mark).sources) line(["strong", name], ["soft", kind]);
    const parts = [["source", "who speaks"], ["cue", "the verb that attributes"], ["direct", "a direct quotation"],
      ["indirect", "an indirect statement"], ["mixed", "a statement quoted in part"], ["told", "a deed or thought that the reporter tells"],
      ["actor", "whose deed or thought it is"], ["mention", "named again"],
      ["reason", "the source’s standing, or why it is not named"], ["orphan", "a quotation nobody speaks"],
      ["figure-unsourced", "a figure nobody stands behind"], ["figure-charge", "an accusation nobody stands behind"], ["figure-sourced", "a figure with a source"],
      ["figure-exempt", "a figure that needs no source"], ["boilerplate", "left out of the measures"]];
    const kinds = parts.filter(([name]) => has(mark, name)).map(([, said]) => said)
      .concat(Object.keys(words.hedges).filter((name) => has(mark, `hedge-${name}`)).map((name) => words.hedges[name]));
    if (kinds.length) line(["span", (kinds.join("; ") + ".").replace(/^./, (first) => first.toUpperCase())]);
    for (const id of about.get(mark).checks) {
      const check = words.checks[id];
      if (!check) continue;
      const moved = [[check[1], "sourcing quality"], [check[2], "reliability"]].filter(([points]) => points !== "0.0");
      line(["strong", check[0]], ["soft", moved.map((one) => one.join(" ")).join(", ")]);
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
    for (const other of all) other.classList.toggle("near", share(mark, other));
    card.hidden = false;
    const box = mark.getClientRects()[0], room = document.documentElement.clientWidth;
    const below = box.bottom + 8 + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 60;
    card.style.left = `${Math.max(16, Math.min(box.left + scrollX, room - card.offsetWidth - 16))}px`;
    card.style.top = `${scrollY + (below ? box.bottom + 8 : box.top - card.offsetHeight - 8)}px`;
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 180); };
  text.addEventListener("mouseover", (event) => { const mark = event.target.closest("p > a"); if (mark) show(mark); });
  text.addEventListener("mouseout", later);
  card.addEventListener("mouseover", () => clearTimeout(timer));
  card.addEventListener("mouseout", later);
  text.addEventListener("focusin", (event) => { const mark = event.target.closest("p > a"); if (mark) { rove(mark); show(mark); } });
  text.addEventListener("focusout", later);

  // A fix shows all its passages, not only the one it leads to.
  for (const link of document.querySelectorAll(".fixes a[data-check]")) link.addEventListener("click", () => {
    for (const mark of all) mark.classList.toggle("found", about.get(mark).checks.includes(link.dataset.check));
  });

  // A check or a source may stand among those folded away.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#check-'], a[href^='#source-']");
    const folded = link && document.getElementById(link.hash.slice(1))?.closest("details");
    if (folded) folded.open = true;
  });

  // One stop of the tab key for the whole text; the arrows go from mark to mark.
  const rove = (mark) => { for (const other of all) if (other.tabIndex === 0) other.tabIndex = -1; mark.tabIndex = 0; };
  for (const mark of all) mark.tabIndex = -1;
  if (stops.length) stops[0].tabIndex = 0;
  text.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const mark = event.target.closest("p > a");
    if (!step || !mark || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const at = about.get(mark).at, before = stops.filter((stop) => about.get(stop).at < at), from = before.length;
    const next = step < 0 ? from + step : from + step - (stops[from] === mark ? 0 : 1);
    stops[Math.max(0, Math.min(stops.length - 1, next))].focus();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { if (shown) hide(); else { light(""); for (const mark of all) mark.classList.remove("found"); } } });

  const rows = [...document.querySelectorAll(".ledger tbody tr[id]")], buttons = [];
  const light = (id) => {
    root.classList.toggle("lighting", Boolean(id));
    for (const mark of all) mark.classList.toggle("lit", about.get(mark).sources.some((source) => source[0] === id));
    for (const row of rows) row.classList.toggle("lit", row.id === `source-${id}`);
    for (const [button, source] of buttons) button.setAttribute("aria-pressed", String(source === id));
    if (chooser) chooser.value = id;
  };
  if (chooser) chooser.addEventListener("change", () => light(chooser.value));
  const put = (parent, tag, className, said = "") => {
    const child = parent.appendChild(document.createElement(tag));
    child.className = className;
    child.textContent = said;
    return child;
  };
  for (const head of document.querySelectorAll(".ledger thead tr")) put(put(head, "th", ""), "span", "hidden", "Highlight");
  for (const sum of document.querySelectorAll(".ledger tr.sum")) put(sum, "td", "");
  for (const [id, name, , statements] of words.sources) {
    const row = document.getElementById(`source-${id}`), button = put(put(row, "td", ""), "button", "light", "Highlight");
    put(button, "span", "hidden", ` ${name}`);
    button.type = "button";
    put(chooser, "option", "", `${name} (${statements})`).value = id;
    buttons.push([button, id]);
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") === "true";
      light(on ? "" : id);
      const first = all.find((mark) => has(mark, "lit"));
      if (!on && first) first.scrollIntoView({ block: "center" });
    });
  }
  light("");
  addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("details")) part.open = true; });
})();
