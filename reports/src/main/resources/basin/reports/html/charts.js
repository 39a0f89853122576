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
    responsive: true,
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

  // Whole powers of ten where a few fit, every n-th where there are many, and plotly's own choice
  // within one or two decades.
  const decades = (values) => {
    const positive = values.flat(Infinity).filter((v) => v > 0);
    return positive.length ? Math.log10(Math.max(...positive) / Math.min(...positive)) : 0;
  };
  const step = (span) => (span < 1.5 ? undefined : Math.ceil(span / 8));

  const axis = (t, title, log, values = []) => ({
    title: { text: plain(title), standoff: 8 },
    type: log ? "log" : "linear",
    dtick: log ? step(decades(values)) : undefined,
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
    font: { family: "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif", size: 13, color: t.ink },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 56, r: 16, t: 32, b: 48 },
    hoverlabel: { bgcolor: t.paper, bordercolor: t.quiet, font: { color: t.ink } },
    modebar: { bgcolor: "rgba(0,0,0,0)", color: t.quiet, activecolor: t.ink },
    legend: { orientation: "h", x: 0, xanchor: "left", y: -0.2, yanchor: "top", traceorder: "normal", font: { size: 12 } },
    hovermode: "closest",
    showlegend: true,
    ...extra,
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

  const trace = (t, line, log = false) => {
    const points = line.style === "points";
    const data = line.color < 0;
    return {
      type: "scatter",
      mode: { line: "lines", points: "markers", line_and_points: "lines+markers" }[line.style],
      name: plain(line.label),
      legendgroup: line.label,
      x: line.x,
      y: log ? line.y.map((v) => (v > 0 ? v : null)) : line.y,
      connectgaps: false,
      line: { color: color(t, line.color), width: 2, dash: dash(t, line.color) },
      marker: {
        color: color(t, line.color),
        size: data ? 5 : points ? 9 : 6,
        symbol: points && !data ? "x-thin" : "circle",
        line: { width: points && !data ? 2 : 0, color: color(t, line.color) },
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

  const drawLines = (t, chart) => ({
    data: [
      ...chart.lines.map((line) => limited(line, chart.y.log)).filter((line) => line.x.length > 0).map((line) => band(t, line)),
      ...chart.lines.map((line) => trace(t, line, chart.y.log)),
    ],
    layout: layout(t, {
      xaxis: axis(t, chart.x.title, chart.x.log, chart.lines.map((line) => line.x)),
      yaxis: axis(t, chart.y.title, chart.y.log, chart.lines.map((line) => [line.y, line.low, line.high])),
      showlegend: chart.lines.length > 1,
    }),
  });

  // On a narrow page the colour bar lies below the axis, and below the legend where there is one.
  const bar = (t, title, entries = 0) => ({
    title: { text: plain(title), side: narrow.matches ? "top" : "right", font: { size: 12 } },
    orientation: narrow.matches ? "h" : "v",
    x: narrow.matches ? 0.5 : 1.02,
    y: narrow.matches ? -0.3 - 0.11 * Math.ceil(entries / 2) : 0.5,
    xanchor: narrow.matches ? "center" : "left",
    yanchor: narrow.matches ? "top" : "middle",
    thickness: 12,
    outlinewidth: 0,
    tickcolor: t.quiet,
  });

  const drawHeatMap = (t, chart) => ({
    data: [
      {
        type: "heatmap",
        x: chart.columns.map((_, i) => i),
        y: chart.rows,
        z: chart.values,
        customdata: chart.values.map(() => chart.columns),
        hovertemplate: `${plain(chart.xTitle)} %{customdata}<br>%{y}<br>${plain(chart.scale)} %{z:.2f}<extra></extra>`,
        colorscale: "Cividis",
        colorbar: bar(t, chart.scale),
        hoverongaps: false,
        ygap: 1,
      },
    ],
    layout: layout(t, {
      xaxis: { ...axis(t, chart.xTitle, false), ...columnTicks(chart.columns), showgrid: false },
      yaxis: { ...axis(t, chart.yTitle, false), type: "category", showgrid: false },
      showlegend: false,
    }),
  });

  const columnTicks = (columns) => {
    const every = Math.ceil(columns.length / (narrow.matches ? 5 : 12));
    const shown = columns.map((_, i) => i).filter((i) => i % every === 0);
    return { tickvals: shown, ticktext: shown.map((i) => plain(columns[i])) };
  };

  const drawContours = (t, chart) => {
    const seen = new Set();
    const paths = chart.paths.map((path) => {
      const first = !seen.has(path.label);
      seen.add(path.label);
      const drawn = trace(t, path);
      const last = path.x.length - 1;
      drawn.marker.size = path.x.map((_, i) => (i === last ? 10 : i === 0 ? 7 : 3));
      drawn.marker.symbol = path.x.map((_, i) => (i === 0 ? "circle-open" : "circle"));
      drawn.marker.line = { width: path.x.map((_, i) => (i === 0 ? 2 : i === last ? 1 : 0)), color: path.x.map((_, i) => (i === last ? t.paper : drawn.line.color)) };
      return { ...drawn, line: { ...drawn.line, width: 1.6 }, showlegend: first };
    });
    return {
      data: [
        {
          type: "contour",
          x: chart.x,
          y: chart.y,
          z: chart.heights,
          colorscale: t.night
            ? [[0, "#4d6076"], [1, "#1b1e22"]]
            : [[0, "#aebfce"], [1, "#fafaf7"]],
          contours: { coloring: "fill" },
          ncontours: 24,
          line: { width: 0.6, color: t.night ? "#6c7885" : "#b4bcc4" },
          colorbar: bar(t, chart.scale, seen.size),
          hovertemplate: `%{x:.3g}, %{y:.3g}<br>${plain(chart.scale)} %{z:.3g}<extra></extra>`,
        },
        ...paths,
      ],
      layout: layout(t, {
        xaxis: { ...axis(t, chart.xTitle, false), showgrid: false, range: [chart.x[0], chart.x.at(-1)] },
        yaxis: { ...axis(t, chart.yTitle, false), showgrid: false, range: [chart.y[0], chart.y.at(-1)] },
      }),
    };
  };

  const draw = (box) => {
    const chart = charts[box.dataset.chart];
    const t = theme();
    box.classList.toggle("square", "paths" in chart);
    const figure = "lines" in chart ? drawLines(t, chart) : "paths" in chart ? drawContours(t, chart) : drawHeatMap(t, chart);
    const options = { ...config, toImageButtonOptions: { format: "svg", filename: box.dataset.chart } };
    Plotly.purge(box);
    return Plotly.newPlot(box, figure.data, figure.layout, options);
  };

  const drawAll = () =>
    Promise.all([...document.querySelectorAll(".chart")].map(draw)).then(() => {
      document.documentElement.dataset.charts = theme().night ? "dark" : "light";
    });
  const print = (now) => {
    printing = now;
    drawAll();
  };

  drawAll();
  dark.addEventListener("change", drawAll);
  narrow.addEventListener("change", drawAll);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
})();
