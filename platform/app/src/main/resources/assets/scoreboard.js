// Draws what the tables say. Without it the tables say it alone.
(() => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const ink = colour("--tblr-body-color") || getComputedStyle(document.body).color;
  const soft = colour("--tblr-secondary");
  const line = colour("--tblr-border-color");
  const own = colour("--tblr-primary");
  const accent = colour("--c99-accent");
  const others = [accent, "#8a7fbd", "#c9a227", "#6d8fb3", "#9a8c7c", "#5f9e6e"];
  const font = getComputedStyle(document.body).fontFamily;
  const figures = new Intl.NumberFormat("en");

  const number = (cell) => (cell && cell.dataset.value !== "" ? Number(cell.dataset.value) : null);
  const name = (row) => row.querySelector("th").firstChild.textContent.trim();
  const axis = { axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } };
  const values = { ...axis, splitLine: { lineStyle: { color: line } }, axisLine: { show: false } };
  values.axisLabel = { color: soft, hideOverlap: true, formatter: (value) => figures.format(value) };

  function bars(rows, unit) {
    const shown = rows.filter((row) => number(row.querySelector("[data-value]")) !== null).slice(0, 12).reverse();
    const anyOwn = shown.some((row) => row.classList.contains("own"));
    return shown.length === 0 ? null : {
      height: 36 * shown.length + 40,
      grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
      xAxis: { ...values, type: "value", minInterval: 1, splitNumber: 4, axisLabel: { show: false } },
      yAxis: { ...axis, type: "category", data: shown.map(name), axisLabel: { color: ink, width: 130, overflow: "truncate" } },
      series: [{
        type: "bar", barMaxWidth: 20,
        label: { show: true, position: "right", color: ink, formatter: (bar) => (unit ? unit + " " : "") + figures.format(bar.value) },
        data: shown.map((row) => ({
          value: number(row.querySelector("[data-value]")),
          itemStyle: { color: !anyOwn || row.classList.contains("own") ? own : soft, borderRadius: [0, 4, 4, 0], opacity: !anyOwn || row.classList.contains("own") ? 1 : 0.55 },
        })),
      }],
    };
  }

  function lines(rows, unit, figure) {
    const years = [...figure.querySelectorAll("thead [data-year]")].map((cell) => cell.dataset.year);
    const drawn = rows.map((row) => ({ row, data: [...row.querySelectorAll("[data-value]")].map(number) }))
      .filter((one) => one.data.some((value) => value !== null)).slice(0, 7);
    let other = 0;
    return drawn.length === 0 ? null : {
      height: 280,
      grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
      legend: { top: 4, left: 8, type: "scroll", textStyle: { color: ink }, icon: "circle", itemWidth: 10, pageTextStyle: { color: soft } },
      xAxis: { ...axis, type: "category", data: years },
      yAxis: { ...values, type: "value" },
      series: drawn.map(({ row, data }) => {
        const mine = row.classList.contains("own");
        const shade = mine ? own : others[other++ % others.length];
        return { name: name(row), type: "line", data, connectNulls: false, symbolSize: mine ? 9 : 6, color: shade, lineStyle: { width: mine ? 3 : 1.5 }, z: mine ? 3 : 2 };
      }),
    };
  }

  for (const figure of document.querySelectorAll("figure[data-plot]")) {
    const place = figure.querySelector(".picture");
    const rows = [...figure.querySelectorAll("tbody tr")];
    const plot = { bars, lines }[figure.dataset.plot](rows, figure.dataset.unit || "", figure);
    if (!place || !plot) {
      continue;
    }
    const { height, ...option } = plot;
    place.style.height = height + "px";
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.setOption({ animation: false, textStyle: { fontFamily: font, fontSize: 13 }, ...option });
    addEventListener("resize", () => chart.resize());
    addEventListener("beforeprint", () => chart.resize());
  }
})();
