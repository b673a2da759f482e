import { existsSync, readdirSync } from "node:fs";
import adapter from "@sveltejs/adapter-node";
import { sveltekit } from "@sveltejs/kit/vite";
import { rolldown } from "rolldown";
import { defineConfig, type Plugin } from "vite";

const WEB = "src/web";

/** The pure rooms do nothing when they are loaded, so what is not used of them is left out. */
const treeshake = {
  moduleSideEffects: (id: string) => !/\/src\/(basics|record|rules|alignment|press|words|wire|charts)\//.test(id),
};

/** The thread that works figures out beside the server, bundled for itself once the adapter has made `build/`. */
function analysisWorker(): Plugin {
  return {
    name: "plenary-analysis-worker",
    apply: "build",
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (!existsSync("build/handler.js")) return;
        const bundle = await rolldown({
          input: `${WEB}/lib/analysis/worker.ts`,
          platform: "node",
          resolve: { conditionNames: ["source", "import", "node", "default"] },
          moduleTypes: { ".woff2": "binary" },
          external: [/^(@resvg|graphology|valibot|fflate|hyparquet|htmlparser2|pdfjs)/],
          treeshake,
          logLevel: "warn",
        });
        await bundle.write({ file: "build/analysis-worker.js", format: "esm", codeSplitting: false });
        await bundle.close();
      },
    },
  };
}

/**
 * Pages that are only read send no script of SvelteKit's. Where one part of such a page comes alive, src/web/islands has a script for it,
 * built under a fixed name, which the component `Island` asks for.
 */
function islands(): Plugin {
  let isClient = false;
  return {
    name: "plenary-islands",
    apply: "build",
    configResolved(config) {
      isClient = config.build.ssr === false;
    },
    buildStart() {
      if (!isClient) return;
      for (const file of readdirSync(`${WEB}/islands`).filter((name) => name.endsWith(".ts"))) {
        const fileName = `_app/immutable/islands/${file.replace(/\.ts$/, ".js")}`;
        this.emitFile({ type: "chunk", id: `${WEB}/islands/${file}`, fileName });
      }
    },
  };
}

/** The site (src/web) as SvelteKit builds it into `build/`. The rooms are taken from their sources, not from `dist/`. */
export default defineConfig({
  plugins: [
    analysisWorker(),
    islands(),
    sveltekit({
      adapter: adapter({ out: "build", precompress: true }),
      files: {
        appTemplate: `${WEB}/app.html`,
        errorTemplate: `${WEB}/error.html`,
        assets: `${WEB}/static`,
        routes: `${WEB}/routes`,
        lib: `${WEB}/lib`,
        hooks: { server: `${WEB}/hooks.server`, client: `${WEB}/hooks.client`, universal: `${WEB}/hooks` },
      },
      // Nothing comes from elsewhere and nothing inline runs but the start of a page with a script, known by its hash.
      csp: {
        mode: "hash",
        directives: {
          "default-src": ["none"],
          "script-src": ["self"],
          "style-src": ["self"],
          // The one style attribute there is: SvelteKit hides its page announcer with it.
          "style-src-attr": ["unsafe-hashes", "sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo="],
          "img-src": ["self", "data:"],
          "font-src": ["self"],
          "connect-src": ["self"],
          "worker-src": ["self"],
          "manifest-src": ["self"],
          "form-action": ["self"],
          "base-uri": ["none"],
          "frame-ancestors": ["none"],
        },
      },
    }),
  ],
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  ssr: { resolve: { conditions: ["source", "module", "node", "development|production"] } },
  build: { rolldownOptions: { treeshake } },
  worker: { format: "es", rolldownOptions: { treeshake } },
});
