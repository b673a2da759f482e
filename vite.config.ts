import { existsSync } from "node:fs";
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

/** The site (src/web) as SvelteKit builds it into `build/`. The rooms are taken from their sources, not from `dist/`. */
export default defineConfig({
  plugins: [
    analysisWorker(),
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
      // Nothing comes from elsewhere and nothing inline runs but what carries this answer's nonce.
      csp: {
        mode: "auto",
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
