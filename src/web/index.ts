/** The web: SvelteKit's routes are its doors, so nothing is exported here. */
export {};
