// Draws every chart of the report in the colours of the current scheme.
"use strict";
(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 40rem)");
  let printing = false;

  // After Okabe and Ito 2008, for all kinds of colour vision; yellow darkened on white paper.
  const palettes = {
    light: ["#0072b2", "#d55e00", "#009e73", "#c05a94", "#e69f00", "#56b4e9", "#4a4a4a", "#a39300"],
    dark: ["#4aa8e8", "#ff8b45", "#2fc99b", "#e79cc6", "#f4bb42", "#9ad7fb", "#cfcfcf", "#f0e442"],
  };
  const dashes = ["solid", "dash", "dot", "dashdot"];
  const config = {
    displayModeBar: "hover",
    displaylogo: false,
    plotlyServerURL: "",
    showSendToCloud: false,
    showEditInChartStudio: false,
    modeBarButtonsToRemove: ["sendChartToCloud", "sendDataToCloud", "editInChartStudio", "select2d", "lasso2d", "autoScale2d"],
    toImageButtonOptions: { format: "svg" },
  };

  const theme = () => {
    const night = dark.matches && !printing;
    return {
      night,
      colors: night ? palettes.dark : palettes.light,
      ink: night ? "#e4e3df" : "#1c1d1f",
      quiet: night ? "#a2a6ac" : "#5c6066",
      grid: night ? "#2b2f34" : "#ecece6",
      paper: night ? "#16181b" : "#fdfdfb",
    };
  };

  const color = (t, index) => (index < 0 ? t.quiet : t.colors[index % t.colors.length]);
  const dash = (t, index) => dashes[Math.max(0, Math.floor(index / t.colors.length)) % dashes.length];
  const clear = (hex, alpha) => hex + Math.round(alpha * 255).toString(16).padStart(2, "0");
  const plain = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  const pen = document.createElement("canvas").getContext("2d");
  const FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

  // A text in lines of at most so many pixels, as plotly takes it; beyond the last line, an ellipsis.
  const wrapped = (text, width, size = 12, most = Infinity) => {
    pen.font = `${size}px ${FONT}`;
    const fits = (line) => pen.measureText(line).width <= width;
    const lines = [];
    let line = "";
    for (const word of text.split(/(?<=[ /])|(?<=\.)(?!\d)/)) {
      if (line !== "" && !fits((line + word).trimEnd())) {
        lines.push(line);
        line = "";
      }
      line += word;
      while (!fits(line.trimEnd()) && line.length > 1) {
        let end = line.length - 1;
        while (end > 1 && !fits(line.slice(0, end))) end--;
        lines.push(line.slice(0, end));
        line = line.slice(end);
      }
    }
    lines.push(line);
    const kept = lines.slice(0, most);
    if (kept.length < lines.length) kept.push(kept.pop().trimEnd().slice(0, -1) + "…");
    return kept.map((each) => plain(each.trimEnd())).join("<br>");
  };

  // What an entry of the legend may take of the chart's width, beside its stroke.
  let room = 300;
  const legendWidth = () => room - 60;

  const flat = (values) => values.flat(Infinity).filter((v) => typeof v === "number");
  const distinct = (values) => [...new Set(values)].sort((a, b) => a - b);
  const upTo = (from, to, step) => Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step);

  // A number on a logarithmic axis: 0.03 where all are of that kind, 3×10⁻⁷ otherwise.
  const power = (v, short) => {
    const exponent = Math.floor(Math.log10(v) + 1e-9);
    const digits = Number((v / 10 ** exponent).toPrecision(3));
    if (short) return String(Number(v.toPrecision(3)));
    const ten = `10<sup>${String(exponent).replace("-", "−")}</sup>`;
    return digits === 1 ? ten : `${digits}×${ten}`;
  };
  const labelled = (ticks) => {
    const short = ticks.every((v) => v >= 0.999e-4 && v < 1e4);
    return { tickmode: "array", tickvals: ticks, ticktext: ticks.map((v) => power(v, short)) };
  };

  // Ticks between two powers of ten: whole powers, every n-th where there are many, and 1, 2, 5 or
  // even steps where there are few. Every one has its whole number beside it.
  const logTicks = (low, high) => {
    const first = Math.ceil(low - 1e-9);
    const last = Math.floor(high + 1e-9);
    if (last - first >= 2) {
      const step = Math.ceil((last - first) / 7);
      return labelled(upTo(Math.ceil(first / step) * step, last, step).map((e) => 10 ** e));
    }
    for (const digits of [[1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]]) {
      const ticks = upTo(Math.floor(low), last, 1).flatMap((e) => digits.map((d) => d * 10 ** e));
      const inside = ticks.filter((v) => Math.log10(v) >= low - 1e-9 && Math.log10(v) <= high + 1e-9);
      if (inside.length > 3) return labelled(inside);
    }
    const [from, to] = [10 ** low, 10 ** high];
    const rough = (to - from) / 5;
    const unit = 10 ** Math.floor(Math.log10(rough));
    const step = unit * ([1, 2, 5].find((d) => d * unit >= rough) ?? 10);
    return labelled(upTo(Math.ceil(from / step) * step, to, step));
  };

  // The range of an axis, in decades if it is logarithmic: from the first value to the last with their limits;
  // if that would leave less than a quarter of it to the values, limits up to as far again beyond them. Zero
  // is in it only if a value is.
  const rangeOf = (log, values, limits, margin) => {
    const taken = (list) => flat(list).filter((v) => !log || v > 0).map((v) => (log ? Math.log10(v) : v));
    const core = taken(values);
    if (core.length === 0) return undefined;
    const least = (list) => list.reduce((a, b) => Math.min(a, b));
    const most = (list) => list.reduce((a, b) => Math.max(a, b));
    const [low, high] = [least(core), most(core)];
    const reach = log ? Math.max(high - low, 0.3) : high - low || Math.abs(high) / 2 || 1;
    const ends = [low, high, ...taken(limits)];
    const near = most(ends) - least(ends) <= 4 * reach ? ends : ends.map((v) => Math.min(Math.max(v, low - reach), high + reach));
    const [from, to] = [least(near), most(near)];
    const pad = from === to ? reach : log && margin > 0 ? Math.max(margin * (to - from), 0.05) : margin * (to - from);
    return [from - pad, to + pad];
  };

  const axis = (t, title, log, range) => ({
    title: { text: plain(title), standoff: 8 },
    type: log ? "log" : "linear",
    ...(range ? { range, ...(log ? logTicks(...range) : {}) } : {}),
    tickfont: { size: 12 },
    exponentformat: "power",
    showexponent: "all",
    gridcolor: t.grid,
    linecolor: t.quiet,
    tickcolor: t.quiet,
    ticks: "outside",
    zeroline: false,
    automargin: true,
  });

  const layout = (t, extra) => ({
    font: { family: FONT, size: 13, color: t.ink },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 56, r: 16, t: 32, b: 48 },
    hoverlabel: { bgcolor: t.paper, bordercolor: t.quiet, font: { color: t.ink }, namelength: -1 },
    modebar: { bgcolor: "rgba(0,0,0,0)", color: t.quiet, activecolor: t.ink },
    legend: { orientation: "h", x: 0, xanchor: "left", yref: "container", y: 0, yanchor: "bottom", traceorder: "normal", maxheight: 9999, font: { size: 12 } },
    hovermode: "closest",
    showlegend: true,
    ...extra,
  });

  // What holds until the next value has a corner before it.
  const held = (line) => ({
    ...line,
    x: line.x.flatMap((x, i) => (i === 0 ? [x] : [x, x])),
    low: line.low.flatMap((v, i) => (i === 0 ? [v] : [line.low[i - 1], v])),
    high: line.high.flatMap((v, i) => (i === 0 ? [v] : [line.high[i - 1], v])),
  });

  const band = (t, line) => ({
    type: "scatter",
    mode: "lines",
    x: [...line.x, ...[...line.x].reverse()],
    y: [...line.high, ...[...line.low].reverse()],
    fill: "toself",
    fillcolor: clear(color(t, line.color), t.night ? 0.22 : 0.16),
    line: { width: 0 },
    hoverinfo: "skip",
    showlegend: false,
    legendgroup: line.label,
  });

  // A value between two gaps would be a line of no length.
  const alone = (ys) => ys.map((y, i) => y != null && ys[i - 1] == null && ys[i + 1] == null);

  const joined = (line) => line.style === "line" || line.style === "steps";

  const trace = (t, line, log = false, end = 4) => {
    const y = log ? line.y.map((v) => (v > 0 ? v : null)) : line.y;
    const strokes = line.style === "strokes";
    const specks = joined(line) && alone(y);
    const points = line.style === "points" || strokes;
    const data = line.color < 0;
    const cross = points && !strokes && !data && line.low.length === 0;
    return {
      type: "scatter",
      mode: specks && !specks.includes(true) ? "lines" : points ? "markers" : "lines+markers",
      name: wrapped(line.label, legendWidth()),
      legendgroup: line.label,
      x: line.x,
      y,
      connectgaps: false,
      line: { color: color(t, line.color), width: 2, dash: dash(t, line.color), shape: line.style === "steps" ? "hv" : "linear" },
      marker: {
        color: color(t, line.color),
        size: specks ? specks.map((speck) => (speck ? 6 : 0)) : data ? 5 : strokes ? 9 : cross ? 5 + end : points ? 7 : 6,
        symbol: strokes ? "line-ns" : cross ? "x-thin" : "circle",
        line: { width: strokes ? 1.8 : cross ? 2 : 0, color: color(t, line.color) },
        opacity: data ? 0.7 : 1,
      },
    };
  };

  // Limits of a single value are unknown: a band is drawn where there are both.
  const limited = (line, log) => {
    const kept = line.x.map((_, i) => i).filter((i) => line.low[i] != null && line.high[i] != null && !(log && line.low[i] <= 0));
    const pick = (values) => kept.map((i) => values[i]);
    return { ...line, x: pick(line.x), low: pick(line.low), high: pick(line.high) };
  };

  // Bars and crosses of groups that were tried at the same place lie over each other; the first are larger.
  const bars = (t, line, log, end) => {
    const known = line.x.map((_, i) => line.low[i] != null && line.high[i] != null && !(log && line.low[i] <= 0));
    return {
      error_y: {
        type: "data",
        symmetric: false,
        array: line.y.map((y, i) => (known[i] ? line.high[i] - y : 0)),
        arrayminus: line.y.map((y, i) => (known[i] ? y - line.low[i] : 0)),
        visible: known.some((k) => k),
        color: clear(color(t, line.color), 0.75),
        thickness: 1.4,
        width: end,
      },
    };
  };

  // Few places of points are their own ticks.
  const places = (chart, range) => {
    const xs = distinct(chart.lines.flatMap((line) => line.x));
    const few = chart.x.log && range && xs.length <= (narrow.matches ? 5 : 10) && chart.lines.every((line) => !joined(line));
    const gap = few ? (range[1] - range[0]) * (narrow.matches ? 0.14 : 0.06) : 0;
    const apart = xs.every((x, i) => i === 0 || Math.log10(x / xs[i - 1]) > gap);
    return few && apart ? labelled(xs) : {};
  };

  // The ranges of both axes: a line begins at the edge of the picture, points keep clear of it.
  const ranges = (chart) => {
    const lines = chart.lines.every((line) => (joined(line) || line.style === "strokes") && (line.style === "strokes" || !alone(line.y).includes(true)));
    return {
      across: rangeOf(chart.x.log, chart.lines.map((line) => line.x), [], lines ? 0 : 0.05),
      up: rangeOf(chart.y.log, chart.lines.map((line) => line.y), chart.lines.map((line) => [line.low, line.high]), 0.05),
    };
  };

  // Names in the stead of numbers; where they would not stand side by side, none.
  const marked = (chart) => {
    const { at, names } = chart.x;
    if (!at) return {};
    pen.font = `12px ${FONT}`;
    const widest = names.reduce((most, name) => Math.max(most, pen.measureText(name).width), 0);
    const fits = at.length * (widest + 6) <= room - 90;
    return { tickmode: "array", tickvals: fits ? at : [], ticktext: fits ? names.map(plain) : [], ticks: "", showgrid: false };
  };

  const tracesOf = (t, chart, all = chart.lines) => {
    const colors = distinct(all.map((line) => line.color));
    const step = Math.min(3, 12 / colors.length);
    const end = (line) => 2 + step * (colors.length - 1 - colors.indexOf(line.color));
    const banded = chart.lines
      .filter(joined)
      .map((line) => limited(line, chart.y.log))
      .map((line) => (line.style === "steps" ? held(line) : line));
    return [
      ...banded.filter((line) => line.x.length > 0).map((line) => band(t, line)),
      ...chart.lines.map((line) => ({
        ...trace(t, line, chart.y.log, end(line)),
        ...(!joined(line) && line.low.length > 0 ? bars(t, line, chart.y.log, end(line)) : {}),
        hovertemplate: "%{x:.6~g}, %{y:.4~g}",
        ...(line.moves ? { meta: "moves" } : {}),
      })),
    ];
  };

  const drawLines = (t, chart) => {
    const { across, up } = ranges(chart);
    return {
      data: tracesOf(t, chart),
      layout: layout(t, {
        xaxis: { ...axis(t, chart.x.title, chart.x.log, across), ...places(chart, across), ...marked(chart) },
        yaxis: axis(t, chart.y.title, chart.y.log, up),
        showlegend: chart.lines.length > 1,
      }),
    };
  };

  // Pictures side by side over the same axes: where each lies, its axes' numbers, and which of them are named.
  const tiled = (count, columns, height, gapX, gapY) => {
    const rows = Math.ceil(count / columns);
    const gap = gapY / (rows * height);
    const wide = (1 - gapX * (columns - 1)) / columns;
    const high = (1 - gap * (rows - 1)) / rows;
    return Array.from({ length: count }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const left = column * (wide + gapX);
      const top = 1 - row * (high + gap);
      return { n: i === 0 ? "" : String(i + 1), left, top, wide, across: [left, left + wide], up: [Math.max(0, top - high), top], below: i + columns >= count, first: column === 0 };
    });
  };

  const caption = (t, text, tile, width) => ({
    text: wrapped(text, width, 12, 2),
    xref: "paper",
    yref: "paper",
    x: tile.left,
    y: tile.top,
    xanchor: "left",
    yanchor: "bottom",
    align: "left",
    showarrow: false,
    font: { size: 12, color: t.ink },
  });

  // Panels in rows, over the same axes; a label is in the legend once.
  const drawPanels = (t, chart, extent = chart.panels.flatMap((panel) => panel.lines)) => {
    const all = { ...chart, lines: extent };
    const { across, up } = ranges(all);
    const seen = new Set();
    const data = [];
    const axes = {};
    const annotations = [];
    tiled(chart.panels.length, panelColumns(chart.panels), PANEL, 0.05, narrow.matches ? 58 : 50).forEach((tile, i) => {
      const panel = chart.panels[i];
      axes[`xaxis${tile.n}`] = {
        ...axis(t, tile.below ? chart.x.title : "", chart.x.log, across),
        ...(narrow.matches ? {} : places(all, across)),
        domain: tile.across,
        anchor: `y${tile.n}`,
        showticklabels: tile.below,
        ...(tile.n === "" ? {} : { matches: "x" }),
      };
      axes[`yaxis${tile.n}`] = {
        ...axis(t, tile.first ? chart.y.title : "", chart.y.log, up),
        domain: tile.up,
        anchor: `x${tile.n}`,
        showticklabels: tile.first,
        ...(tile.n === "" ? {} : { matches: "y" }),
      };
      annotations.push(caption(t, panel.title, tile, room * tile.wide * 0.9));
      for (const drawn of tracesOf(t, { ...all, lines: panel.lines }, all.lines)) {
        const first = drawn.name !== undefined && !seen.has(drawn.legendgroup);
        if (first) seen.add(drawn.legendgroup);
        data.push({ ...drawn, xaxis: `x${tile.n}`, yaxis: `y${tile.n}`, showlegend: first });
      }
    });
    return { data, layout: layout(t, { ...axes, annotations, showlegend: seen.size > 1, margin: { l: 56, r: 16, t: 44, b: 48 } }) };
  };

  const PANEL = 220;
  const panelColumns = (panels) => Math.min(panels.length, narrow.matches ? 1 : panels.length === 4 || panels.length === 2 ? 2 : 3);

  // A film is panels of which one line each is drawn anew at each time.
  const drawFilm = (t, chart, box) => {
    const at = frameOf(chart, box);
    const moving = (scene, frame) => ({ label: scene.label, color: scene.color, style: "line_and_points", x: scene.x, y: scene.frames[frame], low: [], high: [], moves: true });
    const panels = chart.scenes.map((scene) => ({ title: scene.title, lines: [...scene.still, moving(scene, at)] }));
    const extent = chart.scenes.flatMap((scene) => [...scene.still, ...chart.times.map((_, frame) => moving(scene, frame))]);
    return drawPanels(t, { ...chart, panels }, extent);
  };

  // Names in rows, best on top; what is not told apart is joined by an upright bar beside the ranks.
  const rankNames = (chart) => chart.names.map((name) => wrapped(name, room * 0.4, 12, 3));

  const drawRanks = (t, chart) => {
    const rows = chart.names.map((_, i) => i);
    const [low, high] = [Math.min(...chart.ranks), Math.max(...chart.ranks)];
    const step = Math.max(high - low, chart.critical, 0.5) * 0.045;
    const bars = chart.joined.map(([from, to], i) => ({
      type: "scatter",
      mode: "lines",
      x: [high + step * (i + 2), high + step * (i + 2)],
      y: [from - 0.25, to + 0.25],
      line: { color: t.ink, width: 4 },
      hoverinfo: "skip",
      showlegend: false,
    }));
    return {
      data: [
        {
          type: "scatter",
          mode: "lines",
          x: [low, low + chart.critical],
          y: [-0.75, -0.75],
          line: { color: t.quiet, width: 3 },
          hovertemplate: "critical difference %{customdata:.3~g}<extra></extra>",
          customdata: [chart.critical, chart.critical],
          showlegend: false,
        },
        {
          type: "scatter",
          mode: "markers",
          x: chart.ranks,
          y: rows,
          marker: { size: 10, color: color(t, 0) },
          hovertemplate: "%{x:.3~g}<extra></extra>",
          showlegend: false,
        },
        ...bars,
      ],
      layout: layout(t, {
        xaxis: { ...axis(t, chart.xTitle, false, [low - 2 * step, Math.max(high, low + chart.critical) + step * (chart.joined.length + 3)]) },
        yaxis: { ...axis(t, "", false, [rows.length - 0.4, -1.2]), tickvals: rows, ticktext: rankNames(chart) },
        annotations: [
          {
            text: "critical difference",
            x: low,
            y: -0.75,
            xanchor: "left",
            yanchor: "bottom",
            showarrow: false,
            font: { size: 11, color: t.quiet },
          },
        ],
        showlegend: false,
      }),
    };
  };

  const drawShares = (t, chart) => ({
    data: chart.shares.map((share) => ({
      type: "scatter",
      mode: "lines",
      name: wrapped(share.label, legendWidth()),
      x: chart.at,
      y: share.values,
      stackgroup: "one",
      line: { width: 0.8, color: color(t, share.color), dash: dash(t, share.color) },
      fillcolor: clear(color(t, share.color), t.night ? 0.55 : 0.6),
      hovertemplate: "%{x:.6~g}, %{y:.3~f}",
    })),
    layout: layout(t, {
      xaxis: axis(t, chart.x.title, chart.x.log, rangeOf(chart.x.log, chart.at, [], 0)),
      yaxis: axis(t, chart.yTitle, false, [0, 1]),
      showlegend: chart.shares.length > 1,
    }),
  });

  // On a narrow page the colour bar lies above the picture.
  const bar = (t, title) => ({
    title: { text: plain(title), side: "top", font: { size: 12 } },
    orientation: narrow.matches ? "h" : "v",
    x: narrow.matches ? 0.5 : 1.02,
    y: narrow.matches ? 1 : 0.5,
    yref: narrow.matches ? "container" : "paper",
    xanchor: narrow.matches ? "center" : "left",
    yanchor: narrow.matches ? "top" : "middle",
    thickness: 12,
    outlinewidth: 0,
    tickcolor: t.quiet,
  });

  // On a narrow page the colour bar hangs from the top, and its title is a note of ours: plotly lays its own over the colours of such a bar,
  // and under a bar that stands on the map the title of the axis over the ticks.
  const UNDER_BAR = 124;
  const hangBar = (figure) => {
    const held = [figure.layout.coloraxis, ...figure.data].find((holder) => holder?.colorbar);
    if (!held) return;
    const note = { text: held.colorbar.title.text, showarrow: false, font: { size: 12 }, xref: "paper", x: 0.5, yref: "paper", y: 1, yanchor: "top", yshift: UNDER_BAR - 4 };
    Object.assign(held.colorbar, { title: { text: "" }, ypad: 28 });
    figure.layout.margin.t = UNDER_BAR;
    figure.layout.annotations = [...(figure.layout.annotations ?? []), note];
  };

  // Maps of the same kind share one scale, of a decade or more: small differences stay pale.
  const shared = (scale) => {
    const alike = Object.values(charts).filter((chart) => chart.scale === scale);
    const values = flat(alike.flatMap((chart) => chart.maps ?? [chart]).map((map) => map.values ?? []));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const wider = Math.max(0, 1 - (high - low)) / 2;
    return values.length ? { zmin: low - wider, zmax: high + wider } : {};
  };

  // What names the rows of a map: up to three lines in two fifths of its width.
  const names = (chart) => chart.rows.map((row) => wrapped(row, room * 0.4, 12, 3));

  // Every row is named, and none is lower than its name.
  const heightOf = (chart) => {
    if ("maps" in chart) return `${(narrow.matches ? 150 : 90) + (mapHeight(chart) + 50) * Math.ceil(chart.maps.length / mapColumns(chart.maps))}px`;
    const panels = chart.panels ?? chart.scenes;
    if (panels) return `${90 + PANEL * Math.ceil(panels.length / panelColumns(panels))}px`;
    if ("fields" in chart) return `${(narrow.matches ? 150 : 90) + fieldHeight(chart) * Math.ceil(chart.fields.length / mapColumns(chart.fields))}px`;
    if ("ridges" in chart) return `${90 + ridgeHeight(chart) * Math.ceil(chart.ridges.length / panelColumns(chart.ridges))}px`;
    const named = "names" in chart ? rankNames(chart) : names(chart);
    const lines = named.reduce((most, name) => Math.max(most, name.split("<br>").length), 1);
    if ("names" in chart) return `${140 + chart.names.length * Math.max(28, 6 + 15 * lines)}px`;
    return `${Math.max(narrow.matches ? 380 : printing ? 330 : 420, 110 + chart.rows.length * (4 + 15 * lines))}px`;
  };

  const tiles = (chart, values) => ({
    type: "heatmap",
    x: chart.columns.map((_, i) => i),
    y: chart.rows.map((_, i) => i),
    z: values,
    customdata: chart.rows.map((row) => chart.columns.map((column) => [plain(column), wrapped(row, 300)])),
    hovertemplate: `${plain(chart.xTitle)} %{customdata[0]}<br>%{customdata[1]}<br>${plain(chart.scale)} %{z:.2f}<extra></extra>`,
    hoverongaps: false,
    ygap: 1,
  });

  const drawHeatMap = (t, chart) => ({
    data: [{ ...tiles(chart, chart.values), colorscale: "Cividis", ...shared(chart.scale), colorbar: bar(t, chart.scale) }],
    layout: layout(t, {
      xaxis: { ...axis(t, chart.xTitle, false), ...columnTicks(chart.columns), showgrid: false },
      yaxis: { ...axis(t, chart.yTitle, false), tickvals: chart.rows.map((_, i) => i), ticktext: names(chart), showgrid: false },
      showlegend: false,
    }),
  });

  // Maps side by side: rows are named at the left, columns at the foot, and the colours mean the same in all.
  const mapColumns = (maps) => Math.min(maps.length, narrow.matches ? 1 : maps.length === 4 ? 2 : 3);
  const mapNames = (chart) => chart.rows.map((name) => wrapped(name, room * 0.25, 12, 2));
  const mapHeight = (chart) => Math.max(130, (8 + 15 * mapNames(chart).reduce((most, name) => Math.max(most, name.split("<br>").length), 1)) * chart.rows.length);

  const drawHeatMaps = (t, chart) => {
    const columns = mapColumns(chart.maps);
    const rows = Math.ceil(chart.maps.length / columns);
    const data = [];
    const axes = {};
    const annotations = [];
    tiled(chart.maps.length, columns, mapHeight(chart) + 50, 0.03, 50).forEach((tile, i) => {
      const map = chart.maps[i];
      axes[`xaxis${tile.n}`] = {
        ...axis(t, tile.below ? chart.xTitle : "", false),
        ...columnTicks(chart.columns, columns),
        domain: tile.across,
        anchor: `y${tile.n}`,
        showticklabels: tile.below,
        showgrid: false,
      };
      axes[`yaxis${tile.n}`] = {
        ...axis(t, tile.first ? chart.yTitle : "", false),
        tickvals: chart.rows.map((_, r) => r),
        ticktext: mapNames(chart),
        domain: tile.up,
        anchor: `x${tile.n}`,
        showticklabels: tile.first,
        showgrid: false,
      };
      annotations.push(caption(t, map.title, tile, (room * 0.7 - (narrow.matches ? 0 : 90)) * tile.wide));
      data.push({ ...tiles(chart, map.values), coloraxis: "coloraxis", xaxis: `x${tile.n}`, yaxis: `y${tile.n}` });
    });
    const { zmin, zmax } = shared(chart.scale);
    return {
      data,
      layout: layout(t, {
        ...axes,
        annotations,
        coloraxis: { colorscale: "Cividis", cmin: zmin, cmax: zmax, colorbar: { ...bar(t, chart.scale), ...(narrow.matches ? { y: 1.02 + 26 / (rows * mapHeight(chart)) } : {}) } },
        showlegend: false,
        margin: { l: 56, r: 16, t: 44, b: 48 },
      }),
    };
  };

  // What a field says as it is coloured: by logarithm, with zeros at the foot of the scale.
  const fieldSpan = (chart) => {
    const alike = Object.values(charts).filter((other) => "fields" in other && other.scale.title === chart.scale.title);
    const log = chart.scale.log;
    const values = flat(alike.flatMap((other) => other.fields.map((field) => field.values))).filter((v) => !log || v > 0);
    const known = values.map((v) => (log ? Math.log10(v) : v));
    const least = known.reduce((a, b) => Math.min(a, b), Infinity);
    const most = known.reduce((a, b) => Math.max(a, b), -Infinity);
    const [low, high] = most >= least ? [least, most] : [0, 0];
    const wider = Math.max(0, (log ? 1 : low === high ? 1e-9 : 0) - (high - low)) / 2;
    const end = (said, own) => (typeof said === "number" ? (log ? Math.log10(said) : said) : own);
    return [end(chart.least, low - wider), end(chart.most, high + wider)];
  };

  // Cells end halfway to their neighbours; on a logarithmic axis halfway is by ratio.
  const cellEnds = (places, log) => {
    const at = places.map((v) => (log ? Math.log10(v) : v));
    const gap = (i) => (at.length < 2 ? 1 : at[Math.min(i + 1, at.length - 1)] - at[Math.min(i, at.length - 2)]);
    const ends = [at[0] - gap(0) / 2, ...at.slice(1).map((v, i) => (at[i] + v) / 2), at.at(-1) + gap(at.length - 1) / 2];
    return ends.map((v) => (log ? 10 ** v : v));
  };

  const fieldHeight = (chart) => (chart.fields.length === 1 ? 380 : 210);

  const drawFields = (t, chart) => {
    const columns = mapColumns(chart.fields);
    const [least, most] = fieldSpan(chart);
    const log = chart.scale.log;
    const across = rangeOf(chart.x.log, chart.fields.map((field) => cellEnds(field.x, chart.x.log)), [], 0);
    const up = rangeOf(chart.y.log, chart.fields.map((field) => cellEnds(field.y, chart.y.log)), [], 0);
    const one = chart.fields.length === 1 ? chart.fields[0] : undefined;
    const own = (places, log, most) => (one && places.length <= most && (log || places.length > 1) ? { tickmode: "array", tickvals: places, ticktext: places.map((v) => String(Number(v.toPrecision(3)))) } : {});
    const data = [];
    const axes = {};
    const annotations = [];
    const seen = new Set();
    tiled(chart.fields.length, columns, fieldHeight(chart), 0.03, 44).forEach((tile, i) => {
      const field = chart.fields[i];
      axes[`xaxis${tile.n}`] = {
        ...axis(t, tile.below ? chart.x.title : "", chart.x.log, across),
        ...own(field.x, chart.x.log, narrow.matches ? 5 : 12),
        ...(columns > 1 || narrow.matches ? { nticks: 5 } : {}),
        domain: tile.across,
        anchor: `y${tile.n}`,
        showticklabels: tile.below,
        showgrid: false,
      };
      axes[`yaxis${tile.n}`] = {
        ...axis(t, tile.first ? chart.y.title : "", chart.y.log, up),
        ...own(field.y, chart.y.log, 14),
        domain: tile.up,
        anchor: `x${tile.n}`,
        showticklabels: tile.first,
        showgrid: false,
      };
      if (!one || field.title) annotations.push(caption(t, field.title, tile, (room - (narrow.matches ? 60 : 150)) * tile.wide));
      data.push({
        type: "heatmap",
        x: cellEnds(field.x, chart.x.log),
        y: cellEnds(field.y, chart.y.log),
        z: field.values.map((row) => row.map((v) => (typeof v !== "number" ? null : !log ? v : v > 0 ? Math.log10(v) : least))),
        customdata: field.values.map((row, r) => row.map((v, c) => [Number(field.x[c].toPrecision(4)), wrapped(field.names[r] ?? "", 300), typeof v === "number" ? Number(v.toPrecision(4)) : ""])),
        text: field.values.map((row, r) => row.map(() => String(field.y[r]))),
        hovertemplate: `${plain(chart.x.title)} %{customdata[0]}<br>${plain(chart.y.title)} %{text} %{customdata[1]}<br>${plain(chart.scale.title)} %{customdata[2]}<extra></extra>`,
        hoverongaps: false,
        coloraxis: "coloraxis",
        xaxis: `x${tile.n}`,
        yaxis: `y${tile.n}`,
      });
      for (const line of field.over) {
        const first = !seen.has(line.label);
        seen.add(line.label);
        const drawn = trace(t, line, chart.y.log);
        data.push(
          { ...drawn, mode: "lines", line: { ...drawn.line, width: 5, dash: "solid", color: t.paper }, hoverinfo: "skip", showlegend: false, xaxis: `x${tile.n}`, yaxis: `y${tile.n}` },
          { ...drawn, hovertemplate: "%{x:.4~g}, %{y:.4~g}", line: { ...drawn.line, width: 2.5 }, showlegend: first, xaxis: `x${tile.n}`, yaxis: `y${tile.n}` },
        );
      }
    });
    const rows = Math.ceil(chart.fields.length / columns);
    const key = bar(t, chart.scale.title);
    const ticks = log ? logTicks(least, most) : {};
    return {
      data,
      layout: layout(t, {
        ...axes,
        annotations,
        coloraxis: {
          colorscale: "Cividis",
          cmin: least,
          cmax: most,
          colorbar: { ...key, ...(log ? { ...ticks, tickvals: ticks.tickvals.map(Math.log10) } : {}), ...(narrow.matches ? { y: 1 + 40 / (rows * fieldHeight(chart)) } : {}) },
        },
        showlegend: seen.size > 0,
        margin: { l: 56, r: 16, t: 44, b: 48 },
      }),
    };
  };

  // Density between points with known shares below: each stretch at its middle, nothing at the ends.
  const ridge = (points, below, span) => {
    const thin = span / 300;
    const mids = [];
    for (let i = 0; i + 1 < points.length; i++) {
      if (typeof points[i] !== "number" || typeof points[i + 1] !== "number") return undefined;
      const width = Math.max(points[i + 1] - points[i], thin);
      mids.push([(points[i] + points[i + 1]) / 2, (below[i + 1] - below[i]) / width]);
    }
    const highest = mids.reduce((most, [, density]) => Math.max(most, density), 0);
    return [[points[0], 0], ...mids.map(([x, density]) => [x, density / highest]), [points.at(-1), 0]];
  };

  const ridgeHeight = (chart) => 90 + (narrow.matches ? 19 : 26) * chart.ridges.reduce((most, panel) => Math.max(most, panel.labels.length), 0);

  const drawRidges = (t, chart) => {
    const columns = panelColumns(chart.ridges);
    const across = rangeOf(false, chart.ridges.map((panel) => panel.points), [], 0.02);
    const most = chart.ridges.reduce((all, panel) => Math.max(all, panel.labels.length), 0);
    const data = [];
    const axes = {};
    const annotations = [];
    tiled(chart.ridges.length, columns, ridgeHeight(chart), columns > 1 ? 0.09 : 0, 56).forEach((tile, i) => {
      const panel = chart.ridges[i];
      axes[`xaxis${tile.n}`] = { ...axis(t, tile.below ? chart.x.title : "", false, across), nticks: 6, domain: tile.across, anchor: `y${tile.n}`, showticklabels: tile.below, ...(tile.n === "" ? {} : { matches: "x" }) };
      axes[`yaxis${tile.n}`] = {
        ...axis(t, tile.first ? chart.yTitle : "", false, [-0.3, most + 0.9]),
        tickvals: panel.labels.map((_, row) => row),
        ticktext: panel.labels.map((label) => wrapped(label, room * 0.2, 12, 1)),
        showgrid: false,
        domain: tile.up,
        anchor: `x${tile.n}`,
      };
      annotations.push(caption(t, panel.title, tile, room * tile.wide * 0.9));
      for (let row = panel.labels.length - 1; row >= 0; row--) {
        const shape = across && ridge(panel.points[row], chart.below, across[1] - across[0]);
        if (!shape) continue;
        const middle = panel.points[row][chart.below.findIndex((share) => share >= 0.5)];
        data.push(
          {
            type: "scatter",
            mode: "lines",
            x: [...shape.map(([x]) => x), shape[0][0]],
            y: [...shape.map(([, height]) => row + 1.6 * height), row],
            fill: "toself",
            fillcolor: clear(color(t, 0), t.night ? 0.55 : 0.45),
            line: { width: 1.2, color: color(t, 0), shape: "linear" },
            hoveron: "fills",
            name: `${plain(panel.labels[row])}: middle ${Number(middle.toPrecision(3))}`,
            hoverinfo: "name",
            showlegend: false,
            xaxis: `x${tile.n}`,
            yaxis: `y${tile.n}`,
          },
          { type: "scatter", mode: "lines", x: [middle, middle], y: [row, row + 0.45], line: { width: 2, color: t.ink }, hoverinfo: "skip", showlegend: false, xaxis: `x${tile.n}`, yaxis: `y${tile.n}` },
        );
      }
    });
    return { data, layout: layout(t, { ...axes, annotations, showlegend: false, margin: { l: 56, r: 16, t: 44, b: 48 } }) };
  };

  const columnTicks = (columns, beside = 1) => {
    const every = Math.ceil(columns.length / (narrow.matches ? 5 : 12 / beside));
    const shown = columns.map((_, i) => i).filter((i) => i % every === 0);
    return { tickvals: shown, ticktext: shown.map((i) => plain(columns[i])) };
  };

  // The heights that the colours of levels span: its own, or those of all that share them.
  const span = (chart) => {
    const alike = chart.shared ? Object.values(charts).filter((other) => other.shared && other.scale === chart.scale) : [chart];
    const values = flat(alike.flatMap((other) => other.heights));
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
    return most > least ? [least, most] : [least - 0.5, least + 0.5];
  };

  const deep = (t) => (t.night ? ["#4d6076", "#1b1e22"] : ["#aebfce", "#fafaf7"]);

  // Paths over a plane: the first sight of a label is in the legend, starts are rings and ends are discs.
  const over = (t, chart) => {
    const seen = new Set();
    return chart.paths.map((path) => {
      const first = !seen.has(path.label);
      seen.add(path.label);
      const drawn = trace(t, path);
      const last = path.x.length - 1;
      drawn.marker.size = path.x.map((_, i) => (i === last ? 10 : i === 0 ? 7 : 3));
      drawn.marker.symbol = path.x.map((_, i) => (i === 0 ? "circle-open" : "circle"));
      drawn.marker.line = { width: path.x.map((_, i) => (i === 0 ? 2 : i === last ? 1 : 0)), color: path.x.map((_, i) => (i === last ? t.paper : drawn.line.color)) };
      if (path.style === "points") drawn.marker = { ...drawn.marker, size: 10, symbol: "circle", line: { width: 1.5, color: t.paper } };
      return { ...drawn, line: { ...drawn.line, width: 1.6 }, showlegend: first };
    });
  };

  // A colour for each region, with steps between them: no region has a shade of another.
  const drawRegions = (t, chart) => {
    const shades = chart.labels.map((_, i) => clear(color(t, i), 0.55));
    const count = shades.length;
    const scale = shades.flatMap((shade, i) => [[i / count, shade], [(i + 1) / count, shade]]);
    const keys = chart.labels.map((label, i) => ({
      type: "scatter",
      mode: "markers",
      x: [null],
      y: [null],
      name: plain(label),
      marker: { symbol: "square", size: 11, color: shades[i] },
    }));
    return {
      data: [
        {
          type: "heatmap",
          x: chart.x,
          y: chart.y,
          z: chart.regions.map((row) => row.map((region) => (region < 0 ? null : region))),
          zmin: -0.5,
          zmax: count - 0.5,
          zsmooth: false,
          colorscale: scale,
          showscale: false,
          text: chart.regions.map((row) => row.map((region) => (region < 0 ? "" : plain(chart.labels[region])))),
          hovertemplate: "%{x:.3g}, %{y:.3g}<br>%{text}<extra></extra>",
          hoverongaps: false,
        },
        ...keys,
        ...over(t, chart).map((path) => ({ ...path, showlegend: false })),
      ],
      layout: layout(t, {
        xaxis: { ...axis(t, chart.xTitle, false), showgrid: false, range: [chart.x[0], chart.x.at(-1)] },
        yaxis: { ...axis(t, chart.yTitle, false), showgrid: false, range: [chart.y[0], chart.y.at(-1)] },
      }),
    };
  };

  const drawContours = (t, chart) => {
    const [least, most] = span(chart);
    const rough = (most - least) / 24;
    const unit = 10 ** Math.floor(Math.log10(rough));
    const size = unit * ([1, 2, 5].find((d) => d * unit >= rough) ?? 10);
    return {
      data: [
        {
          type: "contour",
          x: chart.x,
          y: chart.y,
          z: chart.heights,
          colorscale: deep(t).map((each, i) => [i, each]),
          contours: { coloring: "fill", ...(chart.shared ? { start: Math.ceil(least / size) * size, end: most, size } : {}) },
          ...(chart.shared ? { autocontour: false, zmin: least, zmax: most } : { ncontours: 24 }),
          line: { width: 0.6, color: t.night ? "#6c7885" : "#b4bcc4" },
          colorbar: bar(t, chart.scale),
          hovertemplate: `%{x:.3g}, %{y:.3g}<br>${plain(chart.scale)} %{z:.3g}<extra></extra>`,
        },
        ...over(t, chart),
      ],
      layout: layout(t, {
        xaxis: { ...axis(t, chart.xTitle, false), showgrid: false, range: [chart.x[0], chart.x.at(-1)] },
        yaxis: { ...axis(t, chart.yTitle, false), showgrid: false, range: [chart.y[0], chart.y.at(-1)] },
      }),
    };
  };

  const mixed = (from, to, share) => {
    const channel = (hex, i) => parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
    const hex = (i) => Math.round(channel(from, i) + share * (channel(to, i) - channel(from, i))).toString(16).padStart(2, "0");
    return `#${[0, 1, 2].map(hex).join("")}`;
  };

  // A height between grid points, or beyond the grid's edge that of the edge.
  const heightAt = (chart, x, y) => {
    const place = (axis, v) => Math.min(Math.max(((v - axis[0]) / (axis.at(-1) - axis[0])) * (axis.length - 1), 0), axis.length - 1 - 1e-9);
    const [u, v] = [place(chart.x, x), place(chart.y, y)];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const row = (j2) => (1 - (u - i)) * chart.heights[j2][i] + (u - i) * chart.heights[j2][i + 1];
    return (1 - (v - j)) * row(j) + (v - j) * row(j + 1);
  };

  // The surface by painter's order: what is far is drawn first, and what is near over it.
  const TURN = (-35 * Math.PI) / 180;
  const TILT = (38 * Math.PI) / 180;
  const drawRelief = (t, chart, box) => {
    const [least, most] = span(chart);
    const [columns, rows] = [chart.x.length, chart.y.length];
    const unit = (axis, v) => (v - axis[0]) / (axis.at(-1) - axis[0]) - 0.5;
    const rise = (z) => 0.62 * ((z - least) / (most - least)) - 0.25;
    const turned = (x, y) => [x * Math.cos(TURN) - y * Math.sin(TURN), x * Math.sin(TURN) + y * Math.cos(TURN)];
    const seen = (x, y, z) => {
      const [across, away] = turned(x, y);
      return { across, up: z * Math.cos(TILT) + away * Math.sin(TILT), away: away * Math.cos(TILT) - z * Math.sin(TILT) };
    };
    const [width, height] = [box.clientWidth, box.clientHeight];
    const foot = 44;
    const size = Math.min(width / 1.62, (height - foot) / 1.5);
    const [middle, level] = [width / 2, (height - foot) / 2 - 0.02 * size];
    const at = (p) => `${(middle + size * p.across).toFixed(1)},${(level - size * p.up).toFixed(1)}`;
    const [low, high] = deep(t);
    const paint = (z) => mixed(mixed(low, t.ink, t.night ? 0.05 : 0.22), high, (z - least) / (most - least));
    const parts = [];
    for (let j = 0; j + 1 < rows; j++) {
      for (let i = 0; i + 1 < columns; i++) {
        const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
        const zs = corners.map(([a, b]) => chart.heights[b][a]);
        if (zs.some((z) => typeof z !== "number")) continue;
        const points = corners.map(([a, b], k) => seen(unit(chart.x, chart.x[a]), unit(chart.y, chart.y[b]), rise(zs[k])));
        const away = turned((unit(chart.x, chart.x[i]) + unit(chart.x, chart.x[i + 1])) / 2, (unit(chart.y, chart.y[j]) + unit(chart.y, chart.y[j + 1])) / 2)[1];
        parts.push({ away, svg: `<path d="M${points.map(at).join("L")}Z" fill="${paint(zs.reduce((a, b) => a + b) / 4)}" stroke="${clear(t.quiet, 0.35)}" stroke-width="0.5"/>` });
      }
    }
    const inside = (x, y) => Math.abs(unit(chart.x, x)) <= 0.5 && Math.abs(unit(chart.y, y)) <= 0.5;
    for (const path of chart.paths) {
      const ink = color(t, path.color);
      const lifted = path.x.map((x, i) => {
        if (!inside(x, path.y[i])) return null;
        const [u, v] = [unit(chart.x, x), unit(chart.y, path.y[i])];
        return { p: seen(u, v, rise(heightAt(chart, x, path.y[i])) + 0.004), away: turned(u, v)[1] };
      });
      lifted.forEach((here, i) => {
        const before = lifted[i - 1];
        const near = -1.5 / Math.max(columns, rows);
        if (here && before && path.style !== "points")
          parts.push({ away: Math.min(here.away, before.away) + near, svg: `<path d="M${at(before.p)}L${at(here.p)}" stroke="${ink}" stroke-width="2" fill="none" stroke-linecap="round"/>` });
        const end = i === lifted.length - 1;
        if (here && (end || i === 0 || path.style === "points")) {
          const [cx, cy] = at(here.p).split(",");
          parts.push({ away: here.away + 2 * near, svg: `<circle cx="${cx}" cy="${cy}" r="${end || path.style === "points" ? 4.5 : 3.5}" fill="${end || path.style === "points" ? ink : t.paper}" stroke="${end || path.style === "points" ? t.paper : ink}" stroke-width="${end || path.style === "points" ? 1 : 2}"/>` });
        }
      });
    }
    parts.sort((a, b) => b.away - a.away);
    const base = (x, y) => seen(x, y, rise(least) - 0.03);
    // In as many lines as the picture's edge asks for; a word or number that is longer yet keeps within it.
    const text = (p, words, anchor, dy) => {
      const [x, y] = at(p).split(",").map(Number);
      pen.font = `12px ${FONT}`;
      const widest = words.split(" ").reduce((most, word) => Math.max(most, pen.measureText(word).width), 0);
      const inside = anchor === "end" ? Math.max(x, widest + 4) : Math.min(x, width - widest - 4);
      const lines = wrapped(words, (anchor === "end" ? inside : width - inside) - 2).split("<br>");
      return lines.map((line, i) => `<text x="${inside}" y="${y + dy + 14 * i}" text-anchor="${anchor}" fill="${t.ink}" font-size="12">${line}</text>`).join("");
    };
    const short = (v) => String(Number(v.toPrecision(2))).replace("-", "−");
    const floor = [[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]].map(([x, y]) => base(x, y));
    const edges = `<path d="M${floor.map(at).join("L")}Z" fill="none" stroke="${t.quiet}" stroke-width="0.8"/>`;
    const words = [
      text(base(-0.05, -0.58), chart.xTitle.split(",")[0], "end", 12),
      text(base(-0.5, -0.54), short(chart.x[0]), "end", 10),
      text(base(0.42, -0.56), short(chart.x.at(-1)), "end", 12),
      text(base(0.58, 0.05), chart.yTitle.split(",")[0], "start", 12),
      text(base(0.56, -0.42), short(chart.y[0]), "start", 8),
      text(base(0.54, 0.5), short(chart.y.at(-1)), "start", 8),
    ];
    const stops = [0, 0.25, 0.5, 0.75, 1].map((s) => `<stop offset="${s}" stop-color="${paint(least + s * (most - least))}"/>`).join("");
    const id = `relief-${box.dataset.chart}`;
    const key =
      `<defs><linearGradient id="${id}">${stops}</linearGradient></defs>` +
      `<rect x="${middle - 80}" y="${height - 16}" width="160" height="10" fill="url(#${id})" stroke="${clear(t.quiet, 0.4)}" stroke-width="0.5"/>` +
      `<text x="${middle}" y="${height - 22}" text-anchor="middle" fill="${t.ink}" font-size="12">${plain(chart.scale)}</text>` +
      `<text x="${middle - 86}" y="${height - 7}" text-anchor="end" fill="${t.quiet}" font-size="12">${short(least)}</text>` +
      `<text x="${middle + 86}" y="${height - 7}" text-anchor="start" fill="${t.quiet}" font-size="12">${short(most)}</text>`;
    box.innerHTML =
      `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT.replace(/"/g, "'")}" role="img" aria-label="${plain(chart.scale)} over ${plain(chart.xTitle)} and ${plain(chart.yTitle)}">` +
      edges + parts.map((part) => part.svg).join("") + words.join("") + key + "</svg>";
  };

  // A film shows its last time until somebody plays it or goes elsewhere, and on paper.
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const FRAME = 180;
  const frameOf = (chart, box) => (printing || box.dataset.frame === undefined ? chart.times.length - 1 : Number(box.dataset.frame));

  const show = (chart, box, frame) => {
    box.dataset.frame = frame;
    const moving = box.data.map((each, i) => [each, i]).filter(([each]) => each.meta === "moves");
    const ys = chart.scenes.map((scene) => (chart.y.log ? scene.frames[frame].map((v) => (v > 0 ? v : null)) : scene.frames[frame]));
    Plotly.restyle(box, { y: ys }, moving.map(([, i]) => i));
  };

  const controls = (chart, box) => {
    if (box.nextElementSibling?.classList.contains("film")) return;
    const bar = document.createElement("div");
    bar.className = "film";
    const play = document.createElement("button");
    play.type = "button";
    const range = document.createElement("input");
    Object.assign(range, { type: "range", min: 0, max: chart.times.length - 1, step: 1, value: frameOf(chart, box) });
    const now = document.createElement("output");
    let timer;
    const at = (frame) => `${chart.clock} ${Number(chart.times[frame].toPrecision(4))}`;
    bar.dataset.end = at(chart.times.length - 1);
    const tell = () => {
      now.textContent = at(range.value);
      range.setAttribute("aria-valuetext", now.textContent);
      play.textContent = timer === undefined ? "Play" : "Pause";
    };
    const pause = () => {
      clearInterval(timer);
      timer = undefined;
      tell();
    };
    const go = (frame) => {
      range.value = frame;
      show(chart, box, frame);
      tell();
    };
    const next = () => (Number(range.value) + 1 < chart.times.length ? go(Number(range.value) + 1) : pause());
    play.addEventListener("click", () => {
      if (timer !== undefined) return pause();
      if (Number(range.value) === chart.times.length - 1) go(0);
      timer = setInterval(next, FRAME);
      tell();
    });
    range.addEventListener("input", () => {
      pause();
      go(Number(range.value));
    });
    range.setAttribute("aria-label", `${chart.clock} shown in the figure above`);
    const calm = () => {
      pause();
      play.hidden = still.matches;
    };
    still.addEventListener("change", calm);
    calm();
    bar.append(play, range, now);
    box.after(bar);
  };

  // What tells the kinds of charts apart.
  const drawings = [
    ["lines", drawLines],
    ["panels", (t, chart) => drawPanels(t, chart)],
    ["scenes", drawFilm],
    ["fields", drawFields],
    ["ridges", drawRidges],
    ["names", drawRanks],
    ["shares", drawShares],
    ["regions", drawRegions],
    ["paths", drawContours],
    ["maps", drawHeatMaps],
    ["rows", drawHeatMap],
  ];

  // Zoomed in, a logarithmic axis needs other ticks.
  const retick = (box, event) => {
    for (const name of ["xaxis", "yaxis"]) {
      const moved = Object.keys(event).some((key) => key.startsWith(name + ".") && /range/.test(key));
      const now = box.layout[name];
      if (moved && now.type === "log" && now.tickvals) {
        const { tickvals, ticktext } = logTicks(...now.range);
        Plotly.relayout(box, { [name + ".tickvals"]: tickvals, [name + ".ticktext"]: ticktext });
      }
    }
  };

  // A legend of more than one row makes the chart taller, not the picture smaller.
  const ROW = 29;
  const makeRoom = (box, rows) => box.style.setProperty("--legend", `${Math.max(0, Math.ceil(rows) - ROW)}px`);

  // As if each name had a row of its own: drawn in less, a long legend would leave no height for the picture.
  const mostRows = (data) =>
    data.filter((trace) => trace.name && trace.showlegend !== false).reduce((sum, trace) => sum + 20 * trace.name.split("<br>").length, 0);

  const fit = (box) => {
    const before = box.clientHeight;
    makeRoom(box, box.querySelector(".legend")?.getBoundingClientRect().height ?? 0);
    return box.clientHeight === before ? box : Plotly.relayout(box, { autosize: true, height: box.clientHeight });
  };

  const draw = (box) => {
    const chart = charts[box.dataset.chart];
    const t = theme();
    box.classList.toggle("square", "paths" in chart);
    room = box.clientWidth;
    if (chart.relief) {
      makeRoom(box, 0);
      drawRelief(t, chart, box);
      return Promise.resolve();
    }
    if (["rows", "panels", "names", "scenes", "fields", "ridges"].some((kind) => kind in chart)) box.style.setProperty("--chart", heightOf(chart));
    const [, drawing] = drawings.find(([kind]) => kind in chart);
    const figure = drawing(t, chart, box);
    if (narrow.matches) hangBar(figure);
    if ("scenes" in chart) controls(chart, box);
    makeRoom(box, mostRows(figure.data));
    const options = {
      ...config,
      responsive: !printing,
      displayModeBar: narrow.matches || printing ? false : config.displayModeBar,
      toImageButtonOptions: { format: "svg", filename: box.dataset.chart },
    };
    Plotly.purge(box);
    return Plotly.newPlot(box, figure.data, figure.layout, options)
      .then(() => fit(box))
      .then(() => box.on("plotly_relayout", (event) => retick(box, event)));
  };

  // What is folded away has no width to draw in: it is drawn when it is unfolded.
  const inSight = (box) => box.closest("details:not([open])") === null;
  const scheme = () => (theme().night ? "dark" : "light");
  const drawn = (box) => {
    const now = scheme();
    return draw(box).then(() => (box.dataset.drawn = now));
  };

  // One after the other once the page is there, so that it can be read and scrolled meanwhile; who begins anew
  // ends what was begun before.
  const loaded = new Promise((go) => (document.readyState === "complete" ? go() : addEventListener("load", go)));
  const breath = () => new Promise((go) => setTimeout(go));
  let turn = 0;
  const inTurn = async (boxes, own) => {
    await loaded;
    for (const box of boxes) {
      await breath();
      if (turn !== own) return;
      await drawn(box);
    }
  };

  // Paper does not wait.
  const drawAll = async () => {
    const own = ++turn;
    const boxes = [...document.querySelectorAll(".chart")];
    for (const box of boxes) delete box.dataset.drawn;
    const visible = boxes.filter(inSight);
    await (printing ? Promise.all(visible.map(drawn)) : inTurn(visible, own));
    if (turn === own) document.documentElement.dataset.charts = scheme();
  };
  const unfolded = (event) => {
    if (event.target.open) [...event.target.querySelectorAll(".chart:not([data-drawn])")].filter(inSight).forEach(drawn);
  };

  // On paper: the width of a page, and nothing folded away that a reader could not unfold.
  let folded = [];
  const print = (now) => {
    printing = now;
    document.documentElement.classList.toggle("printing", now);
    if (now) folded = [...document.querySelectorAll("details:is(.note, .fold):not([open])")];
    for (const each of folded) each.open = now;
    drawAll();
  };

  drawAll();
  dark.addEventListener("change", drawAll);
  narrow.addEventListener("change", drawAll);
  document.addEventListener("toggle", unfolded, true);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
})();
