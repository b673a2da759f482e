import type { Page } from "playwright-core";

// Laws of a page that hold whatever fonts a machine has; pictures compared point by point would only hold on one.

const STOPS = 12;

/** Goes through a page by the Tab key: where the focus cannot be seen, or does not move on. */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate((place) => {
      const at = document.activeElement;
      if (at === null || at === document.body) return undefined;
      const name = `${at.tagName.toLowerCase()} “${(at.getAttribute("aria-label") ?? at.textContent ?? "").trim().slice(0, 40)}”`;
      const before = at.getAttribute("data-stop");
      if (before !== null) return before === "0" ? "round" : `the focus comes back to ${name}`;
      at.setAttribute("data-stop", String(place));
      const box = at.getBoundingClientRect();
      const inSight =
        box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      if (!inSight) return `the focus is out of sight on ${name}`;
      for (
        let around: Element | null = at;
        around !== null && around !== document.body;
        around = around.parentElement
      ) {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(around);
        if ((outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none") return undefined;
      }
      return `nothing shows the focus on ${name}`;
    }, stop);
    // From the last stop of a short page on to the first again.
    if (fault === "round") break;
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

/** Text that lies over other text, runs out of the page, or is cut off without a way to scroll to it. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly owner: Element;
      readonly says: string;
      readonly box: DOMRect;
    }
    const MOST_LINES = 3_000;
    const SLACK = 3;
    const hides = (e: Element): boolean =>
      e.closest(
        ".out-of-sight, .skip, svg, [aria-hidden=true], details:not([open]) > :not(summary), select, textarea",
      ) !== null;
    /** What scrolls by itself or stays in sight while the rest moves may lie over other text. */
    const floats = (e: Element | null): boolean => {
      for (let at = e; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        if (/auto|scroll/.test(overflowX + overflowY) || /sticky|fixed/.test(position)) return true;
      }
      return false;
    };
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null && lines.length < MOST_LINES; node = texts.nextNode()) {
      const owner = node.parentElement;
      const says = node.textContent?.trim() ?? "";
      if (
        owner === null ||
        says === "" ||
        hides(owner) ||
        !owner.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      )
        continue;
      if (floats(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ owner, says, box });
    }
    const faults: string[] = [];
    for (const { says, box } of lines)
      if (box.right > innerWidth + 1 || box.left < -1) faults.push(`runs out of the page: “${says.slice(0, 40)}”`);
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, i) => {
      for (const other of lines.slice(i + 1)) {
        if (other.box.top >= one.box.bottom - SLACK) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // Lines of one paragraph set tightly touch in their boxes, not in their letters.
        if (across > SLACK && down > one.box.height * 0.4)
          faults.push(`lies over each other: “${one.says.slice(0, 40)}” and “${other.says.slice(0, 40)}”`);
      }
    });
    return faults.slice(0, 10);
  });
}
