import { packShippedRecord } from "#store";

/** Part of `npm run build`: the curated files become `dist/record.plenary`, the file that opens in milliseconds. */
const { path, version, bytes } = packShippedRecord();
console.log(`${path}: version ${version}, ${bytes} bytes`);
