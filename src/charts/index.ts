/** Charts: figures in, a picture out as SVG text that names its source, is described for those who do not see it, and stands alone. */
export type { Axis } from "./axis.ts";
export { type Bar, type BarChart, barChart } from "./bar-chart.ts";
export { type ColumnChart, columnChart } from "./column-chart.ts";
export { type DotPlot, type DotRow, dotPlot } from "./dot-plot.ts";
export { type HeatTable, heatTable } from "./heat-table.ts";
export { INKS, type Ink, seriesInk } from "./ink.ts";
export { type LandMap, landMap } from "./land-map.ts";
export { type LineChart, type LineMark, type LinePoint, type LineSeries, lineChart } from "./line-chart.ts";
export { marker } from "./marker.ts";
export type { Caption } from "./picture.ts";
export { type Scatter, type ScatterPoint, scatter } from "./scatter.ts";
export { type ShareCard, shareCard } from "./share-card.ts";
export { type Strip, type StripPoint, stripPlot } from "./strip-plot.ts";
export { type TileGrid, tileGrid } from "./tile-grid.ts";
export type { LookKey, TileLook } from "./vote-marks.ts";
