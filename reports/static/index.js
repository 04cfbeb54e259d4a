"use strict";
// Search, sort, filter and page through the articles. TanStack Table keeps the rows; the table's markup is ours.
(() => {
  document.documentElement.classList.add("scripted");
  const table = document.getElementById("table");
  if (!table) return;
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const rows = data.rows.map(([href, title, outlet, date, words, quality, reliability, problem, gain, id = ""]) => ({
    href, title, outlet: data.outlets[outlet], date, words, quality, reliability, problem: data.problems[problem], gain, id,
    searched: `${title}\n${data.outlets[outlet] || id}`.toLowerCase(),
  }));
  const FILTERS = ["q", "outlet", "band", "problem"];
  const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const sortBy = (get, compare) => (a, b) => compare(get(a.original), get(b.original));
  const number = (get) => sortBy(get, (a, b) => a - b), text = (get) => sortBy(get, byText);
  const column = (id, sortingFn, filterFn) => ({ id, accessorFn: (row) => row[id], sortingFn, filterFn, sortUndefined: false });
  const columns = [
    column("title", text((row) => row.searched)),
    column("quality", number((row) => row.quality[0])),
    column("reliability", number((row) => row.reliability[0])),
    column("problem", text((row) => row.problem), (row, id, value) => row.original.problem === value),
    column("words", number((row) => row.words)),
    column("outlet", undefined, (row, id, value) => row.original.outlet === value),
    column("q", undefined, (row, id, value) => value.every((word) => row.original.searched.includes(word))),
    column("band", undefined, (row, id, [score, band]) => row.original[score][3] === band),
  ];

  // The state lives in the address: a link shows the view it was copied from.
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const sort = given.get("sort") || "quality";
    const id = sort.replace(/^-/, "");
    return {
      q: given.get("q") || "", outlet: given.get("outlet") || "", band: given.get("band") || "", problem: given.get("problem") || "",
      sort: columns.slice(0, 5).some((one) => one.id === id) ? sort : "quality", page: Math.max(1, parseInt(given.get("page"), 10) || 1),
    };
  };
  const write = (view) => {
    const given = new URLSearchParams();
    for (const name of FILTERS) if (view[name]) given.set(name, view[name]);
    if (view.sort !== "quality") given.set("sort", view.sort);
    if (view.page > 1) given.set("page", view.page);
    const hash = given.toString();
    if (hash !== location.hash.slice(1)) location.replace("#" + hash);
  };
  const stateOf = (view) => {
    const [score, band] = view.band.split("-");
    const wanted = { q: view.q.toLowerCase().split(/\s+/).filter(Boolean), outlet: view.outlet, problem: view.problem,
      band: band ? [score === "reliability" ? "reliability" : "quality", band] : "" };
    return {
      columnFilters: FILTERS.filter((name) => wanted[name].length).map((id) => ({ id, value: wanted[id] })),
      sorting: [{ id: view.sort.replace(/^-/, ""), desc: view.sort.startsWith("-") }],
      pagination: { pageIndex: view.page - 1, pageSize: data.size },
      columnVisibility: {}, columnOrder: [], columnPinning: { left: [], right: [] }, rowPinning: { top: [], bottom: [] },
      expanded: {}, grouping: [], rowSelection: {}, globalFilter: undefined, columnSizing: {},
    };
  };
  let view = read(), showing = "";
  const core = TableCore.createTable({
    data: rows, columns, state: stateOf(view), onStateChange: () => {}, renderFallbackValue: null, autoResetPageIndex: false,
    getCoreRowModel: TableCore.getCoreRowModel(), getFilteredRowModel: TableCore.getFilteredRowModel(),
    getSortedRowModel: TableCore.getSortedRowModel(), getPaginationRowModel: TableCore.getPaginationRowModel(),
  });

  const make = (tag, className, said) => {
    const one = document.createElement(tag);
    if (className) one.className = className;
    if (said !== undefined) one.textContent = said;
    return one;
  };
  const SVG = "http://www.w3.org/2000/svg";
  const draw = (tag, given) => {
    const one = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(given)) one.setAttribute(name, value);
    return one;
  };
  const scoreCell = ([value, low, high, band], label) => {
    const cell = make("td", `score-cell${band === "weak" || band === "mixed" ? " low" : ""}`);
    cell.dataset.label = label;
    const meter = draw("svg", { class: "meter", width: "100%", height: 8, "aria-hidden": "true" });
    meter.append(draw("rect", { class: "track", y: 3, width: "100%", height: 2 }),
      draw("rect", { class: "interval", x: `${low}%`, y: 1, width: `${high - low}%`, height: 6, rx: 3 }),
      draw("circle", { class: "point", cx: `${value}%`, cy: 4, r: 4 }));
    cell.append(make("span", "num", Math.floor(value + 0.5)), " ", make("span", "band", data.bands[band].toLowerCase()), meter);
    return cell;
  };
  const lineOf = (row) => {
    const line = make("tr"), head = make("th"), link = make("a"), under = make("span", "title");
    head.scope = "row";
    link.href = row.href;
    link.append(make("bdi", "", row.title));
    const from = row.outlet || row.id;
    under.append(make("bdi", "", from), from && row.date ? " · " : "", row.date);
    head.append(link, under);
    const problem = make("td", "", row.problem), words = make("td", "num", row.words.toLocaleString("en"));
    if (row.problem) { problem.dataset.label = "Most to gain"; problem.append(make("span", "title", `up to +${row.gain.toFixed(1)}`)); }
    words.dataset.label = "Words";
    line.append(head, scoreCell(row.quality, "Sourcing quality"), scoreCell(row.reliability, "Reliability"), problem, words);
    return line;
  };
  const median = (values) => {
    const sorted = Float64Array.from(values).sort(), middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  };
  const distributions = (found) => {
    for (const figure of document.querySelectorAll(".distribution")) {
      const key = figure.dataset.score === "reliability" ? "reliability" : "quality";
      const bars = figure.querySelectorAll(".now"), whole = figure.querySelectorAll(".bin"), counts = new Array(bars.length).fill(0);
      const all = new Array(bars.length).fill(0), bin = (row) => Math.min(bars.length - 1, Math.floor(row[key][0] * bars.length / 100));
      for (const row of rows) all[bin(row)] += 1;
      for (const row of found) counts[bin(row.original)] += 1;
      bars.forEach((bar, at) => {
        const height = all[at] ? Number(whole[at].getAttribute("height")) * counts[at] / all[at] : 0;
        bar.setAttribute("height", height);
        bar.setAttribute("y", 92 - height);
      });
      figure.querySelector(".median").textContent = found.length ? Math.floor(median(found.map((row) => row.original[key][0])) + 0.5) : "–";
    }
  };
  const render = () => {
    core.setOptions((old) => ({ ...old, state: stateOf(view) }));
    const found = core.getFilteredRowModel().rows, pages = Math.max(1, Math.ceil(found.length / data.size));
    if (view.page > pages) { view.page = pages; core.setOptions((old) => ({ ...old, state: stateOf(view) })); }
    $("rows").replaceChildren(...core.getRowModel().rows.map((row) => lineOf(row.original)));
    const from = (view.page - 1) * data.size, many = (count) => count.toLocaleString("en");
    const part = pages > 1 ? `${many(from + 1)} to ${many(Math.min(from + data.size, found.length))} of ` : "";
    $("status").textContent = !found.length ? "No article fits. Clear a filter to see more."
      : found.length < rows.length ? `${part}${many(found.length)} that fit, of ${many(rows.length)} articles`
      : `${part}${many(rows.length)} article${rows.length === 1 ? "" : "s"}`;
    $("back").parentElement.hidden = pages === 1;
    $("back").disabled = view.page <= 1;
    $("more").disabled = view.page >= pages;
    for (const head of table.querySelectorAll("th[data-sort]")) {
      if (head.dataset.sort === view.sort.replace(/^-/, "")) head.setAttribute("aria-sort", view.sort.startsWith("-") ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    for (const name of FILTERS) if ($(name).value !== view[name]) $(name).value = view[name];
    $("order").hidden = view.sort !== "quality" || rows.length === 1;
    const filters = JSON.stringify(FILTERS.map((name) => view[name]));
    if (filters !== showing) distributions(found);
    showing = filters;
  };
  const go = (change) => { view = { ...view, page: 1, ...change }; render(); write(view); };

  for (const name of FILTERS) $(name).addEventListener("input", () => go({ [name]: $(name).value }));
  $("controls").addEventListener("submit", (event) => event.preventDefault());
  $("controls").addEventListener("reset", (event) => { event.preventDefault(); go({ q: "", outlet: "", band: "", problem: "" }); });
  for (const head of table.querySelectorAll("th[data-sort]")) head.querySelector("button").addEventListener("click", () => {
    const id = head.dataset.sort;
    go({ sort: view.sort === id ? `-${id}` : id });
  });
  const turn = (step) => { go({ page: view.page + step }); $("articles").scrollIntoView(); };
  $("back").addEventListener("click", () => turn(-1));
  $("more").addEventListener("click", () => turn(1));
  addEventListener("hashchange", () => {
    if (location.hash && !location.hash.includes("=")) return; // a link to a section, not a view
    const wanted = read();
    if (JSON.stringify(wanted) === JSON.stringify(view)) return;
    view = wanted;
    render();
    $("articles").scrollIntoView();
  });
  render();
})();
